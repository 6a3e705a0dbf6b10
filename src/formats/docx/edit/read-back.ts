import { isShown, type Block } from '../../../domain/paper.ts'
import { edited, type Edit } from '../../../domain/replacement.ts'
import { openZip } from '../../zip.ts'
import { readDocx } from '../read-docx.ts'

/**
 * 回读 — is what was written what was planned? Everything shown must read as before with the edits made, in the same order, and nothing may be left
 * that is not shown. Line ends inside a cell and blocks that became empty do not count.
 */
export function isReadBack(bytes: Uint8Array, before: readonly Block[], edits: readonly Edit[]): boolean {
  const zip = openZip(bytes)
  const read = zip.ok ? readDocx(zip.value) : zip
  if (!read.ok) return false
  const byBlock = new Map<number, Edit[]>()
  for (const edit of edits) byBlock.set(edit.block, [...(byBlock.get(edit.block) ?? []), edit])
  const planned = before.map((block, index) => ({ ...block, text: edited(block.text, byBlock.get(index) ?? []) }))
  const words = new Set(planned.map((block) => block.text))
  return (
    same(inOrder(seen(planned)), inOrder(seen(read.value.blocks))) &&
    read.value.blocks.every(
      (block) => !NEVER.has(block.kind) || (block.kind === 'property' && words.has(block.text)),
    ) &&
    read.value.parts.every(({ kind }) => kind === 'read' || kind === 'image')
  )
}

/** Texts of lists' numbers are read as properties, and stay. */
const NEVER: ReadonlySet<Block['kind']> = new Set(['comment', 'hidden', 'deleted', 'property'])

function seen(blocks: readonly Block[]): readonly string[] {
  return blocks
    .filter((block) => isShown(block) || block.kind === 'header' || block.kind === 'footer')
    .map(({ kind, text }) => `${kind} ${text.replace(/\s+/g, '')}`)
    .filter((line) => !line.endsWith(' '))
}

/** Headers and footers are read in the order of their parts, which is nobody's order. */
function inOrder(lines: readonly string[]): readonly string[] {
  const frames = lines.filter((one) => FRAME.test(one))
  return [...lines.filter((one) => !FRAME.test(one)), ...frames.sort()]
}

const FRAME = /^(header|footer) /

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i])
}
