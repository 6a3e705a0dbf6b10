import type { Step } from '../domain/case.ts'
import type { Role } from '../domain/person.ts'

/** 席位 — a step of the flow, or `drafter` for the author, or `publisher` for whoever schedules. */
export type Seat = Step

/**
 * 审核流程 — the pack's `flow.json`, compiled: the steps in order with the role that answers each, and which pairs of acts
 * may never be one person's (四只眼).
 */
export type Flow = Readonly<{
  steps: readonly Readonly<{ id: Step; role: Role; opinionRequired: boolean }>[]
  fourEyes: readonly (readonly [Seat, Seat])[]
  /** Months until a filed case is looked at again (条例第十八条: regularly). */
  reviewAfterMonths: number
  /** Shortest time between scheduling and release, in minutes. */
  leadMinutes: number
}>
