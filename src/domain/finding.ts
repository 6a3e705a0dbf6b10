import { byPlace, compareText, type Place } from './place.ts'

export const SEVERITIES = ['block', 'warn', 'note'] as const
export type Severity = (typeof SEVERITIES)[number]
/** `certain`: proved by form, check digit or label; `suspect`: looks like it, nothing proves it. */
export type Certainty = 'certain' | 'suspect'
/** What the rule proposes: cover it, let a person look, or leave it as it is. */
export type Action = 'redact' | 'review' | 'keep'

/**
 * 发现 — what one rule saw at one place. A fact, never edited; what people do about it is a disposition.
 * It carries no matched text: whoever may read the document finds the text at its place.
 */
export type Finding = Readonly<{
  rule: string
  /** What was seen, kebab-case: `resident-id`, `mobile`, `secret-mark` … */
  type: string
  severity: Severity
  certainty: Certainty
  action: Action
  place: Place
  /** Why the rule fired: which label, whether the check digit agreed. Words of the rule, never of the document's private text. */
  evidence: Readonly<Record<string, string | number | boolean>>
  /** Codes of the clauses it rests on, e.g. `PIPL-25`. */
  basis: readonly string[]
  /** 豁免 — the entry of the office's own list by which these words may stand; absent where none covers them. */
  suppression?: string
}>

/** Reading order first, gravest first where two findings start together. */
export function byReadingOrder(a: Finding, b: Finding): number {
  return (
    byPlace(a.place, b.place) ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    compareText(a.rule, b.rule)
  )
}

/** What T22 looks at: certain enough to stop a release unless someone answers it, or the office's list lets these words stand. */
export function mustBeCovered(finding: Finding): boolean {
  return finding.severity === 'block' && finding.action === 'redact' && finding.suppression === undefined
}
