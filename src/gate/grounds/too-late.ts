import { workingDaysBetween } from '../../domain/calendar.ts'
import { dayIn } from '../facts/days.ts'
import { advise, block, type Test } from '../ground.ts'

/** T14 — too little time for research: fewer working days between submission and need than the pack asks, and no recorded emergency. */
export const tooLate: Test = function* ({ draft, emergency }, book) {
  const [from, to] = [dayIn(draft.submittedAt), dayIn(draft.neededBy)]
  if (from === null || to === null || emergency) return
  const days = workingDaysBetween(book.calendar, from, to)
  const least = book.thresholds.leadWorkingDays
  if (days >= least) return
  const known = from.slice(0, 4) in book.calendar.years && to.slice(0, 4) in book.calendar.years
  const at = { field: '/neededBy', data: { days, least } }
  // Without that year's notice a make-up day may be missing: only a wide gap is certain.
  yield known || days < least - 3 ? block('T14', 'short', at) : advise('T14', 'calendar-unknown', at)
}
