import type { Attribute } from '../domain/attribute.ts'
import type { Calendar, Day } from '../domain/calendar.ts'
import type { Labels } from '../domain/label.ts'
import type { LexiconName } from './lexicon.ts'

/** How surely documents of a kind have a quality: the text decides what lies between. */
export type Likelihood = 'never' | 'possible' | 'likely' | 'surely'

/** 文种 — one entry of the pack's open list. */
export type Kind = Readonly<{
  /** The Chinese name itself: 通知, 办法 … */
  id: string
  en: string
  /** Other endings a title of this kind may have: 复函 for 函. */
  aliases: readonly string[]
  /** One of the fifteen kinds of 《党政机关公文处理工作条例》第八条. */
  statutory: boolean
  /** 上行、下行、平行, or to everybody. */
  direction: 'up' | 'down' | 'peer' | 'public'
  normative: Likelihood
  policy: Likelihood
  /** Whether the paper must name whom it is addressed to (主送机关). */
  addressee: 'required' | 'optional'
}>

/** 理由 — a ground for not publishing, or (`duty`) the obligation that makes a document public. */
export type Reason = Readonly<{
  code: string
  title: string
  clause: string
  nature: 'absolute' | 'conditional' | 'discretionary' | 'mode' | 'duty'
  /** Attributes this reason can carry. */
  for: readonly Attribute[]
  /** What the author's statement must contain, as told to the author. */
  statement: string
  /** The same as testable parts: a statement without any sign of one is told so, and never returned for it. */
  elements: readonly Element[]
  /** Choosing it means the paper does not belong in this system at all (国家秘密). */
  forbidden: boolean
  /** Signs in title, text or statement that the reason fits; none found is advice, never an accusation. */
  signs: readonly string[]
}>

/** 要素 — one thing a statement must say; `for`: only with these attributes (where something is cut, nobody asks why cutting is not enough). */
export type Element = Readonly<{ id: string; label: string; for?: readonly Attribute[]; signs: readonly string[] }>

/** 套话的种类 — what a phrase that is never a reason alone belongs to; the first class with a fitting sign. */
export type PhraseClass = Readonly<{ id: string; label: string; signs: readonly string[] }>

/** 豁免 — why personal data may lawfully stay (惩戒公示、强制性信息披露), and which types it may never cover. */
export type Exemption = Readonly<{
  code: string
  title: string
  /** Words by which people name it when they write no code: 惩戒公示. */
  words: readonly string[]
  never: readonly string[]
}>

/** 退文事由 — the sentences for one code; `variants` say it more exactly for one cause. */
export type ReturnGround = Readonly<{
  code: string
  title: string
  weight: 'hard' | 'fix'
  basis: readonly string[]
  remedy: string
  variants: Readonly<Record<string, Readonly<{ remedy: string; basis?: readonly string[] }>>>
}>

/** What a plan and the materials of an interpretation must be. Lengths count Chinese characters. */
export type InterpretationRules = Readonly<{
  planFields: readonly ('outline' | 'forms' | 'channels' | 'time' | 'responsible')[]
  minLength: number
  /** Working days after an emergency release by which the interpretation has to follow, at the latest. */
  afterwardsWorkingDays: number
  /** Share of the interpretation's shingles that stand in the policy word for word. */
  copied: Readonly<{ shingle: number; block: number; warn: number }>
}>

/** The numbers of the gate; each may be tightened by a lower pack. */
export type Thresholds = Readonly<{
  /** Working days an ordinary matter leaves for research (T14). */
  leadWorkingDays: number
  /** Calendar days of public comment (T08). */
  commentDays: number
  /** Chinese characters of substance a statement keeps once set phrases are taken away (T02). */
  statementResidue: number
  articles: number
  outward: number
  duties: number
  topics: number
  /** Measures a policy paper takes (支持、培育、给予 …) before its concern for the public is established. */
  grants: number
  market: number
}>

/** When hints about a statement begin. Lengths count Chinese characters, letters and digits. */
export type HintNumbers = Readonly<{
  shortest: number
  longest: number
  /** Characters in a row that are compared at once, and the share of them (Jaccard) from which two statements are one. */
  shingle: number
  similar: number
}>

/** 关口规则 — everything of the pack the gate reads; plain data, so the browser gets the same. */
export type Rulebook = Readonly<{
  pack: Readonly<{ id: string; version: string; revision: string }>
  /** The days on which the pack may judge, both included; no end is open. */
  effective: Readonly<{ from: Day; to: Day | null }>
  calendar: Calendar
  /** 公开属性 in use: three, or four with 删减后公开. */
  attributes: readonly Attribute[]
  labels: Labels
  kinds: readonly Kind[]
  reasons: readonly Reason[]
  exemptions: readonly Exemption[]
  /** In the order of the catalogue: the order of `codes` in every answer. */
  returns: readonly ReturnGround[]
  interpretation: InterpretationRules
  thresholds: Thresholds
  hints: HintNumbers
  phraseClasses: readonly PhraseClass[]
  lexicon: Readonly<Record<LexiconName, readonly string[]>>
}>
