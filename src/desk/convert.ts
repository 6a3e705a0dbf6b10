import { UNTOUCHED, type Case, type FiledReview, type Revision } from '../domain/case.ts'
import type { Draft } from '../domain/draft.ts'
import type { Person } from '../domain/person.ts'
import { ok, refuse, type Result } from '../domain/result.ts'
import type { Deps, Hand } from './deps.ts'
import { findingsOf } from './examine.ts'
import { conversionOf, openClosed } from './filed.ts'
import { freeze, papersOf } from './freeze.ts'
import { hashOf } from './hash.ts'
import { currentRevision } from './open.ts'
import { record } from './record.ts'
import { reviewDay } from './review-day.ts'
import { secrecyCause, STATE_SECRET, stop } from './secrecy.ts'

/**
 * 转化 — a filed paper becomes a new case with the same text and no attribute: what it should be now is proposed afresh (条例第十八条、第四十四条).
 * The new case is written first, under an id that follows from the old one's, then the old one is marked: a crash between the two leaves a
 * new case that the next call finds again. Until the new case has gone its way the filed one stays under review.
 * Problems: those of opening, `review.not-closed`, `review.statement-missing`, `review.converted`, `review.declassify-first`, `secrecy.stop`.
 */
export function convert(deps: Deps) {
  return async (hand: Hand, id: string, statement: string): Promise<Result<Case>> => {
    const opened = await openClosed(deps, hand, id, 'convert')
    if (!opened.ok) return opened
    const { current } = opened.value
    if (statement.trim() === '') return refuse({ code: 'review.statement-missing', field: '/statement' })
    if (await conversionOf(deps, current))
      return refuse({ code: 'review.converted', data: { case: current.convertedTo } })
    const before = await currentRevision(deps, current)
    if (before.draft.reason?.code === STATE_SECRET && !current.events.some((one) => one.declassification))
      return refuse({ code: 'review.declassify-first', field: '/declassification' })
    const next = reviewDay(deps, '/reviewOn')
    if (!next.ok) return next

    const made = await madeFrom(deps, hand, current, before)
    if (!made.ok) return made
    const at = deps.clock.now()
    const review: FiledReview = {
      at,
      by: hand.person.id,
      outcome: 'convert',
      statement: statement.trim(),
      nextOn: next.value,
    }
    return record(
      deps,
      hand,
      opened.value,
      { convertedTo: made.value.id, reviews: [...current.reviews, review], reviewOn: next.value },
      { at, data: { outcome: review.outcome, to: made.value.id } },
    )
  }
}

/** The new case, written now or by a call that did not come to its end. */
async function madeFrom(deps: Deps, hand: Hand, current: Case, before: Revision): Promise<Result<Case>> {
  const round = current.reviews.filter((one) => one.outcome === 'convert').length + 1
  const id = hashOf({ convertedFrom: current.id, round }).slice(0, 26)
  const there = await deps.store.case(id)
  if (there) return ok(there)
  const papers = await papersOf(deps.store, before)
  const draft = unproposed(before.draft)
  const findings = findingsOf(deps.pack(), draft, papers)
  const cause = secrecyCause(draft, findings)
  if (cause) return stop(deps, hand, cause, papers, current.id)

  const at = deps.clock.now()
  const { person } = hand
  const { revision, blobs } = freeze(draft, papers, { caseId: id, number: 1, at, by: person.id })
  const next: Case = {
    ...UNTOUCHED,
    id,
    unit: current.unit,
    issuer: current.issuer,
    drafter: drafterOf(person, current),
    title: draft.title,
    kind: draft.kind,
    attribute: null,
    state: 'drafting',
    step: null,
    version: 1,
    round: 0,
    createdAt: at,
    updatedAt: at,
    revision: { number: 1, hash: revision.hash, at, by: person.id },
    findings,
    convertedFrom: current.id,
  }
  const role = person.roles.find((one) => one === 'office' || one === 'drafter') ?? 'office'
  const deed = { caseId: id, act: 'create', by: person.id, role, at, from: null, to: next.state } as const
  return deps.store.save({
    seen: null,
    next,
    revision,
    blobs,
    deeds: [{ ...deed, revisionHash: revision.hash, data: { convertedFrom: current.id } }],
  })
}

/** Whoever drafts in the unit takes it over; otherwise it goes back to whoever drafted it. */
function drafterOf({ id, unit, roles }: Person, current: Case): string {
  return roles.includes('drafter') && unit === current.unit ? id : current.drafter
}

/** Same text, same covers; every choice about who may read it is open again, and the secrecy review of the old proposal is void (一事一审). */
function unproposed(draft: Draft): Draft {
  return {
    ...draft,
    attribute: null,
    reason: null,
    secrecyReview: null,
    openOfficeReview: null,
    attachments: draft.attachments.map((one) => ({ ...one, attribute: null, withheld: null })),
  }
}
