import { describe, expect, it } from 'vitest'
import { convert } from '../../src/desk/convert.ts'
import { create } from '../../src/desk/create.ts'
import { noteEvent } from '../../src/desk/note-event.ts'
import { prepare } from '../../src/desk/prepare.ts'
import { reReview } from '../../src/desk/re-review.ts'
import { revise } from '../../src/desk/revise.ts'
import { setAttribute } from '../../src/desk/set-attribute.ts'
import { submit } from '../../src/desk/submit.ts'
import type { Draft } from '../../src/domain/draft.ts'
import { memoryStore } from '../../src/store/memory.ts'
import { filed, notice, request } from '../support/filed.ts'
import { gate } from '../support/gate.ts'
import { by, codesOf, must, office, PEOPLE } from '../support/office.ts'
import { DAY, drafting, due, failingOnce } from '../support/life.ts'
import { caseOf } from '../support/steps.ts'

const { drafter, office: clerk } = PEOPLE

describe('18 · a not-public paper becomes releasable', () => {
  it('the decision is made: review is due today, the reason has lapsed, a new case is proposed afresh', async () => {
    const house = office()
    const { deps } = house
    const paper = await filed(house, request(), { reviewOn: '2027-05-23', reviewEvent: 'decision-final' })
    expect(paper).toMatchObject({ state: 'filed', reviewOn: '2027-05-23', reviewEvent: 'decision-final' })
    expect(await due(house)).toEqual([])

    house.passTime(30 * DAY)
    const noted = must(
      await noteEvent(deps)(by(drafter), paper.id, { event: 'decision-final', statement: '县人民政府已批复同意设立' }),
    )
    expect(noted).toMatchObject({ reviewOn: '2026-12-23', reviewEvent: null, events: [{ lapses: true }] })
    expect(await due(house)).toEqual([paper.id])
    expect(codesOf(await reReview(deps)(by(clerk), paper.id, { statement: '仍不公开' }))).toEqual([
      'review.reason-lapsed',
    ])

    const marked = must(await convert(deps)(by(clerk), paper.id, '县政府已批复，过程性事由失效'))
    const made = await caseOf(house, marked.convertedTo ?? '')
    expect(made).toMatchObject({ state: 'drafting', attribute: null, convertedFrom: paper.id, drafter: drafter.id })
    expect(marked.reviews).toMatchObject([{ outcome: 'convert', by: clerk.id }])
    expect(codesOf(await submit(deps)(by(drafter), made.id))).toContain('ground.T01')

    const again = { attribute: 'not-public', reason: request().reason } as const
    must(await setAttribute(deps)(by(drafter), made.id, again))
    expect(codesOf(await submit(deps)(by(drafter), made.id))).toContain('ground.T02')
  })

  it('an expired secret is declassified first', async () => {
    const house = office()
    const paper = await filed(house, request())
    const expired = { event: 'secret-expired', statement: '来文保密期限届满' }
    expect(codesOf(await noteEvent(house.deps)(by(clerk), paper.id, expired))).toEqual(['review.declassify-first'])
    const declassification = { document: '云保解〔2026〕2号', on: '2026-11-20', by: '云栖县保密委员会' }
    const noted = must(await noteEvent(house.deps)(by(clerk), paper.id, { ...expired, declassification }))
    expect(noted).toMatchObject({ reviewOn: '2026-11-23', events: [{ declassification, lapses: false }] })
  })

  it('without an event it is looked at within the interval, and stays with a word why', async () => {
    const house = office()
    const paper = await filed(house, request())
    expect(paper.reviewOn).toBe('2027-11-23')
    house.passTime(365 * DAY)
    expect(await due(house)).toEqual([paper.id])
    expect(codesOf(await reReview(house.deps)(by(clerk), paper.id, { statement: ' ' }))).toEqual([
      'review.statement-missing',
    ])
    const tooFar = { statement: '县政府仍未批复', reviewOn: '2029-01-01' }
    expect(codesOf(await reReview(house.deps)(by(clerk), paper.id, tooFar))).toEqual(['file.review-day'])
    const kept = must(
      await reReview(house.deps)(by(clerk), paper.id, { statement: '县政府仍未批复', reviewOn: '2028-05-23' }),
    )
    expect(kept).toMatchObject({ reviewOn: '2028-05-23', reviews: [{ outcome: 'keep', nextOn: '2028-05-23' }] })
    expect(await due(house)).toEqual([])
  })

  it('a crash between the new case and the mark heals on the next call: one new case, no second', async () => {
    const store = memoryStore()
    const flaky = failingOnce(store, (writ) => writ.next.convertedTo !== null)
    const house = office(flaky)
    const paper = await filed(house, request())
    await expect(convert(house.deps)(by(clerk), paper.id, '县政府已批复')).rejects.toThrow('power cut')
    expect(await caseOf(house, paper.id)).toMatchObject({ convertedTo: null, version: paper.version })
    const [orphan] = await drafting(store)
    expect(orphan).toMatchObject({ convertedFrom: paper.id })

    const marked = must(await convert(house.deps)(by(clerk), paper.id, '县政府已批复'))
    expect(marked.convertedTo).toBe(orphan?.id)
    expect(await drafting(store)).toHaveLength(1)
    expect(codesOf(await convert(house.deps)(by(clerk), paper.id, '再来一次'))).toEqual(['review.converted'])
    expect(await store.verifyTrail()).toBeNull()
  })
})

