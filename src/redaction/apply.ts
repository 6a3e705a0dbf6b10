import type { PublicPaper } from '../domain/bundle.ts'
import { isShown, type Block, type Paper } from '../domain/paper.ts'
import { edited, editsIn, type Edit, type Replacement } from '../domain/replacement.ts'

/**
 * 公开稿 — what a reader may see of the papers: shown blocks only (no header, comment, hidden or deleted text), replacements made;
 * they must not overlap, as those of a plan do not.
 * A table with a cover in its first row loses its column heads, since a head repeats that row's text. Of a withheld attachment nothing is
 * left but that it is there; what came inside it is not even that.
 */
export function publicCopy(
  papers: readonly Paper[],
  replacements: readonly Replacement[],
  withheld: ReadonlySet<string> = new Set(),
): readonly PublicPaper[] {
  return papers.flatMap((paper) => {
    if (withheld.has(paper.file))
      return paper.memberOf === undefined ? [{ name: '', role: paper.role, blocks: [], withheld: true as const }] : []
    const here = byBlock(editsIn(paper.file, replacements))
    const headless = new Set([...here.keys()].flatMap((block) => firstRowTable(paper.blocks[block])))
    const blocks = paper.blocks.flatMap((block, index) => {
      if (!isShown(block)) return []
      const covered = { ...block, text: edited(block.text, here.get(index) ?? []) }
      return [covered.cell && headless.has(covered.cell.table) ? withoutHead(covered) : covered]
    })
    return [{ name: paper.file, role: paper.role, blocks }]
  })
}

function byBlock(edits: readonly Edit[]): ReadonlyMap<number, readonly Edit[]> {
  const blocks = new Map<number, Edit[]>()
  for (const edit of edits) {
    const here = blocks.get(edit.block)
    if (here) here.push(edit)
    else blocks.set(edit.block, [edit])
  }
  return blocks
}

function firstRowTable(block: Block | undefined): readonly number[] {
  return block?.cell?.row === 0 ? [block.cell.table] : []
}

function withoutHead(block: Block): Block {
  if (!block.cell) return block
  const { head: _head, ...address } = block.cell
  return { ...block, cell: address }
}
