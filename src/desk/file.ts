import { isReleased } from '../domain/attribute.ts'
import type { Day } from '../domain/calendar.ts'
import type { Case } from '../domain/case.ts'
import { refuse, type Result } from '../domain/result.ts'
import type { Deps, Hand } from './deps.ts'
import { open } from './open.ts'
import { record } from './record.ts'
import { reviewDay } from './review-day.ts'
import { reviewEvent } from './review-event.ts'

/** When a filed paper is to be looked at again: on a day, and sooner when an event of the pack happens. */
export type LookAgain = Readonly<{ reviewOn?: Day; reviewEvent?: string }>

/**
 * 归档 — a signed document that is not public, or only on request, is filed with the day it is looked at again (条例第十八条). Without a day
 * of the caller's own, the pack's interval counts from today; it is never exceeded.
 * Problems: `file.is-public`, `file.review-day`, `review.unknown-event`.
 */
export function file(deps: Deps) {
  return async (hand: Hand, id: string, again: LookAgain = {}): Promise<Result<Case>> => {
    const opened = await open(deps, hand, id, 'file')
    if (!opened.ok) return opened
    const { current } = opened.value
    if (current.attribute === null || isReleased(current.attribute)) return refuse({ code: 'file.is-public' })
    const day = reviewDay(deps, '/reviewOn', again.reviewOn)
    if (!day.ok) return day
    if (again.reviewEvent !== undefined) {
      const event = reviewEvent(deps, '/reviewEvent', again.reviewEvent)
      if (!event.ok) return event
    }
    const set = { reviewOn: day.value, reviewEvent: again.reviewEvent ?? null }
    return record(deps, hand, opened.value, set, { data: set })
  }
}

/** 作废 — the drafter gives a draft up; it stays in the trail. */
export function abandon(deps: Deps) {
  return async (hand: Hand, id: string): Promise<Result<Case>> => {
    const opened = await open(deps, hand, id, 'abandon')
    return opened.ok ? record(deps, hand, opened.value, {}) : opened
  }
}
