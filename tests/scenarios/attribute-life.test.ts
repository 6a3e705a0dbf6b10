import { describe, expect, it } from 'vitest'
import { create } from '../../src/desk/create.ts'
import { recordInterpretation } from '../../src/desk/record-interpretation.ts'
import { revise } from '../../src/desk/revise.ts'
import { releaseNow } from '../../src/desk/schedule.ts'
import { submit } from '../../src/desk/submit.ts'
import type { Draft, JointIssuer } from '../../src/domain/draft.ts'
import { policy } from '../fixtures/policy.ts'
import { notice } from '../support/filed.ts'
import { gate } from '../support/gate.ts'
import { by, codesOf, must, office, PEOPLE } from '../support/office.ts'
import { clock, DAY, due } from '../support/life.ts'
import { caseOf, reviewed } from '../support/steps.ts'

const { drafter, office: clerk, publisher } = PEOPLE

describe('5 · forwarding a source', () => {
  const forwarded = (from: NonNullable<Draft['forwardedFrom']>, over: Partial<Draft> = {}) =>
    notice({
      title: '云栖县民政局转发市民政局关于做好冬季救助工作的通知',
      text: '各乡镇民政办：\n现将《市民政局关于做好冬季救助工作的通知》（州民发〔2026〕41号）转发给你们，请认真抓好落实。\n云栖县民政局\n2026年11月20日',
      forwardedFrom: { number: '州民发〔2026〕41号', ...from },
      ...over,
    })

  it('that bears no attribute is determined afresh, on record', async () => {
    const { deps } = office()
    const bare = must(await create(deps)(by(drafter), forwarded({ attribute: null })))
    expect(codesOf(await submit(deps)(by(drafter), bare.id))).toEqual(['gate.return', 'ground.G02'])

    const determination = {
      by: '云栖县民政局办公室',
      date: '2026-11-19',
      statement: '来文部署救助走访，内容涉及困难群众，宜公开',
    }
    must(await revise(deps)(by(drafter), bare.id, forwarded({ attribute: null, determination })))
    expect(must(await submit(deps)(by(drafter), bare.id)).case.state).toBe('in-review')
  })
  it('whose maker consented in writing may go out; a nod may not', () => {
    const consent = { given: true, by: '市民政局', document: '州民函〔2026〕77号', date: '2026-11-18' }
    expect(gate(forwarded({ attribute: 'not-public', consent })).codes).toEqual([])
    expect(gate(forwarded({ attribute: 'not-public', consent: { ...consent, document: null } })).codes).toEqual(['G02'])
  })
})

describe('7 · joint issuers who disagree', () => {
  const lead: JointIssuer = { name: '云栖县民政局', lead: true, attribute: 'public', opinion: '拟公开发布' }
  const other: JointIssuer = {
    name: '云栖县财政局',
    lead: false,
    attribute: 'not-public',
    opinion: '建议不公开，资金安排尚未下达',
    opinionDate: '2026-11-16',
    opinionBy: '冯敬',
    document: '云财函〔2026〕31号',
  }
  const joint = (over: Partial<Draft>) =>
    notice({
      title: '云栖县民政局 云栖县财政局关于做好冬季救助资金发放工作的通知',
      jointIssuers: [lead, other],
      ...over,
    })
  const settlement = {
    attribute: 'public',
    by: '云栖县民政局',
    date: '2026-11-19',
    document: '两局会商纪要',
    dissent: '县财政局认为资金未下达前不宜公布；会商后删去资金额度',
  } as const

  it('cannot be signed as public until the lead has settled it on record, the dissent kept', async () => {
    const { deps } = office()
    const current = must(await create(deps)(by(drafter), joint({})))
    expect(codesOf(await submit(deps)(by(drafter), current.id))).toEqual(['gate.return', 'ground.G03'])
    must(await revise(deps)(by(drafter), current.id, joint({ jointSettlement: settlement })))
    expect(must(await submit(deps)(by(drafter), current.id)).case.state).toBe('in-review')
  })
  it.each([
    ['who', { by: null }],
    ['when', { date: null }],
    ['in which paper', { document: '' }],
  ])('a settlement that does not say %s settles nothing', (_, gap) => {
    expect(gate(joint({ jointSettlement: { ...settlement, ...gap } })).codes).toEqual(['G03'])
  })
  it('settled as not public it does not go out as public', () => {
    expect(gate(joint({ jointSettlement: { ...settlement, attribute: 'not-public' } })).codes).toEqual(['G03'])
  })
  it('silence is not consent while drafting, settled or not', () => {
    const silent = { ...other, attribute: null, opinion: null }
    expect(gate(joint({ jointIssuers: [lead, silent] })).codes).toEqual(['T15'])
  })
  it('somebody must lead, one, and the one who publishes', () => {
    const agreed = { ...other, attribute: 'public' as const, opinion: '同意公开' }
    expect(gate(joint({ jointIssuers: [{ ...lead, lead: null }, agreed] })).codes).toEqual(['G03'])
    expect(gate(joint({ jointIssuers: [lead, { ...agreed, lead: true }] })).codes).toEqual(['G03'])
    expect(
      gate(
        joint({
          jointIssuers: [
            { ...lead, lead: false },
            { ...agreed, lead: true },
          ],
        }),
      ).codes,
    ).toEqual(['G03'])
    expect(gate(joint({ jointIssuers: [lead, agreed] })).codes).toEqual([])
  })
})

