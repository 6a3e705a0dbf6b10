import { recall, type Memory } from './memory.ts'
import type { Scene } from './scene.ts'

/** 行 — one written line that is not blank, squeezed of spaces and of markdown's decoration, with the way back. */
export type PageLine = Readonly<{
  scene: Scene
  text: string
  /** Place of each unit of `text` in the block's normalised text. */
  at: readonly number[]
  /** The line with its spaces, and where it starts in the block's normalised text. */
  spaced: string
  start: number
  /** Which line of the file it is, blank ones not counted. */
  ordinal: number
}>

export function pageLines(scenes: readonly Scene[], memory?: Memory): readonly PageLine[] {
  const found: PageLine[] = []
  for (const scene of scenes)
    for (const line of recall(memory, scene, 'page-lines', () => linesOf(scene.normal.text)))
      found.push({ ...line, scene, ordinal: found.length })
  return found
}

function linesOf(text: string): readonly Omit<PageLine, 'scene' | 'ordinal'>[] {
  const found: Omit<PageLine, 'scene' | 'ordinal'>[] = []
  let start = 0
  for (const spaced of text.split('\n')) {
    const line = squeezed(spaced, start)
    if (line.text !== '') found.push({ ...line, spaced, start })
    start += spaced.length + 1
  }
  return found
}

function squeezed(spaced: string, start: number): Pick<PageLine, 'text' | 'at'> {
  const [from, to] = undecorated(spaced)
  const at: number[] = []
  if (!/[ \\]/.test(spaced)) {
    for (let index = from; index < to; index++) at.push(start + index)
    return { text: spaced.slice(from, to), at }
  }
  let text = ''
  for (let index = from; index < to; index++) {
    const unit = spaced[index] ?? ''
    if (unit === ' ' || unit === '\\') continue
    text += unit
    at.push(start + index)
  }
  return { text, at }
}

/** Leaves out # of headings, > of quotes, | of tables, and ** or __ that embrace the line. */
function undecorated(line: string): readonly [from: number, to: number] {
  let from = /^[\s#>|]*/u.exec(line)?.[0].length ?? 0
  let to = line.length - (/[\s|]*$/u.exec(line)?.[0].length ?? 0)
  const mark = /^(?:\*{1,3}|_{1,3})/u.exec(line.slice(from))?.[0] ?? ''
  if (mark !== '' && to - from > 2 * mark.length && line.slice(from, to).endsWith(mark)) {
    from += mark.length
    to -= mark.length
  }
  return [from, Math.max(from, to)]
}
