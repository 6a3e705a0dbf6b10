import type { Block } from '../../../domain/paper.ts'
import { openZip } from '../../zip.ts'
import { readDocx } from '../read-docx.ts'
import type { Meant } from './replace-blocks.ts'

/** A block and its number in its own reading; `undefined` for one that is new. */
type Counted = Readonly<{ block: Block; index: number | undefined }>

/**
 * 回读 — does every block, shown or carried, read as before but for what was meant? Paragraphs that became empty are blocks no more. The answer is
 * where each block stands now (`undefined`: it is gone), or `undefined` when something reads otherwise.
 */
export function readAsMeant(
  bytes: Uint8Array,
  { blocks, texts, inserts }: Meant,
): readonly (number | undefined)[] | undefined {
  const zip = openZip(bytes)
  const read = zip.ok ? readDocx(zip.value) : zip
  if (!read.ok) return undefined
  const planned = blocks.flatMap((block, index): readonly Counted[] => {
    const more = (inserts.get(index) ?? []).map((text) => ({ block: { ...block, text }, index: undefined }))
    return [{ block: { ...block, text: texts.get(index) ?? block.text }, index }, ...more]
  })
  const found = read.value.blocks.map((block, index) => ({ block, index }))
  const now = blocks.map((): number | undefined => undefined)
  for (const aside of [false, true]) {
    const [a, b] = [line(planned, aside), line(found, aside)]
    if (a.length !== b.length) return undefined
    for (const [i, one] of a.entries()) {
      if (said(one) !== said(b[i]!)) return undefined
      if (one.index !== undefined) now[one.index] = b[i]!.index
    }
  }
  return now
}

/** What a paragraph carries is read after it and before the paragraph that was put behind it: in a line of its own, so that order still counts. */
const ASIDE: ReadonlySet<Block['kind']> = new Set(['textbox', 'hidden', 'deleted', 'field', 'alt', 'note'])

function line(blocks: readonly Counted[], aside: boolean): readonly Counted[] {
  return blocks.filter(({ block: { kind, text } }) => ASIDE.has(kind) === aside && (text !== '' || kind === 'cell'))
}

function said({ block: { kind, level, cell, text } }: Counted): string {
  return JSON.stringify([kind, level, cell?.table, cell?.row, cell?.column, cell?.colspan, cell?.rowspan, text])
}
