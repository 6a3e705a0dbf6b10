import { describe, expect, it } from 'vitest'
import { shownDay } from '../../../src/domain/shown-day.ts'
import { faultsOf, workingDaysOf, type YearNotice } from '../../../src/domain/year-notice.ts'
import { NOTICE_2027 } from '../../support/notice-2027.ts'

describe('a year’s notice before it is believed', () => {
  it('stands when it is like every year before', () => {
    expect(faultsOf(NOTICE_2027)).toEqual([])
    expect(workingDaysOf(NOTICE_2027)).toBe(248)
  })

  it.each<[string, Partial<YearNotice>, string, string]>([
    ['no number of a year', { year: '27' }, 'calendar.year-malformed', '/year'],
    ['no source', { source: ' ' }, 'calendar.source-missing', '/source'],
    ['a day that does not exist', { off: [...NOTICE_2027.off, '2027-02-30'] }, 'calendar.day-malformed', '/off/28'],
    ['a day written otherwise', { work: ['2027/01/03'] }, 'calendar.day-malformed', '/work/0'],
    ['a day of another year', { work: ['2026-12-27'] }, 'calendar.day-outside', '/work/0'],
    ['a day listed twice', { off: [...NOTICE_2027.off, '2027-01-01'] }, 'calendar.day-twice', '/off/28'],
    ['a day both off and on', { work: ['2027-01-03'] }, 'calendar.day-both', '/work/0'],
    ['a make-up day that is a Monday', { work: ['2027-01-18'] }, 'calendar.work-weekday', '/work/0'],
    ['lists swapped', { off: NOTICE_2027.work, work: [] }, 'calendar.law-day', '/off'],
    [
      'nothing but the days fixed by law',
      { off: ['2027-01-01', '2027-05-01', '2027-10-01', '2027-10-02', '2027-10-03'], work: [] },
      'calendar.implausible',
      '/off',
    ],
  ])('is refused with %s', (_, change, code, field) => {
    expect(faultsOf({ ...NOTICE_2027, ...change })[0]).toMatchObject({ code, field })
  })
})

describe('a day as it is shown', () => {
  it('stands alone when it is certain', () => {
    expect(shownDay({ day: '2026-12-31', provisional: false })).toBe('2026-12-31')
  })
  it('names the year whose notice is not out', () => {
    expect(shownDay({ day: '2027-01-04', provisional: true })).toBe('2027-01-04（暂定，2027 年节假日安排尚未公布）')
  })
})
