import type { Finding } from '../domain/finding.ts'
import type { Paper } from '../domain/paper.ts'
import type { Place } from '../domain/place.ts'

/**
 * 工作量 — what one run may cost, counted and never timed: characters of all papers, which every rule reads once, and places one rule may point at.
 * Where it ends, the run says so with a finding `unread` (`check.budget`), and what was not looked at is not passed.
 */
export type Budget = Readonly<{ characters: number; matches: number }>

/** Twenty books, and more findings of one kind than anybody answers. */
export const BUDGET: Budget = { characters: 32_000_000, matches: 200_000 }

/** The papers as far as they are read, and where reading stopped. */
export function withinBudget(
  papers: readonly Paper[],
  { characters }: Budget,
): Readonly<{ papers: readonly Paper[]; stopped: readonly Place[] }> {
  const stopped: Place[] = []
  let left = characters
  const read = papers.map((paper) => {
    const end = paper.blocks.findIndex(({ text }) => (left -= text.length) < 0)
    if (end < 0) return paper
    // Once it is spent it stays spent: a paper that came later would be read or not by its length alone.
    left = -Infinity
    stopped.push({ file: paper.file, block: end, from: 0, to: 1 })
    return { ...paper, blocks: paper.blocks.slice(0, end) }
  })
  return { papers: read, stopped }
}

/** 未检查 — from here on nobody, or not this rule, has looked. */
export function unread(place: Place, rule?: string, basis: readonly string[] = []): Finding {
  return {
    rule: 'unread',
    type: 'unread',
    severity: 'block',
    certainty: 'certain',
    action: 'review',
    place,
    evidence: { code: 'check.budget', ...(rule === undefined ? {} : { of: rule }) },
    basis,
  }
}
