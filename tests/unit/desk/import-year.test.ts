import { describe, expect, it } from 'vitest'
import { calendarYears } from '../../../src/desk/calendar-years.ts'
import type { Deps } from '../../../src/desk/deps.ts'
import { importYear } from '../../../src/desk/import-year.ts'
import { addWorkingDays } from '../../../src/domain/calendar.ts'
import type { Case } from '../../../src/domain/case.ts'
import { deadline } from '../../../src/domain/deadline.ts'
import type { Person } from '../../../src/domain/person.ts'
import type { Store } from '../../../src/desk/ports.ts'
import { ok } from '../../../src/domain/result.ts'
import { memoryStore } from '../../../src/store/memory.ts'
import { aCase, registering } from '../../support/cases.ts'
import { aConsultation, anAnswer } from '../../support/consultations.ts'
import { NOTICE_2027 } from '../../support/notice-2027.ts'
import { by, codesOf, must, office, PEOPLE } from '../../support/office.ts'

const ADMIN: Person = { id: 'guan', name: '管宁', unit: '云栖县政务信息中心', roles: ['admin'] }
const BEFORE_NEW_YEAR = '2026-12-28T01:00:00.000Z'

describe('a year’s notice brought in by an administrator', () => {
  it('is known from then on, to the gate as well', async () => {
    const { deps } = office()
    expect(must(await importYear(deps)(by(ADMIN), NOTICE_2027))).toEqual({ year: '2027', reckoned: 0, left: [] })
    expect(addWorkingDays(deps.pack().calendar, '2026-12-04', 20)).toEqual({ day: '2027-01-04', provisional: false })
    expect(deps.pack().rulebook.calendar.years['2027']?.off).toEqual(NOTICE_2027.off)
    const year = (await calendarYears(deps)).find((one) => one.year === '2027')
    expect(year).toMatchObject({ source: NOTICE_2027.source, workingDays: 248, imported: { by: 'guan', why: null } })
  })

  it('leaves its act in the trail, as counts and a hash', async () => {
    const { deps } = office()
    must(await importYear(deps)(by(ADMIN), NOTICE_2027))
    const [entry] = await deps.store.trail()
    expect(entry).toMatchObject({
      act: 'import-year',
      by: 'guan',
      caseId: null,
      data: { year: '2027', off: 28, work: 5 },
    })
  })

  it('is an administrator’s to bring in', async () => {
    const { deps } = office()
    expect(codesOf(await importYear(deps)(by(PEOPLE.office), NOTICE_2027))).toEqual(['calendar.not-admin'])
    expect(await deps.store.years()).toEqual([])
  })

  it('is looked at before it is kept', async () => {
    const { deps } = office()
    const swapped = { ...NOTICE_2027, off: NOTICE_2027.work, work: [] }
    expect(codesOf(await importYear(deps)(by(ADMIN), swapped))).toContain('calendar.law-day')
    expect(await deps.store.years()).toEqual([])
  })

  it('does not silently take the place of a year the pack brought', async () => {
    const { deps } = office()
    const shipped = deps.pack().calendar.years['2026']!
    const other = { year: '2026', source: '县里的安排', off: shipped.off, work: shipped.work.slice(1) }
    expect(codesOf(await importYear(deps)(by(ADMIN), other))).toEqual(['calendar.year-known'])
    expect(codesOf(await importYear(deps)(by(ADMIN), { ...other, correct: true }))).toEqual(['calendar.why-missing'])
    must(await importYear(deps)(by(ADMIN), { ...other, correct: true, why: '国务院办公厅另发通知调整' }))
    expect(deps.pack().calendar.years['2026']?.work).toEqual(other.work)
  })
})

