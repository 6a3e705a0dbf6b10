import type { Block } from '../domain/paper.ts'
import { lines } from '../domain/lines.ts'

/** Markdown as lines, text as written: marks only name the kind, so that an offset in a block is one in the line. */
export function readMarkdown(text: string): readonly Block[] {
  const found: Block[] = []
  let fenced = false
  let table = -1
  let row = 0
  for (const { text: line } of lines(text)) {
    if (/^\s*(```|~~~)/.test(line)) fenced = !fenced
    const isRow = !fenced && /^\s*\|.*\|\s*$/.test(line)
    if (isRow && row === 0) table++
    found.push(isRow ? { text: line, kind: 'cell', cell: { table, row, column: 0 } } : plainLine(line, fenced))
    row = isRow ? row + 1 : 0
  }
  return found
}

function plainLine(line: string, fenced: boolean): Block {
  const heading = fenced ? null : /^ {0,3}(#{1,6})(?:\s|$)/.exec(line)
  if (heading) return { text: line, kind: 'heading', level: heading[1]!.length }
  const list = !fenced && /^\s*([-*+]|\d{1,9}[.)])\s/.test(line)
  return { text: line, kind: list ? 'list' : 'paragraph' }
}
