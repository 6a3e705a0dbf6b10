import type { LabelPosition } from '../domain/label.ts'
import type { Place } from '../domain/place.ts'
import type { Judgement } from './facts/normative.ts'
import type { Sign } from './facts/signs.ts'

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
  /** 认定 — whether it is a normative document and a policy paper, and on what evidence; `null` for what must not be looked at. */
  judgements: Readonly<{ normative: Judgement; policy: Judgement }> | null
  /** 标注 — what is to be printed on the paper for the chosen attribute, and where; `null` while none is chosen. */
  label: Readonly<{ text: string; position: LabelPosition }> | null
  /** 豁免 — findings that the office's list lets stand, by the entry's id; absent where there are none. */
  suppressed?: readonly Readonly<{ suppression: string; rule: string; place: Place }>[]
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
  /** Signs the ground rests on, each with its place. */
  signs?: readonly Sign[]
}>
