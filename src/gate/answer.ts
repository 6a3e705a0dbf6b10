import type { Place } from '../domain/place.ts'

/**
 * 关口的答复 — all grounds at once. `return` when at least one ground is established, `refuse` only for a secrecy mark,
 * else `admit`; advice rides along as `warn` and never changes the verdict.
 */
export type GateAnswer = Readonly<{
  verdict: 'admit' | 'return' | 'refuse'
  /** Codes of the established grounds, in the order of the catalogue, each once. */
  codes: readonly string[]
  problems: readonly GateProblem[]
  pack: Readonly<{ id: string; version: string; revision: string }>
}>

export type GateProblem = Readonly<{
  code: string
  /** `block`: an established ground. `warn`: advice. */
  severity: 'block' | 'warn'
  place?: Place
  /** JSON pointer into the draft, so that a screen can link to the field. */
  field?: string
  basis: readonly string[]
  /** What to do, in one sentence a new colleague understands. */
  remedy: string
  data?: Readonly<Record<string, string | number | boolean>>
}>
