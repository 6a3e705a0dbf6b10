import { describe, expect, it } from 'vitest'
import type { Person } from '../../src/domain/person.ts'
import { openDoor } from '../support/door.ts'
import { NOTICE_2027 } from '../support/notice-2027.ts'
import { PEOPLE } from '../support/office.ts'

const ADMIN: Person = { id: 'guan', name: '管宁', unit: '云栖县政务信息中心', roles: ['admin'] }

describe('the calendar at the door', () => {
  it('shows everybody signed in which years are known, and from which notice', async () => {
    const door = await openDoor()
    expect((await door.send('GET', '/v1/calendar')).status).toBe(401)
    const { status, text } = await door.as(PEOPLE.drafter)('GET', '/v1/calendar')
    expect(status).toBe(200)
    const { years } = JSON.parse(text) as { years: { year: string; workingDays: number; imported: unknown }[] }
    expect(years.map((one) => one.year)).toEqual(['2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026'])
    expect(years.at(-1)).toMatchObject({ workingDays: 248, imported: null })
  })

  it('lets an administrator bring in the next year, once', async () => {
    const door = await openDoor()
    const admin = door.as(ADMIN)
    expect((await admin('POST', '/v1/calendar/years', { body: NOTICE_2027 })).status).toBe(200)
    const again = await admin('POST', '/v1/calendar/years', { body: NOTICE_2027 })
    expect(JSON.parse(again.text)).toEqual({ year: '2027', reckoned: 0, left: [] })
    const { text } = await admin('GET', '/v1/calendar')
    expect(text).toContain('"by":"guan"')
    const other = await admin('POST', '/v1/calendar/years', { body: { ...NOTICE_2027, source: '另一份通知' } })
    expect(other).toMatchObject({ status: 409, body: { code: 'calendar.year-known' } })
  })

  it('lets nobody else', async () => {
    const door = await openDoor()
    for (const who of Object.values(PEOPLE))
      expect((await door.as(who)('POST', '/v1/calendar/years', { body: NOTICE_2027 })).status, who.id).toBe(403)
  })

  it('names each fault at its field', async () => {
    const door = await openDoor()
    const body = { ...NOTICE_2027, work: ['2027-02-30'] }
    const got = await door.as(ADMIN)('POST', '/v1/calendar/years', { body })
    expect(got).toMatchObject({
      status: 422,
      body: { problems: [{ code: 'calendar.day-malformed', field: '/work/0' }] },
    })
  })
})
