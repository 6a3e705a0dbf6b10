import { isShown, type Block } from '../../../domain/paper.ts'
import { edited, type Edit } from '../../../domain/replacement.ts'
import { editsByBlock } from '../../edit/edits-by-block.ts'
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
  const byBlock = editsByBlock(edits)
  const planned = before.map((block, index) => ({ ...block, text: edited(block.text, byBlock.get(index) ?? []) }))
  const words = new Set(planned.map((block) => block.text))
  const after = read.value.blocks
  return (
    same(linesOf(planned, isShown), linesOf(after, isShown)) &&
    isPartOf(linesOf(after, isFrame), linesOf(planned, isFrame)) &&
    after.every((block) => !NEVER.has(block.kind) || (block.kind === 'property' && words.has(block.text))) &&
    read.value.parts.every(({ kind }) => kind === 'read' || kind === 'image')
  )
}

/** Texts of lists' numbers are read as properties, and stay. */
const NEVER: ReadonlySet<Block['kind']> = new Set(['comment', 'hidden', 'deleted', 'property'])

function isFrame({ kind }: Block): boolean {
  return kind === 'header' || kind === 'footer'
}

function linesOf(blocks: readonly Block[], which: (block: Block) => boolean): readonly string[] {
  return blocks
    .filter(which)
    .map(({ kind, text }) => `${kind} ${text.replace(/\s+/g, '')}`)
    .filter((line) => !line.endsWith(' '))
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i])
}

/** Headers and footers are read in the order of their parts, which is nobody's order; those no section shows go. */
function isPartOf(some: readonly string[], all: readonly string[]): boolean {
  const left = [...all]
  return some.every((one) => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}
