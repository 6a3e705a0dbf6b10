import type { Day } from './calendar.ts'

/**
 * 豁免 — words an office lets stand although a rule sees them: one entry of its own list, which is no part of the pack, because a pack may only be
 * tightened. Proposed by one person, approved by another, and never for good.
 */
export type Suppression = Readonly<{
  /** 编号: `豁免〔2026〕1号` or a slug. */
  id: string
  rule: string
  /** The very text that may stand. */
  words: string
  /** Only in files of these names; the text of a draft at the desk is called `body`. */
  files?: readonly string[]
  /** 文种: only in papers of this kind. */
  kind?: string
  reason: string
  by: string
  approvedBy: string
  /** First and last day, both included. */
  from: Day
  until: Day
}>
