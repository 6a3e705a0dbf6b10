import type { Place } from './place.ts'

/** 问题 — why an act was refused. A code, where it concerns, and data for the sentence; never the sentence itself. */
export type Problem = Readonly<{
  code: string
  /** JSON pointer of the field concerned, e.g. `/draft/reason/code`. */
  field?: string
  place?: Place
  data?: Readonly<Record<string, unknown>>
}>

/** What a user may cause is returned as problems; what only a bug can cause is thrown. */
export type Result<T> = Readonly<{ ok: true; value: T }> | Refusal
export type Refusal = Readonly<{ ok: false; problems: readonly Problem[] }>

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })
export const refuse = (...problems: readonly Problem[]): Refusal => ({ ok: false, problems })
