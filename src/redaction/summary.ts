import { isShown, type Paper } from '../domain/paper.ts'
import { compareText } from '../domain/place.ts'
import { edited, editsIn } from '../domain/replacement.ts'
import type { Cover } from './plan/plan.ts'

/**
 * 删减说明 — what of a document is shown, cut in part and withheld. Every shown block of every paper is counted once: `shown` + `partly` + `withheld`
 * is `blocks`. `causes` say what was covered, for readers by category, for the staff by ground and clause; a place is counted once in each.
 */
export type RedactionSummary = Readonly<{
  papers: readonly PaperSummary[]
  total: BlockCounts
  causes: readonly Cause[]
}>

export type BlockCounts = Readonly<{ blocks: number; shown: number; partly: number; withheld: number; covers: number }>
export type PaperSummary = BlockCounts & Readonly<{ file: string; role: Paper['role']; isWithheld: boolean }>
export type Cause = Readonly<{ category: string; ground: string | null; clause: string | null; count: number }>

/** 条例第三十七条 (区分处理): what can be told apart is told apart. `covers`: those that are applied. */
export function summaryOf(
  papers: readonly Paper[],
  covers: readonly Cover[],
  withheld: ReadonlySet<string> = new Set(),
): RedactionSummary {
  const told = papers.map((paper) => ofPaper(paper, covers, withheld.has(paper.file)))
  return {
    papers: told,
    total: {
      blocks: sum(told, 'blocks'),
      shown: sum(told, 'shown'),
      partly: sum(told, 'partly'),
      withheld: sum(told, 'withheld'),
      covers: sum(told, 'covers'),
    },
    causes: causesOf(covers.filter((one) => !withheld.has(one.place.file))),
  }
}

function ofPaper(paper: Paper, covers: readonly Cover[], isWithheld: boolean): PaperSummary {
  const { file, role } = paper
  const shown = [...paper.blocks.entries()].filter(([, block]) => isShown(block) && says(block.text))
  const blocks = shown.length
  if (isWithheld) return { file, role, isWithheld, blocks, shown: 0, partly: 0, withheld: blocks, covers: 0 }
  const here = editsIn(file, covers)
  const byBlock = new Map<number, typeof here>()
  for (const edit of here) byBlock.set(edit.block, [...(byBlock.get(edit.block) ?? []), edit])
  const fates = shown.map(([index, { text }]) => {
    const edits = byBlock.get(index)
    if (!edits) return 'shown'
    // Nothing of the block itself is left: masks are not its words.
    return says(
      edited(
        text,
        edits.map((one) => ({ ...one, put: '' })),
      ),
    )
      ? 'partly'
      : 'withheld'
  })
  const count = (fate: string): number => fates.filter((one) => one === fate).length
  return {
    ...{ file, role, isWithheld, blocks, covers: here.length },
    ...{ shown: count('shown'), partly: count('partly'), withheld: count('withheld') },
  }
}

function causesOf(covers: readonly Cover[]): readonly Cause[] {
  const found = new Map<string, Cause>()
  for (const { category, ground, clause } of covers) {
    const key = `${category}\0${ground ?? ''}\0${clause ?? ''}`
    found.set(key, { category, ground, clause, count: (found.get(key)?.count ?? 0) + 1 })
  }
  return [...found]
    .sort(([a, one], [b, other]) => other.count - one.count || compareText(a, b))
    .map(([, cause]) => cause)
}

function says(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

function sum(papers: readonly PaperSummary[], key: keyof BlockCounts): number {
  return papers.reduce((all, one) => all + one[key], 0)
}
