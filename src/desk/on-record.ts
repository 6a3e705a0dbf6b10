import { dayOf } from '../domain/calendar.ts'
import type { Case, Revision, State } from '../domain/case.ts'
import type { Consultation } from '../domain/consultation.ts'
import type { Deps } from './deps.ts'
import type { OnRecord } from './examine.ts'
import { lapsedReasons } from './lapsed-reasons.ts'

/** Where the signer can still decide what a third party left open; after that it must be settled. */
const REVIEW_AHEAD: readonly State[] = ['drafting', 'in-review', 'returned', 'disputed']

/** 在案情况 — what the gate is told of a case beside its draft. */
export async function onRecord(
  deps: Pick<Deps, 'store' | 'clock' | 'pack'>,
  current: Case,
  revision: Revision,
): Promise<OnRecord> {
  return {
    consultations: await Promise.all(current.consultations.map((one) => pointingAt(deps, revision, one))),
    today: dayOf(deps.clock.now()),
    reviewAhead: REVIEW_AHEAD.includes(current.state),
    lapsed: await lapsedReasons(deps, current, revision),
  }
}

/**
 * The consultation with the places that still mean what they meant: in a file whose text changed since, an old address points at
 * something else. One place lost means all are unknown, and what is not known is not covered.
 */
async function pointingAt(deps: Pick<Deps, 'store'>, now: Revision, one: Consultation): Promise<Consultation> {
  if (one.places.length === 0 || one.revisionHash === now.hash) return one
  const then = await deps.store.revision(one.revisionHash)
  const blocks = (revision: Revision | undefined, file: string): string | undefined =>
    revision?.papers.find((paper) => paper.file === file)?.blocksHash
  const stands = one.places.every(({ file }) => {
    const before = blocks(then, file)
    return before !== undefined && before === blocks(now, file)
  })
  return stands ? one : { ...one, places: [] }
}
