import type { LexiconName } from '../lexicon.ts'
import type { Judgement, Verdict } from './normative.ts'
import type { SignFinder } from './signs.ts'

/** What speaks for each judgement, in the order a reader would be shown it. */
const SIGNS = {
  normative: ['normativeNumber', 'outward', 'duty', 'general', 'validity', 'penal'],
  policy: ['governmentConsent', 'topic', 'outward', 'duty', 'grant'],
} as const satisfies Readonly<Record<string, readonly LexiconName[]>>

/** A verdict with its evidence: the person who has to answer for it must be able to look it up. */
export function judged(verdict: Verdict, test: keyof typeof SIGNS, signs: SignFinder): Judgement {
  return { ...verdict, signs: verdict.verdict === 'no' ? [] : signs(SIGNS[test]) }
}