describe('24 · an urgent policy paper', () => {
  const urgent = {
    emergency: true,
    basis: '县洪涝灾害二级应急响应已启动',
    approvedBy: '乔远',
    postReviewDue: '2026-12-11',
  }

  it('goes out before its interpretation, which is owed by a day and listed when it is overdue', async () => {
    const house = office()
    const current = await reviewed(
      house,
      must(await create(house.deps)(by(drafter), { ...policy, interpretation: null, urgent })),
    )
    must(await releaseNow(house.deps)(by(publisher), current.id))
    await clock(house)
    const released = await caseOf(house, current.id)
    const due11 = { day: '2026-12-11', provisional: false, from: '2026-11-23', workingDays: 14 }
    expect(released).toMatchObject({ state: 'released', interpretationOwed: { due: due11, done: null } })
    expect(await due(house)).toEqual([])

    house.passTime(20 * DAY)
    expect(await due(house)).toEqual([current.id])
    const made = must(
      await recordInterpretation(house.deps)(by(clerk), current.id, {
        on: '2026-12-12',
        statement: '门户网站已发布文字解读',
      }),
    )
    expect(made.interpretationOwed?.done).toMatchObject({ on: '2026-12-12', late: true })
    expect(await due(house)).toEqual([])
  })
  it('may register a far day, but not put it off for ever', async () => {
    const house = office()
    const draft = { ...policy, interpretation: null, urgent: { ...urgent, postReviewDue: '2026-12-31' } }
    const current = await reviewed(house, must(await create(house.deps)(by(drafter), draft)))
    must(await releaseNow(house.deps)(by(publisher), current.id))
    expect((await caseOf(house, current.id)).interpretationOwed?.due).toMatchObject({
      day: '2026-12-21',
      workingDays: 20,
    })
  })
  it.each([
    ['basis', { basis: '' }],
    ['approver', { approvedBy: null }],
    ['day', { postReviewDue: null }],
    ['day that is a day', { postReviewDue: '尽快' }],
    ['day still to come', { postReviewDue: '2026-11-01' }],
  ])('without %s it is no emergency: T04', (_, gap) => {
    expect(gate({ ...policy, interpretation: null, urgent: { ...urgent, ...gap } }).codes).toEqual(['T04'])
  })
  it('attribute and secrecy review are never put off', () => {
    const codes = gate({ ...policy, attribute: null, secrecyReview: null, interpretation: null, urgent }).codes
    expect(codes).toEqual(['T01', 'T09'])
  })
})

describe('25 · a department’s paper 「经县政府同意」', () => {
  const backed = notice({
    title: '云栖县民政局关于提高特困人员救助供养标准的通知',
    isPolicy: null,
    isNormative: null,
    text: '各乡镇民政办：\n经县人民政府同意，现就提高特困人员救助供养标准通知如下。\n一、特困人员基本生活标准提高到每人每月960元。\n二、符合条件的群众可以向乡镇申请，乡镇应当在十个工作日内审核。\n云栖县民政局\n2026年11月20日',
  })
  it('needs interpretation like a government paper', () => {
    expect(gate(backed).codes).toContain('T04')
    const explained = { ...policy.interpretation, approvedForVersion: 1 }
    expect(gate({ ...backed, interpretation: explained }).codes).not.toContain('T04')
  })
  it('and an attribute; closed, it goes by the open-government office first', () => {
    expect(gate({ ...backed, attribute: null, reason: null }).codes).toContain('T01')
    const reason = { code: 'R14-3d', statement: '提前公布会引发集中上访，经县信访局会商评估影响社会稳定' }
    const codes = gate({ ...backed, attribute: 'not-public', reason, openOfficeReview: null }).codes
    expect(codes).toContain('T03')
  })
  it('through the desk: not taken in without, taken in with', async () => {
    const { deps } = office()
    const bare = must(await create(deps)(by(drafter), backed))
    expect(codesOf(await submit(deps)(by(drafter), bare.id))).toContain('ground.T04')
  })
})
