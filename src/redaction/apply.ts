import { COVER, type PublicPaper } from '../domain/bundle.ts'
import { isShown, type Block, type Paper } from '../domain/paper.ts'
import { byPlace, type Place } from '../domain/place.ts'

/**
 * 公开稿 — what a reader may see of the papers: shown blocks only (no header, comment, hidden or deleted text), covers applied.
 * A table with a cover in its first row loses its column heads, since a head repeats that row's text. Of a withheld attachment nothing is
 * left but that it is there; what came inside it is not even that.
 */
export function publicCopy(
  papers: readonly Paper[],
  covers: readonly Place[],
  withheld: ReadonlySet<string> = new Set(),
): readonly PublicPaper[] {
  return papers.flatMap((paper) => {
    if (withheld.has(paper.file))
      return paper.memberOf === undefined ? [{ name: '', role: paper.role, blocks: [], withheld: true as const }] : []
    const here = covers.filter((one) => one.file === paper.file)
    const headless = new Set(here.flatMap((one) => firstRowTable(paper.blocks[one.block])))
    const blocks = paper.blocks.flatMap((block, index) => {
      if (!isShown(block)) return []
      const covered = coverBlock(
        block,
        here.filter((one) => one.block === index),
      )
      return [covered.cell && headless.has(covered.cell.table) ? withoutHead(covered) : covered]
    })
    return [{ name: paper.file, role: paper.role, blocks }]
  })
}

function firstRowTable(block: Block | undefined): readonly number[] {
  return block?.cell?.row === 0 ? [block.cell.table] : []
}

function withoutHead(block: Block): Block {
  if (!block.cell) return block
  const { head: _head, ...address } = block.cell
  return { ...block, cell: address }
}

/** The passages the covers take away: what the proof searches for. A place outside its file is a bug of the caller. */
export function coveredTexts(papers: readonly Paper[], covers: readonly Place[]): readonly string[] {
  const texts = covers.flatMap((cover) => {
    const block = papers.find((paper) => paper.file === cover.file)?.blocks[cover.block]
    return block ? [block.text.slice(cover.from, cover.to)] : []
  })
  return [...new Set(texts)].filter((text) => text.length > 0)
}

function coverBlock(block: Block, covers: readonly Place[]): Block {
  const text = [...merged(covers)]
    .reverse()
    .reduce((current, { from, to }) => current.slice(0, from) + COVER + current.slice(to), block.text)
  return { ...block, text }
}

/** Overlapping and touching covers become one, so that no sliver between two is left. */
function merged(covers: readonly Place[]): readonly Place[] {
  return [...covers].sort(byPlace).reduce<readonly Place[]>((done, cover) => {
    const last = done.at(-1)
    if (!last || cover.from > last.to) return [...done, cover]
    return [...done.slice(0, -1), { ...last, to: Math.max(last.to, cover.to) }]
  }, [])
}
