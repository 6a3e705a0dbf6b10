import type { Step } from '../domain/case.ts'
import type { Role } from '../domain/person.ts'

/** 席位 — a step of the flow, or `drafter` for the author, or `publisher` for whoever schedules. */
export type Seat = Step

/**
 * 审核流程 — the pack's `flow.json`, compiled: the steps in order with the role that answers each, and which pairs of acts
 * may never be one person's (四只眼).
 */
export type Flow = Readonly<{
  steps: readonly FlowStep[]
  fourEyes: readonly (readonly [Seat, Seat])[]
  /** Months until a filed case is looked at again (条例第十八条: regularly). */
  reviewAfterMonths: number
  /** Shortest time between scheduling and release, in minutes. */
  leadMinutes: number
  returns: ReturnRules
  /** What may happen to a filed paper and calls for its review at once. */
  reviewEvents: readonly ReviewEvent[]
}>

/** 复审触发事件 — a code, the reasons that fall away with it, and the procedure that has to come first. */
export type ReviewEvent = Readonly<{ code: string; lapses: readonly string[]; requires: 'declassification' | null }>

/** What must be on record for the current revision before a step may approve. `release-judgement` only where something will be released. */
export const RECORDS = ['secrecy-record', 'release-judgement'] as const

export type FlowStep = Readonly<{
  id: Step
  role: Role
  opinionRequired: boolean
  requires: readonly (typeof RECORDS)[number][]
  /** Steps of one group stand open together; a return by one of them cancels the others (会签). */
  group?: string
}>

/** 退文规则. */
export type ReturnRules = Readonly<{
  /** Who approves a notice before it leaves the office; `null`: nobody, it leaves at once. */
  approver: Role | null
  /** Working days to complete what was returned. */
  dueWorkingDays: number
  /** Whom the drafter asks: printed on every notice. */
  contact: Readonly<{ name: string; phone: string }> | null
  /** Grounds that return a submission by themselves, with a notice and a round; empty: a refused submission counts nowhere. */
  countIntake: readonly string[]
}>
