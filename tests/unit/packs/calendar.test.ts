import { describe, expect, it } from 'vitest'
import { compileCalendar } from '../../../src/packs/calendar.ts'
import { NOTICE_2027 } from '../../support/notice-2027.ts'
import { codesOf, must } from '../../support/office.ts'

const file = { ...NOTICE_2027, year: 2027 }
const compiled = (value: unknown) => compileCalendar(new Map([['calendar/2027.json', value]]))

describe('a year in a pack', () => {
  it('names its notice, and may name the table it was taken from', () => {
    const { years } = must(compiled({ ...file, table: 'chinese-days 1.5.7 (MIT)' }))
    expect(years).toEqual({ '2027': { off: NOTICE_2027.off, work: NOTICE_2027.work, source: NOTICE_2027.source } })
  })
  it('is held to what an import is held to, at its place in the file', () => {
    const refused = compiled({ ...file, work: ['2027-01-18'] })
    expect(refused).toMatchObject({
      problems: [
        {
          code: 'pack.calendar',
          data: { file: 'calendar/2027.json', at: '/work/0', fault: 'calendar.work-weekday' },
        },
      ],
    })
  })
  it('is not read when its form is another', () => {
    expect(codesOf(compiled({ ...file, holidays: [] }))).toEqual(['pack.malformed'])
  })
})
