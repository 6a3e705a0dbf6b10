import { describe, expect, it } from 'vitest'
import { consult, type Asking } from '../../../src/desk/consult.ts'
import { create } from '../../../src/desk/create.ts'
import { decideConsultation, type Decision } from '../../../src/desk/decide-consultation.ts'
import { recordAnswer, type Said } from '../../../src/desk/record-answer.ts'
import { recordNotice } from '../../../src/desk/record-notice.ts'
import { recordReceipt } from '../../../src/desk/record-receipt.ts'
import { recheck } from '../../../src/desk/recheck.ts'
import { revise } from '../../../src/desk/revise.ts'
import { submit } from '../../../src/desk/submit.ts'
import type { Case } from '../../../src/domain/case.ts'
import type { Person } from '../../../src/domain/person.ts'
import { policy } from '../../fixtures/policy.ts'
import { by, codesOf, must, office, PEOPLE, type Office } from '../../support/office.ts'

const { drafter, signer, sectionHead } = PEOPLE
const HOLDER = '云栖县青禾农业科技有限公司'
const ASKING: Asking = { holders: [HOLDER], reason: 'R15-1', matter: '补助项目的设备报价和工艺参数', places: [] }
const DAY = 86_400_000

describe('asking a third party', () => {
  it('gives each holder a letter and a number of their own', async () => {
    const { house, id } = await registered()
    const asked = must(
      await consult(house.deps)(by(drafter), id, { ...ASKING, holders: [HOLDER, ' 云栖县水务有限公司 '] }),
    )
    expect(asked.state).toBe('drafting')
    expect(asked.consultations).toMatchObject([
      { id: 1, holder: HOLDER, number: '征〔2026〕1号', sentOn: '2026-11-23', receivedOn: null, due: null },
      { id: 2, holder: '云栖县水务有限公司', number: '征〔2026〕2号' },
    ])
    const other = await registered(house)
    expect(must(await consult(house.deps)(by(drafter), other.id, ASKING)).consultations[0]?.number).toBe(
      '征〔2026〕3号',
    )
  })

  it('needs somebody to ask, something to ask about, and a day that has come', async () => {
    const { house, id } = await registered()
    const ask = (change: Partial<Asking>) => consult(house.deps)(by(drafter), id, { ...ASKING, ...change })
    expect(codesOf(await ask({ holders: [] }))).toEqual(['consultation.holder-missing'])
    expect(codesOf(await ask({ holders: [' '], matter: ' ' }))).toEqual([
      'consultation.holder-missing',
      'consultation.matter-missing',
    ])
    for (const sentOn of ['2026-11-24', '2026-11-22', '昨天'])
      expect(codesOf(await ask({ sentOn })), sentOn).toEqual(['consultation.day'])
    const nowhere = { file: 'body', block: 400, from: 0, to: 3 }
    expect(codesOf(await ask({ places: [nowhere] }))).toEqual(['place.outside'])
    expect((await caseOf(house, id)).consultations).toEqual([])
  })

  it('leaves numbers and codes in the trail, neither the holder nor the matter', async () => {
    const { house, id } = await asked()
    must(await answer(house, id, { kind: 'object', reasons: '报价会泄露', on: '2026-11-23' }))
    const trail = JSON.stringify(await house.deps.store.trail(id))
    for (const text of ['青禾', '设备报价', '泄露']) expect(trail).not.toContain(text)
  })

  it('is not for the section head', async () => {
    const { house, id } = await registered()
    expect(codesOf(await consult(house.deps)(by(sectionHead), id, ASKING))).toEqual(['workflow.not-your-turn'])
  })
})

