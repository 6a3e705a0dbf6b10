import { isReleased } from '../domain/attribute.ts'
import { dayOf, type Day } from '../domain/calendar.ts'
import type { Case } from '../domain/case.ts'
import { refuse, type Result } from '../domain/result.ts'
import type { Deps, Hand } from './deps.ts'
import { open } from './open.ts'
import { record } from './record.ts'

/**
 * 归档 — a signed document that is not public, or only on request, is filed with the day it is looked at again (条例第十八条).
 * Without a day of the caller's own, the pack's interval counts from today. Problems: `file.is-public`, `file.review-day`.
 */
export function file(deps: Deps) {
  return async (hand: Hand, id: string, reviewOn?: Day): Promise<Result<Case>> => {
    const opened = await open(deps, hand, id, 'file')
    if (!opened.ok) return opened
    const { current } = opened.value
    if (current.attribute === null || isReleased(current.attribute)) return refuse({ code: 'file.is-public' })
    const today = dayOf(deps.clock.now())
    const day = reviewOn ?? addMonths(today, deps.pack().flow.reviewAfterMonths)
    if (!/^\d{4}-\d\d-\d\d$/.test(day) || day <= today) return refuse({ code: 'file.review-day', field: '/reviewOn' })
    return record(deps, hand, opened.value, { reviewOn: day }, { data: { reviewOn: day } })
  }
}

/** 作废 — the drafter gives a draft up; it stays in the trail. */
export function abandon(deps: Deps) {
  return async (hand: Hand, id: string): Promise<Result<Case>> => {
    const opened = await open(deps, hand, id, 'abandon')
    return opened.ok ? record(deps, hand, opened.value, {}) : opened
  }
}

function addMonths(day: Day, months: number): Day {
  const date = new Date(`${day}T00:00:00Z`)
  const dayOfMonth = date.getUTCDate()
  date.setUTCMonth(date.getUTCMonth() + months)
  if (date.getUTCDate() !== dayOfMonth) date.setUTCDate(0)
  return date.toISOString().slice(0, 10)
}