describe('dates that ran into the unknown year', () => {
  it('are reckoned again, one act a case, with the old day and the new one', async () => {
    const { deps } = await withCases(BEFORE_NEW_YEAR, running('case-1'), running('case-2'), certain('case-3'))
    expect(must(await importYear(deps)(by(ADMIN), NOTICE_2027))).toEqual({ year: '2027', reckoned: 2, left: [] })
    const [one] = (await caseOf(deps, 'case-1')).consultations
    expect(one?.due).toEqual({ day: '2027-02-16', provisional: false, from: '2027-01-20', workingDays: 15 })
    expect((await caseOf(deps, 'case-1')).returns[0]?.due).toMatchObject({ day: '2027-02-15', provisional: false })
    const [act, ...more] = (await deps.store.trail('case-1')).filter((entry) => entry.act === 'reckon-again')
    expect(more).toEqual([])
    expect(act?.data['moved']).toEqual([
      { what: 'return:1', from: '2027-02-08', to: '2027-02-15', provisional: false },
      { what: 'consultation:1', from: '2027-02-10', to: '2027-02-16', provisional: false },
    ])
    expect((await deps.store.trail('case-3')).map((entry) => entry.act)).not.toContain('reckon-again')
    expect(await deps.store.cases({ provisional: true, limit: 10 })).toEqual([])
  })

  it('an answer called late by a provisional day is no longer late', async () => {
    const late = running('case-1')
    const [asked] = late.consultations
    const answered = {
      ...late,
      consultations: [{ ...asked!, answer: anAnswer('object', { on: '2027-02-15', late: true }) }],
    }
    const { deps } = await withCases(BEFORE_NEW_YEAR, answered)
    must(await importYear(deps)(by(ADMIN), NOTICE_2027))
    expect((await caseOf(deps, 'case-1')).consultations[0]?.answer?.late).toBe(false)
  })

  it('an interpretation still owed after an urgent release is reckoned again, though the case is released', async () => {
    const owed = { due: deadline({ years: {} }, '2027-02-01', 5), done: null }
    const { deps } = await withCases(
      BEFORE_NEW_YEAR,
      aCase({ id: 'case-1', state: 'released', interpretationOwed: owed }),
    )
    expect(must(await importYear(deps)(by(ADMIN), NOTICE_2027)).reckoned).toBe(1)
    expect((await caseOf(deps, 'case-1')).interpretationOwed?.due).toMatchObject({
      day: '2027-02-15',
      provisional: false,
    })
  })

  it('finishes what a crash left when the same notice is handed in again', async () => {
    const { deps, store } = await withCases(BEFORE_NEW_YEAR, running('case-1'), running('case-2'))
    let saves = 0
    const dying: Store = {
      ...store,
      save: (writ) => (++saves > 1 ? Promise.reject(new Error('the machine went down')) : store.save(writ)),
    }
    await expect(importYear({ ...deps, store: dying })(by(ADMIN), NOTICE_2027)).rejects.toThrow('went down')
    expect(await store.cases({ provisional: true, limit: 10 })).toHaveLength(1)
    expect(must(await importYear(deps)(by(ADMIN), NOTICE_2027))).toEqual({ year: '2027', reckoned: 1, left: [] })
    expect(must(await importYear(deps)(by(ADMIN), NOTICE_2027))).toEqual({ year: '2027', reckoned: 0, left: [] })
    expect((await store.trail()).filter((entry) => entry.act === 'import-year')).toHaveLength(1)
  })

  it('tells which case somebody kept writing to', async () => {
    const { deps, store } = await withCases(BEFORE_NEW_YEAR, running('case-1'))
    const contended: Store = {
      ...store,
      save: () => Promise.resolve({ ok: false, problems: [{ code: 'store.stale' }] }),
    }
    const done = must(await importYear({ ...deps, store: contended })(by(ADMIN), NOTICE_2027))
    expect(done).toEqual({ year: '2027', reckoned: 0, left: ['case-1'] })
  })

  it('takes in every case of more than one page', async () => {
    const many = Array.from({ length: 205 }, (_, i) => running(`case-${String(i).padStart(3, '0')}`))
    const { deps } = await withCases(BEFORE_NEW_YEAR, ...many)
    expect(must(await importYear(deps)(by(ADMIN), NOTICE_2027)).reckoned).toBe(205)
  })

  it('a correction moves dates that had been certain', async () => {
    const { deps } = await withCases(BEFORE_NEW_YEAR, certain('case-1'))
    const { off, work } = deps.pack().calendar.years['2026']!
    const longer = {
      year: '2026',
      source: '关于延长假期的通知（测试用，虚构）',
      off: [...off, '2026-11-19', '2026-11-20'],
      work,
    }
    const done = must(await importYear(deps)(by(ADMIN), { ...longer, correct: true, why: '假期延长' }))
    expect(done.reckoned).toBe(1)
    expect((await caseOf(deps, 'case-1')).consultations[0]?.due?.day).toBe('2026-11-25')
  })
})

/** Two dates that run over the Spring Festival of a year nobody knows yet. */
function running(id: string): Case {
  const unknown = { years: {} }
  const notice = {
    number: '退〔2027〕1号',
    round: 1,
    by: 'tang',
    at: BEFORE_NEW_YEAR,
    revisionHash: '0'.repeat(64),
    step: 'office',
    items: [],
    due: deadline(unknown, '2027-02-01', 5),
    contact: null,
    approvedBy: null,
    automatic: false,
  }
  const asked = aConsultation({ receivedOn: '2027-01-20', due: deadline(unknown, '2027-01-20', 15) })
  return aCase({ id, state: 'returned', step: 'office', round: 1, returns: [notice], consultations: [asked] })
}

function certain(id: string): Case {
  return aCase({ id, consultations: [aConsultation()] })
}

async function withCases(start: string, ...cases: readonly Case[]): Promise<{ deps: Deps; store: Store }> {
  const store = memoryStore()
  for (const one of cases) must(await store.save(registering(one)))
  return { deps: office(store, start).deps, store }
}

async function caseOf(deps: Deps, id: string): Promise<Case> {
  const found = await deps.store.case(id)
  return must(found ? ok(found) : { ok: false, problems: [{ code: 'case.unknown' }] })
}
