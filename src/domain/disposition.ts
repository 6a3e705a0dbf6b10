import type { Place } from './place.ts'

/** 处置 — a person's answer to a finding: `redact` 遮盖 · `keep` 说明保留 · `mistaken` 误报 · `fixed` 已改. */
export const ANSWERS = ['redact', 'keep', 'mistaken', 'fixed'] as const
export type Answer = (typeof ANSWERS)[number]

export type Disposition = Readonly<{
  place: Place
  answer: Answer
  /** Why it may stay: a code of the pack's exemptions (惩戒公示, 强制性披露). */
  ground?: string | null
  /** The clause the exemption rests on. */
  clause?: string | null
  statement?: string | null
}>

/** 遮盖 — a place to cover in the public copy and the ground for it (Arts 14–16, or personal privacy). */
export type Redaction = Readonly<{ place: Place; ground: string | null; statement?: string | null }>