describe('the clock of fifteen working days', () => {
  it('starts the day after the letter was received', async () => {
    const { house, id } = await asked()
    // Monday 2026-11-23, and no holiday on the way: the fifteenth is Monday 2026-12-14.
    expect((await caseOf(house, id)).consultations[0]?.due).toEqual({
      day: '2026-12-14',
      provisional: false,
      from: '2026-11-23',
      workingDays: 15,
    })
  })

  it('runs into a year nobody knows as provisional', async () => {
    const { house, id } = await registered(office(undefined, '2026-12-14T01:00:00.000Z'))
    must(await consult(house.deps)(by(drafter), id, ASKING))
    const [one] = must(await recordReceipt(house.deps)(by(drafter), id, 1, '2026-12-14')).consultations
    expect(one?.due).toMatchObject({ day: '2027-01-05', provisional: true })
  })

  it('takes no receipt before sending, after today, or of a letter that was never sent', async () => {
    const { house, id } = await asked(1)
    const receive = (day: string, n = 1) => recordReceipt(house.deps)(by(drafter), id, n, day)
    expect(codesOf(await receive('2026-11-22'))).toEqual(['consultation.day'])
    expect(codesOf(await receive('2026-11-25'))).toEqual(['consultation.day'])
    expect(codesOf(await receive('2026-11-24', 7))).toEqual(['consultation.unknown'])
  })

  it('can be set right until there is an answer', async () => {
    const { house, id } = await asked(1)
    const mended = must(await recordReceipt(house.deps)(by(drafter), id, 1, '2026-11-24'))
    expect(mended.consultations[0]?.due?.day).toBe('2026-12-15')
    must(await answer(house, id, { kind: 'consent', on: '2026-11-24' }))
    expect(codesOf(await recordReceipt(house.deps)(by(drafter), id, 1, '2026-11-23'))).toEqual(['consultation.settled'])
  })
})

describe('what the holder answers', () => {
  it('is in time on the last day and late on the next', async () => {
    const { house, id } = await asked(30)
    const inTime = must(await answer(house, id, { kind: 'object', on: '2026-12-14' }))
    expect(inTime.consultations[0]?.answer).toMatchObject({ late: false, reasons: null })
    const late = must(await answer(house, id, { kind: 'object', reasons: ' 会泄露工艺 ', on: '2026-12-15' }))
    expect(late.consultations[0]?.answer).toMatchObject({ late: true, reasons: '会泄露工艺' })
    // Replaced, and the earlier one stays in the trail.
    const acts = (await house.deps.store.trail(id)).filter((one) => one.act === 'record-answer')
    expect(acts.at(-1)?.data['before']).toEqual({ kind: 'object', on: '2026-12-14', late: false })
  })

  it('cannot be recorded before the letter was received', async () => {
    const { house, id } = await registered()
    must(await consult(house.deps)(by(drafter), id, ASKING))
    expect(codesOf(await answer(house, id, { kind: 'consent', on: '2026-11-23' }))).toEqual([
      'consultation.not-received',
    ])
  })
})

describe('what the organ decides', () => {
  it('waits for the answer or the day', async () => {
    const { house, id } = await inReview()
    expect(codesOf(await decide(house, id, { publish: true }))).toEqual(['consultation.waiting'])
    must(await decide(house, id, { publish: false }))
    house.passTime(22 * DAY)
    expect(must(await decide(house, id, { publish: true })).consultations[0]?.decision).toMatchObject({
      publish: true,
      by: 'qiao',
      noticeSentOn: null,
    })
  })

  it('cannot go against a reasoned objection in time, save for the public interest', async () => {
    const { house, id } = await inReview()
    must(await answer(house, id, { kind: 'object', reasons: '会泄露工艺', on: '2026-11-23' }))
    expect(codesOf(await decide(house, id, { publish: true }))).toEqual(['consultation.bound'])
    must(await decide(house, id, { publish: true, publicInterest: true }))
    expect(codesOf(await recordNotice(house.deps)(by(drafter), id, 1, '2026-11-24'))).toEqual(['consultation.day'])
    const told = must(await recordNotice(house.deps)(by(drafter), id, 1, '2026-11-23'))
    expect(told.consultations[0]?.decision?.noticeSentOn).toBe('2026-11-23')
    // Another decision, another notice.
    const anew = must(await decide(house, id, { publish: true, publicInterest: true }))
    expect(anew.consultations[0]?.decision?.noticeSentOn).toBeNull()
  })

  it('says why, and does not contradict itself', async () => {
    const { house, id } = await inReview()
    must(await answer(house, id, { kind: 'object', on: '2026-11-23' }))
    expect(codesOf(await decide(house, id, { publish: true, statement: ' ' }))).toEqual([
      'consultation.statement-missing',
    ])
    expect(codesOf(await decide(house, id, { publish: false, publicInterest: true }))).toEqual([
      'consultation.interest-unclear',
    ])
    must(await decide(house, id, { publish: false }))
    expect(codesOf(await recordNotice(house.deps)(by(drafter), id, 1, '2026-11-23'))).toEqual([
      'consultation.no-notice',
    ])
  })

  it('has nothing to decide once the holder agrees', async () => {
    const { house, id } = await inReview()
    must(await answer(house, id, { kind: 'consent', on: '2026-11-23' }))
    expect(codesOf(await decide(house, id, { publish: true }))).toEqual(['consultation.consented'])
  })

  it('is not decided by whoever asked', async () => {
    const { house, id } = await inReview()
    const both: Person = { ...drafter, roles: ['drafter', 'signer'] }
    const decision = { publish: false, publicInterest: false, statement: '不公开' }
    expect(codesOf(await decideConsultation(house.deps)(by(both), id, 1, decision))).toEqual(['review.four-eyes'])
  })
})

