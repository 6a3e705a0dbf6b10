import type { Draft } from '../../domain/draft.ts'
import type { Paper } from '../../domain/paper.ts'
import type { LexiconName } from '../lexicon.ts'
import type { Rulebook } from '../rulebook.ts'
import type { Judgement, Verdict } from './normative.ts'
import { signsOf } from './signs.ts'

/** What speaks for each judgement, in the order a reader would be shown it. */
const SIGNS = {
  normative: ['normativeNumber', 'outward', 'duty', 'general', 'validity', 'penal'],
  policy: ['governmentConsent', 'topic', 'outward', 'duty', 'grant'],
} as const satisfies Readonly<Record<string, readonly LexiconName[]>>

/** A verdict with its evidence: the person who has to answer for it must be able to look it up. */
export function judged(
  verdict: Verdict,
  test: keyof typeof SIGNS,
  draft: Draft,
  papers: readonly Paper[],
  book: Rulebook,
): Judgement {
  return { ...verdict, signs: verdict.verdict === 'no' ? [] : signsOf(draft, papers, SIGNS[test], book) }
}
