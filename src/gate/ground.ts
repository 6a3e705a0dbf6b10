import type { Place } from '../domain/place.ts'
import type { Facts } from './facts.ts'
import type { Sign } from './facts/signs.ts'
import type { Rulebook } from './rulebook.ts'

/** One cause found by one test. `variant` chooses the sentence; `data` fills it and never carries text of the document. */
export type Ground = Readonly<{
  code: string
  severity: 'block' | 'warn'
  variant?: string
  field?: string
  place?: Place
  data?: Readonly<Record<string, string | number | boolean>>
  /** The pack's own names for codes in `data`: they fill the sentence and go no further. */
  names?: Readonly<Record<string, string>>
  /** Where the judgement it rests on was read: places, never text. */
  signs?: readonly Sign[]
}>

/** 事由 — a test over the facts; yields what it establishes (`block`) and what it only suspects (`warn`). */
export type Test = (facts: Facts, book: Rulebook) => Grounds

/** Grounds one by one, each with its place. */
export type Grounds = Generator<Ground, void, undefined>

export function block(code: string, variant: string, more: Omit<Ground, 'code' | 'severity' | 'variant'> = {}): Ground {
  return { code, severity: 'block', variant, ...more }
}

/** 提醒 — a doubt: shown to the author, never a ground of return. */
export function advise(
  code: string,
  variant: string,
  more: Omit<Ground, 'code' | 'severity' | 'variant'> = {},
): Ground {
  return { code, severity: 'warn', variant, ...more }
}