describe('what the gate is told', () => {
  it('while review is ahead an open question is advice', async () => {
    const { house, id } = await asked()
    const { gate } = must(await recheck(house.deps)(by(drafter), id))
    expect(gate.verdict).toBe('admit')
    expect(gate.problems.find((one) => one.code === 'G05')?.severity).toBe('warn')
  })

  it('a place in a text changed since is no longer known: a cut that lies there now covers something else', async () => {
    const { house, id } = await registered()
    const place = { file: 'body', block: 4, from: 0, to: 6 }
    must(await consult(house.deps)(by(drafter), id, { ...ASKING, places: [place] }))
    const cut = { place, ground: 'R15-1', statement: '企业报价，公开会使其在竞争中受损' }
    must(await revise(house.deps)(by(drafter), id, { ...policy, redactions: [cut] }))
    expect(await openQuestions(house, id)).toBe(0)
    must(await revise(house.deps)(by(drafter), id, { ...policy, redactions: [cut], text: `急件\n${policy.text}` }))
    expect(await openQuestions(house, id)).toBe(1)
  })
})

async function openQuestions(house: Office, id: string): Promise<number> {
  const { gate } = must(await recheck(house.deps)(by(drafter), id))
  return gate.problems.filter((one) => one.code === 'G05').length
}

async function registered(house: Office = office()): Promise<{ house: Office; id: string }> {
  return { house, id: must(await create(house.deps)(by(drafter), policy)).id }
}

/** Asked and received on Monday 2026-11-23; so many days ago. */
async function asked(daysAgo = 0): Promise<{ house: Office; id: string }> {
  const { house, id } = await registered()
  must(await consult(house.deps)(by(drafter), id, ASKING))
  must(await recordReceipt(house.deps)(by(drafter), id, 1, '2026-11-23'))
  house.passTime(daysAgo * DAY)
  return { house, id }
}

async function inReview(): Promise<{ house: Office; id: string }> {
  const { house, id } = await asked()
  must(await submit(house.deps)(by(drafter), id))
  return { house, id }
}

function answer(house: Office, id: string, said: Said) {
  return recordAnswer(house.deps)(by(drafter), id, 1, said)
}

function decide(house: Office, id: string, decision: Partial<Decision>) {
  const whole = {
    publish: true,
    publicInterest: false,
    statement: '报价已随中标公告公布，公开不会造成损害',
    ...decision,
  }
  return decideConsultation(house.deps)(by(signer), id, 1, whole)
}

async function caseOf(house: Office, id: string): Promise<Case> {
  const found = await house.deps.store.case(id)
  if (!found) throw new Error(`There is no case ${id}`)
  return found
}
