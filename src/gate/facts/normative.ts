import type { Draft } from '../../domain/draft.ts'
import type { Kind, Rulebook } from '../rulebook.ts'
import type { Naming } from './naming.ts'
import type { Reach } from './reach.ts'
import type { Sign } from './signs.ts'
import type { Stage } from './stage.ts'

/** `yes` is established; `doubt` is worth a question to the author and no more. */
export type Judgement = Readonly<{
  verdict: 'yes' | 'doubt' | 'no'
  by: 'declared' | 'text'
  /** How much of what was seen: counts and marks. */
  evidence: Readonly<Record<string, number | boolean>>
  /** Where it was seen: places, never text. Nothing where the verdict is no. */
  signs: readonly Sign[]
}>

/** What a test says before its places are looked up: only who is judged needs them. */
export type Verdict = Omit<Judgement, 'signs'>

/**
 * 行政规范性文件 — made by an administrative organ, binding in general on people outside it, applied again and again
 * (国办发〔2018〕37号). Declared true is believed; declared false or left open, the text decides.
 */
export function normative(draft: Draft, naming: Naming, stage: Stage, reach: Reach, book: Rulebook): Verdict {
  const evidence = { outward: reach.outward, duties: reach.duties, articles: reach.articles, general: reach.general }
  if (draft.isNormative === true) return { verdict: 'yes', by: 'declared', evidence }
  // 「规范性文件」 as the author's own reason for publishing is an admission.
  const admitted = draft.reason?.code === 'P20-01'
  return { verdict: fromText(naming, stage, reach, admitted, book), by: 'text', evidence }
}

function fromText(naming: Naming, stage: Stage, reach: Reach, admitted: boolean, book: Rulebook): Judgement['verdict'] {
  const kind = naming.substance
  if (!reach.organ || reach.internal || stage === 'consultation') return 'no'
  if (naming.acting?.direction === 'up' || kind?.normative === 'never') return 'no'
  const { articles, outward, duties } = book.thresholds
  const binds = reach.outward >= outward && reach.duties >= duties
  const regulates = kind?.normative === 'likely' || reach.articles >= articles
  if (binds && (reach.numbered || admitted)) return 'yes'
  // 第一条…第五条 of a 办法, 规定, 细则 is a rule even when short.
  const short = kind?.normative === 'likely' && reach.outward > 0 && reach.duties > 1 && reach.articles > 2
  if (short && reach.general) return 'yes'
  if (binds && regulates && (reach.general || reach.articles >= articles)) return 'yes'
  const lasting = binds && reach.dated
  if (lasting && isPolicyKind(kind) && reach.duties >= duties * 2) return 'yes'
  // 通告、通知 that prohibit for good and punish: rules in another dress.
  if (lasting && reach.penal && reach.duties >= duties + 2) return 'yes'
  return (binds && (regulates || reach.general)) || (reach.numbered && reach.duties > 0) ? 'doubt' : 'no'
}

export function isPolicyKind(kind: Kind | null): boolean {
  return kind?.policy === 'likely' || kind?.policy === 'surely'
}
