import type { Day, Instant } from '../domain/calendar.ts'
import type { Case } from '../domain/case.ts'
import type { Deed } from '../domain/trail.ts'

/** When the clock should take the case up; `null` while there is nothing to wait for. */
export function releaseAt({ state, schedule }: Pick<Case, 'state' | 'schedule'>): Instant | null {
  return state === 'scheduled' && schedule && !schedule.held ? schedule.at : null
}

/** The day a case whose way has ended is to be looked at again; `null` for one still on its way, or that needs no review. */
export function reviewOn({ state, reviewOn }: Pick<Case, 'state' | 'reviewOn'>): Day | null {
  return LOOKED_AT_AGAIN.includes(state) ? reviewOn : null
}
const LOOKED_AT_AGAIN: readonly Case['state'][] = ['filed', 'withdrawn', 'released']

/** The case holds a date reckoned into a year nobody knows yet: of a return, a proposed one, a consultation or an interpretation owed. */
export function isProvisional({
  returns,
  proposedReturn,
  consultations,
  interpretationOwed,
}: Pick<Case, 'returns' | 'proposedReturn' | 'consultations' | 'interpretationOwed'>): boolean {
  return [...returns, proposedReturn, ...consultations, interpretationOwed].some(
    (one) => one?.due?.provisional === true,
  )
}

/** 收件 — the acts by which a unit hands a case in for review, those the pack's rule returned at once among them. */
const HANDING_IN = ['submit', 'resubmit', 'auto-return']

export function isHandedIn({ act }: Deed): boolean {
  return HANDING_IN.includes(act)
}

/** Whole days from one instant to a later one. */
export function wholeDays(from: Instant, to: Instant): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
