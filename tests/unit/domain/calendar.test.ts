import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fc } from '../../support/drawn.ts'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addWorkingDays,
  dayOf,
  isWorkingDay,
  workingDaysBetween,
  type Calendar,
} from '../../../src/domain/calendar.ts'
import { faultsOf } from '../../../src/domain/year-notice.ts'

const calendar: Calendar = readCalendar()
const KNOWN = ['2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026']

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
    expect(addWorkingDays(calendar, '2026-12-04', 19)).toEqual({ day: '2026-12-31', provisional: false })
    // Twenty working days from 2026-12-04: New Year's Day is off by law whatever the notice will say, the rest is a guess.
    expect(addWorkingDays(calendar, '2026-12-04', 20)).toEqual({ day: '2027-01-04', provisional: true })
    expect(addWorkingDays(calendar, '2026-11-20', 5).provisional).toBe(false)
  })

  it('gives the same day for certain once the notice is known', () => {
    const known = { years: { ...calendar.years, '2027': { off: ['2027-01-01', '2027-01-04'], work: ['2027-01-03'] } } }
    expect(addWorkingDays(known, '2026-12-04', 20)).toEqual({ day: '2027-01-03', provisional: false })
  })

  it('knows the years from 2019 on, each from a notice that is named', () => {
    expect(Object.keys(calendar.years)).toEqual(KNOWN)
    for (const year of KNOWN)
      expect(calendar.years[year]?.source, year).toMatch(/^国务院办公厅关于.*国办发明电〔20\d\d〕\d+号/)
  })

  it.each([
    ['2019', 250],
    ['2020', 249],
    ['2021', 250],
    ['2022', 249],
    ['2023', 249],
    ['2024', 251],
    ['2025', 248],
    ['2026', 248],
  ])('counts the working days of %s: %i', (year, days) => {
    expect(workingDaysBetween(calendar, `${Number(year) - 1}-12-31`, `${year}-12-31`)).toBe(days)
  })

  it('has what was changed afterwards: Labour Day 2019, the Spring Festival prolonged in 2020', () => {
    for (const day of ['2019-05-02', '2019-05-03', '2020-01-31']) expect(isWorkingDay(calendar, day), day).toBe(false)
    for (const day of ['2019-04-28', '2019-05-05', '2020-02-03']) expect(isWorkingDay(calendar, day), day).toBe(true)
    // First a make-up Saturday, then the prolonged holiday.
    expect(isWorkingDay(calendar, '2020-02-01')).toBe(false)
  })

  it('lists no year that an import would be refused for', () => {
    for (const [year, { off, work, source = '' }] of Object.entries(calendar.years))
      expect(faultsOf({ year, off, work, source }), year).toEqual([])
  })

  it('more days never come out earlier', () => {
    const days = fc.integer({ min: 0, max: 2900 }).map((n) => addDays('2019-01-01', n))
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 }), (start, count, more) => {
        const sooner = addWorkingDays(calendar, start, count)
        const later = addWorkingDays(calendar, start, count + more)
        expect(later.day > sooner.day).toBe(true)
        expect(addWorkingDays(calendar, addDays(start, 1), count).day >= sooner.day).toBe(true)
        // Once in the dark, always in the dark.
        expect(sooner.provisional && !later.provisional).toBe(false)
      }),
    )
  })

  it('never lands on a day off and never runs backwards', () => {
    const days = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2019-01-01', n))
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
  const files = readdirSync(dir).filter((file) => file.endsWith('.json'))
  const years = files.map((file) => JSON.parse(readFileSync(path.join(dir, file), 'utf8')) as Written)
  return { years: Object.fromEntries(years.map((one) => [String(one.year), one])) }
}

type Written = { year: number; source: string; off: string[]; work: string[] }
