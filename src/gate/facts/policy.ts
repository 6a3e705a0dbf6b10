import type { Draft } from '../../domain/draft.ts'
import { says } from '../lexicon.ts'
import type { Rulebook } from '../rulebook.ts'
import type { Naming } from './naming.ts'
import { isPolicyKind, type Judgement, type Verdict } from './normative.ts'
import type { Reach } from './reach.ts'
import type { Stage } from './stage.ts'
import type { Texts } from './texts.ts'

/** 政策性文件 — rules, and papers of wide concern (意见、措施、方案、办法、规划 on a public matter). Internal arrangements are not. */
export function policy(
  draft: Draft,
  texts: Texts,
  naming: Naming,
  stage: Stage,
  reach: Reach,
  normative: Verdict,
  book: Rulebook,
): Verdict {
  const evidence = { topics: reach.topics, outward: reach.outward, duties: reach.duties, grants: reach.grants }
  if (draft.isPolicy === true) return { verdict: 'yes', by: 'declared', evidence }
  if (normative.verdict === 'yes') return { ...normative, evidence: { ...evidence, normative: true } }
  const verdict = fromText(texts, naming, stage, reach, draft.affectsMarket === true, book)
  return { verdict: verdict === 'no' && normative.verdict === 'doubt' ? 'doubt' : verdict, by: 'text', evidence }
}

function fromText(
  texts: Texts,
  naming: Naming,
  stage: Stage,
  reach: Reach,
  market: boolean,
  book: Rulebook,
): Judgement['verdict'] {
  const kind = naming.substance
  if (reach.internal || stage === 'consultation' || naming.acting?.direction === 'up') return 'no'
  if (naming.acting?.policy === 'never' || kind?.policy === 'never') return 'no'
  // A department's paper 经政府同意 counts like the government's own.
  const backed = says(book, 'governmentConsent', texts.body)
  const named = isPolicyKind(kind) || says(book, 'policyTitle', texts.title) || backed
  const { outward, duties, topics, grants } = book.thresholds
  const acts = reach.duties >= duties || reach.grants >= grants
  // 「经县政府同意」 makes a department's arrangement for people outside the government's own, and fewer measures are enough to show it.
  const least = reach.topics >= topics ? duties - 1 : duties
  if (backed && reach.topics > 0 && reach.outward >= outward && reach.duties + reach.grants >= least) return 'yes'
  const concerns = reach.topics >= topics && reach.outward >= outward && acts
  if (named && concerns) return 'yes'
  // Who says that his 意见 or 措施 touches the market says that it works on people outside.
  if (named && market && reach.topics > 0 && reach.outward >= outward) return 'yes'
  if (kind?.policy === 'surely' && reach.topics >= topics) return 'yes'
  return named && (reach.topics > 0 || reach.outward > 0) ? 'doubt' : 'no'
}
