import { addMonths } from '../domain/add-months.ts'
import { dayOf, isDay, type Day } from '../domain/calendar.ts'
import { ok, refuse, type Result } from '../domain/result.ts'
import type { Deps } from './deps.ts'

/**
 * 下次复审日期 — after today and within the pack's interval, which is proposed where no day is asked for (条例第十八条: regularly).
 * Problem: `file.review-day`.
 */
export function reviewDay(deps: Deps, field: string, asked?: Day): Result<Day> {
  const today = dayOf(deps.clock.now())
  const latest = addMonths(today, deps.pack().flow.reviewAfterMonths)
  const day = asked ?? latest
  return isDay(day) && day > today && day <= latest
    ? ok(day)
    : refuse({ code: 'file.review-day', field, data: { latest } })
}
