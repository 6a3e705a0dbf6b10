import type { Instant } from './calendar.ts'

export const CONCLUSIONS = ['publish', 'redact', 'withhold', 'refer'] as const
/** 审查结论 — 公开 · 删减后公开 · 不公开 · 报审（保密法第三十五条、条例第十七条）. */
export type Conclusion = (typeof CONCLUSIONS)[number]

/**
 * 保密审查表 — one reviewer's record on one revision, one by one (一事一审): it is void as soon as the text changes.
 * What the rules know (title, number of identifiers, hash) is filled in by the desk; what only a person can say is said by the reviewer.
 */
export type SecrecyReview = Readonly<{
  /** 编号, unique in the house: 密审〔2026〕3号. */
  number: string
  revisionHash: string
  /** 来源 — 自制 · 从公民法人获取 · 其他行政机关. */
  source: 'own' | 'obtained' | 'other-organ'
  /** 拟公开范围与渠道. */
  scope: string
  channels: readonly string[]
  /** 是否标密或派生于国家秘密. */
  marked: boolean
  derived: boolean
  /** 密点、他机关信息、三安全一稳定、工作秘密、商业秘密: `null` means looked at and none. */
  secretPoints: string | null
  otherOrgans: string | null
  stability: string | null
  workSecret: string | null
  tradeSecret: string | null
  /** 个人信息项与数量, as the rules counted them in this revision: type of finding → how many. */
  personal: Readonly<Record<string, number>>
  conclusion: Conclusion
  /** 依据条款, codes of the pack. */
  basis: readonly string[]
  opinion: string
  by: string
  at: Instant
}>
