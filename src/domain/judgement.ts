import type { Instant } from './calendar.ts'

/** 表述、时机、方式. */
export const ASPECTS = ['wording', 'timing', 'manner'] as const

/** One question of the judgement: fit to go out as it is, and what was thought about it. */
export type Judged = Readonly<{ fit: boolean; note: string }>

/** 发布研判 — wording, time and manner of a release, judged on one revision before it is signed. */
export type Judgement = Readonly<{
  revisionHash: string
  /** 公开内容表述 · 时机 · 方式. */
  wording: Judged
  timing: Judged
  manner: Judged
  by: string
  at: Instant
}>
