import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addWorkingDays,
  dayOf,
  isWorkingDay,
  workingDaysBetween,
  type Calendar,
} from '../../../src/domain/calendar.ts'

const calendar: Calendar = readCalendar()

describe('working days, from the yearly notices', () => {
  it.each([
    ['2026-02-06', 20, '2026-03-12'],
    ['2026-04-24', 20, '2026-05-26'],
    ['2026-09-11', 20, '2026-10-15'],
    ['2026-09-18', 3, '2026-09-22'],
    ['2026-05-08', 3, '2026-05-12'],
    ['2026-05-08', 20, '2026-06-04'],
    ['2025-09-19', 20, '2025-10-23'],
  ])('%s and %i working days is %s', (start, count, day) => {
    expect(addWorkingDays(calendar, start, count)).toEqual({ day, provisional: false })
  })

  it('counts make-up Saturdays and Sundays as working days', () => {
    for (const day of ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])
      expect(isWorkingDay(calendar, day), day).toBe(true)
  })

  it('says a date is provisional once it runs into a year without a notice', () => {
    expect(addWorkingDays(calendar, '2026-12-04', 20).provisional).toBe(true)
    expect(addWorkingDays(calendar, '2026-11-20', 5).provisional).toBe(false)
  })

  it('never lands on a day off and never runs backwards', () => {
    const days = fc.integer({ min: 0, max: 700 }).map((n) => addDays('2025-01-01', n))
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 40 }), (start, count) => {
        const { day } = addWorkingDays(calendar, start, count)
        expect(isWorkingDay(calendar, day)).toBe(true)
        expect(day > start).toBe(true)
        expect(workingDaysBetween(calendar, start, day)).toBe(count)
      }),
    )
  })

  it('takes the day of an instant in Shanghai', () => {
    expect(dayOf('2026-11-22T15:59:59.999Z')).toBe('2026-11-22')
    expect(dayOf('2026-11-22T16:00:00.000Z')).toBe('2026-11-23')
  })
})

function readCalendar(): Calendar {
  const dir = path.resolve(import.meta.dirname, '../../../policies/cn-base/calendar')
  const years = readdirSync(dir).map(
    (file) => JSON.parse(readFileSync(path.join(dir, file), 'utf8')) as { year: number; off: string[]; work: string[] },
  )
  return { years: Object.fromEntries(years.map((one) => [String(one.year), one])) }
}