describe('19 · a draft for the executive meeting and its final version', () => {
  const undecided = { code: 'R16-2b', statement: '提请县政府常务会议审议的送审稿，助餐标准未定，审议通过后正式印发' }
  const draft = notice({
    title: '云栖县老年人助餐服务工作安排（送审稿）',
    kind: '方案',
    attribute: 'not-public',
    reason: undecided,
    text: '一、各乡镇开设助餐点。\n二、县民政局负责指导，县财政局保障经费。\n三、助餐标准提请会议审定。',
    recipients: [],
  })
  const final = {
    ...draft,
    title: '云栖县老年人助餐服务工作安排',
    text: '一、各乡镇开设助餐点。\n二、县民政局负责指导，县财政局保障经费。',
  }

  it('the draft is lawfully closed', () => {
    expect(gate(draft)).toMatchObject({ verdict: 'admit', codes: [] })
  })
  it('the final version that keeps the reason is returned: a new proposal is demanded', async () => {
    const { deps } = office()
    const current = must(await create(deps)(by(drafter), draft))
    must(await submit(deps)(by(drafter), current.id))
    must(await revise(deps)(by(drafter), current.id, final))
    const refused = await submit(deps)(by(drafter), current.id)
    expect(codesOf(refused)).toEqual(['gate.return', 'ground.T02'])
    if (!refused.ok) expect(refused.problems[1]?.data?.['remedy']).toMatch('重新提出公开属性')

    const anew = { attribute: 'public', reason: { code: 'P21-A' }, why: '常务会议已审议通过，转为正式文本' } as const
    must(await setAttribute(deps)(by(drafter), current.id, anew))
    const admitted = must(await submit(deps)(by(drafter), current.id))
    expect(admitted.case.attributeChanges).toMatchObject([
      { from: null, to: 'not-public', why: null },
      { from: 'not-public', to: 'public', fromReason: 'R16-2b', toReason: 'P21-A', why: anew.why, by: drafter.id },
    ])
  })
})

describe('20 · asked for again and again; answers to proposals', () => {
  it('repeated requests make the review due and leave the choice to people', async () => {
    const house = office()
    const reason = { code: 'O13', statement: '只有参与助餐点建设的村和企业需要，不必人人知晓' }
    const paper = await filed(house, notice({ attribute: 'on-request', reason }))
    const asked = { event: 'requested-repeatedly', statement: '本月已有4人申请同一信息' }
    expect(must(await noteEvent(house.deps)(by(clerk), paper.id, asked))).toMatchObject({
      reviewOn: '2026-11-23',
      events: [{ code: 'requested-repeatedly', lapses: false }],
    })
    expect(await due(house)).toEqual([paper.id])
    const marked = must(await convert(house.deps)(by(clerk), paper.id, '多人申请，依条例第四十四条转为主动公开'))
    expect(marked.convertedTo).not.toBeNull()
  })
  it('an answer to a proposal closed as a whole is questioned; cut, it goes out marked 本文有删减', async () => {
    const text =
      '李向明委员：\n您在政协云栖县第十届委员会第五次会议上提出的《关于增加助餐点的建议》收悉，现答复如下。\n今年新增助餐点12处。\n联系电话：0999-8222101。\n云栖县民政局\n2026年11月20日'
    const reply = notice({
      title: '云栖县民政局关于政协云栖县第十届委员会第五次会议第21号提案的答复',
      kind: '函',
      text,
      recipients: ['李向明委员'],
      reason: { code: 'R16-1c', statement: '仅涉及本局与委员之间的内部办理流程，不影响群众办事' },
    })
    const closed = gate({ ...reply, attribute: 'not-public' })
    expect(closed.problems).toContainEqual(
      expect.objectContaining({ code: 'T02', severity: 'warn', field: '/attribute' }),
    )

    const house = office()
    const from = text.split('\n')[0]!.indexOf('李向明')
    const draft: Draft = {
      ...reply,
      attribute: 'redacted',
      reason: { code: 'R15-2', statement: '遮盖提案人姓名，属于个人信息' },
      redactions: [
        {
          place: { file: 'body', block: 0, from, to: from + 3 },
          ground: 'R15-2',
          statement: '提案人姓名，遮盖后不影响公众了解答复内容',
        },
      ],
    }
    const current = must(await create(house.deps)(by(drafter), draft))
    const { dossier, blobs } = await prepare(house.deps, current, house.now())
    expect(dossier).toMatchObject({ verdict: 'admit', proof: 'clean' })
    expect(new TextDecoder().decode(blobs[0]?.bytes)).toContain('本文有删减')
  })
})
