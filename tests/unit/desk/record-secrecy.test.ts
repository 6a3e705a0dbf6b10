import { describe, expect, it } from 'vitest'
import { approve } from '../../../src/desk/approve.ts'
import { create } from '../../../src/desk/create.ts'
import { secrecySheet } from '../../../src/desk/forms/secrecy-review.ts'
import { hashOf } from '../../../src/desk/hash.ts'
import { proposeSecrecyReview } from '../../../src/desk/propose-secrecy-review.ts'
import { recordSecrecy, type SecrecyAnswers } from '../../../src/desk/record-secrecy.ts'
import { secrecyReviewOf } from '../../../src/desk/required-records.ts'
import { revise } from '../../../src/desk/revise.ts'
import { submit } from '../../../src/desk/submit.ts'
import type { Case } from '../../../src/domain/case.ts'
import type { Draft } from '../../../src/domain/draft.ts'
import { policy } from '../../fixtures/policy.ts'
import { residentId } from '../../support/identity.ts'
import { by, codesOf, must, office, on, pack, PEOPLE, type Office } from '../../support/office.ts'
import { agreedBy, caseOf, reviewed, secrecyAnswers, secrecyRecorded } from '../../support/steps.ts'

const { drafter, sectionHead, secrecy, office: clerk } = PEOPLE
const NUMBER = residentId('532301', '19480215', '116')
const list = `序号\t姓名\t身份证号\n1\t赵长顺\t${NUMBER}`
const place = { file: '发放名单.txt', block: 1, from: 6, to: 24 }
const covered: Draft = {
  ...policy,
  text: policy.text!.replace('云栖县人民政府办公室\n2026', '附件：发放名单\n云栖县人民政府办公室\n2026'),
  attachments: [{ name: '发放名单.txt', text: list }],
  dispositions: [{ place, answer: 'redact', ground: 'R15-2' }],
}

describe('the secrecy review of a paper', () => {
  it('is numbered by the house and counts the personal information of this very text', async () => {
    const { house, current } = await atSecrecy(covered)
    const kept = must(await fill(house, current))
    expect(kept).toMatchObject({ state: 'in-review', step: 'secrecy' })
    expect(kept.secrecyReviews).toEqual([
      {
        ...secrecyAnswers(current),
        number: '密审〔2026〕1号',
        personal: { name: 1, 'resident-id': 1 },
        by: 'he',
        at: house.now(),
      },
    ])
    const { current: other } = await atSecrecy(policy, house)
    expect(must(await fill(house, other)).secrecyReviews[0]).toMatchObject({ number: '密审〔2026〕2号', personal: {} })
  })

  it('starts from what the machine knows, with not one question answered', async () => {
    const { house, current } = await atSecrecy(covered)
    const proposal = must(await proposeSecrecyReview(house.deps, current))
    expect(proposal).toMatchObject({ personal: { name: 1, 'resident-id': 1 }, uncovered: 0, record: null })
    for (const field of ['conclusion', 'marked', 'derived', 'secretPoints', 'basis', 'opinion'])
      expect(proposal).not.toHaveProperty(field)
    expect(JSON.stringify(proposal)).not.toContain(NUMBER)
  })

  it('is for one text: a record on an older one is not taken, and falls with a change', async () => {
    const { house, current } = await atSecrecy(policy)
    await secrecyRecorded(house, current.id)
    must(await revise(house.deps)(by(drafter), current.id, { ...policy, text: `${policy.text}\n第八条　略。` }))
    must(await submit(house.deps)(by(drafter), current.id))
    await agreedBy(house, current.id, sectionHead)
    expect(codesOf(await fill(house, current))).toEqual(['review.stale'])
    const now = await caseOf(house, current.id)
    expect(secrecyReviewOf(now)).toBeUndefined()
    expect(codesOf(await agree(house, now))).toEqual(['review.record-missing'])
  })

  it('corrected, leaves one valid record; the trail keeps the hash of both', async () => {
    const { house, current } = await atSecrecy(policy)
    const first = must(await fill(house, current)).secrecyReviews[0]!
    const second = must(await fill(house, current, { opinion: '补充：已核对附件。' })).secrecyReviews
    expect(second).toMatchObject([{ number: '密审〔2026〕2号', opinion: '补充：已核对附件。' }])
    const [before, after] = (await house.deps.store.trail(current.id)).filter((one) => one.act === 'record-secrecy')
    expect(before?.data).toMatchObject({ record: hashOf(first), replaces: null })
    expect(after?.data).toMatchObject({ record: hashOf(second[0]), replaces: hashOf(first) })
    expect(JSON.stringify([before, after])).not.toContain('核对附件')
  })

  it('is refused to the drafter, to whoever agreed for the section, and to any other role', async () => {
    const { house, current } = await atSecrecy(policy)
    const as = (person: typeof drafter, ...roles: readonly ('drafter' | 'section-head' | 'secrecy-reviewer')[]) => ({
      ...person,
      roles,
    })
    const say = secrecyAnswers(current)
    const { deps } = house
    expect(codesOf(await recordSecrecy(deps)(by(as(drafter, 'secrecy-reviewer')), current.id, say))).toEqual([
      'review.four-eyes',
    ])
    expect(codesOf(await recordSecrecy(deps)(by(as(sectionHead, 'secrecy-reviewer')), current.id, say))).toEqual([
      'review.four-eyes',
    ])
    expect(codesOf(await recordSecrecy(deps)(by(clerk), current.id, say))).toEqual(['workflow.not-your-turn'])
  })

  it('names clauses the pack knows, and says something', async () => {
    const { house, current } = await atSecrecy(policy)
    expect(codesOf(await fill(house, current, { basis: ['SEC-35', 'SEC-999'] }))).toEqual(['review.basis-unknown'])
    expect(codesOf(await fill(house, current, { opinion: '　' }))).toEqual(['review.opinion-required'])
    expect(must(await fill(house, current, { basis: ['R15-2', 'PIPL-25'] })).secrecyReviews).toHaveLength(1)
  })
})

describe('what the conclusion binds', () => {
  it('without the record, the secrecy step cannot agree', async () => {
    const { house, current } = await atSecrecy(policy)
    const refused = await agree(house, current)
    expect(codesOf(refused)).toEqual(['review.record-missing'])
    expect(refused).toMatchObject({ problems: [{ data: { record: 'secrecy-record', step: 'secrecy' } }] })
  })

  it.each([
    ['withhold', 'review.secrecy-contradicts'],
    ['redact', 'review.secrecy-contradicts'],
    ['refer', 'review.secrecy-referred'],
  ] as const)('%s, a public paper does not pass', async (conclusion, code) => {
    const { house, current } = await atSecrecy(policy)
    must(await fill(house, current, { conclusion }))
    expect(codesOf(await agree(house, current))).toEqual([code])
    must(await fill(house, current, { conclusion: 'publish' }))
    expect(must(await agree(house, current)).step).toBe('office')
  })

  it('corrected to withhold after the step agreed, it still stops the paper', async () => {
    const { house, current } = await atSecrecy(policy)
    await agreedBy(house, current.id, secrecy)
    must(await fill(house, current, { conclusion: 'withhold' }))
    const say = on(await caseOf(house, current.id))
    expect(codesOf(await approve(house.deps)(by(clerk), current.id, say))).toEqual(['review.secrecy-contradicts'])
  })

  it('publish is not to be had while certain personal data lies open', async () => {
    const { house, current } = await atSecrecy({
      ...covered,
      attribute: 'not-public',
      reason: { code: 'R16-1a', statement: '本局工作人员年度考核的内部人事安排，对外不产生影响' },
      dispositions: [],
      ...internal,
    })
    expect(must(await proposeSecrecyReview(house.deps, current)).uncovered).toBe(1)
    expect(codesOf(await fill(house, current, { conclusion: 'publish' }))).toEqual(['review.secrecy-uncovered'])
    expect(must(await fill(house, current, { conclusion: 'withhold' })).secrecyReviews).toHaveLength(1)
  })
})

describe('a paper the reviewer finds to be a state secret', () => {
  const WORD = '苍松翠柏行动'
  it.each([
    ['marked', { marked: true }],
    ['derived', { derived: true }],
    ['with secret points nobody marked', { secretPoints: WORD }],
  ])('%s, is erased with everything said about it', async (_, found) => {
    const { house, current } = await atSecrecy({ ...policy, text: `${policy.text}\n第八条　${WORD}。` })
    must(await fill(house, current))
    const refused = await fill(house, current, { ...found, conclusion: 'refer', opinion: WORD })
    expect(codesOf(refused)).toEqual(['secrecy.stop'])
    const left = await caseOf(house, current.id)
    expect(left).toMatchObject({ state: 'refused', title: '', secrecyReviews: [], opinions: [] })
    expect(await house.deps.store.revision(current.revision.hash)).toBeUndefined()
    expect(await house.deps.store.incidents(10)).toMatchObject([{ cause: 'declared-secret', by: 'he' }])
    expect(JSON.stringify([left, await house.deps.store.trail()])).not.toContain(WORD)
    expect(codesOf(await proposeSecrecyReview(house.deps, left))).toEqual(['case.erased'])
  })

  it.each(['publish', 'redact'] as const)(
    'concluded %s, is a slip of the hand: nothing is erased',
    async (conclusion) => {
      const { house, current } = await atSecrecy(policy)
      expect(codesOf(await fill(house, current, { marked: true, conclusion }))).toEqual(['review.secret-published'])
      expect(await caseOf(house, current.id)).toEqual(current)
      expect(await house.deps.store.incidents(10)).toEqual([])
    },
  )
})

describe('the printed form', () => {
  it('holds every question with its answer, the opinions of this text, and room to sign', async () => {
    const house = office()
    const signed = await reviewed(house, must(await create(house.deps)(by(drafter), covered)))
    const revision = (await house.deps.store.revision(signed.revision.hash))!
    const review = secrecyReviewOf(signed)!
    const sheet = secrecySheet(pack(), { current: signed, revision, review })
    const text = sheet.parts.flatMap((part) =>
      part.kind === 'table' ? part.rows.map((row) => row.map((cell) => cell.text).join('｜')) : [part.text],
    )
    expect(text).toContain('编号：密审〔2026〕1号')
    expect(text.some((line) => line.startsWith('发文字号｜'))).toBe(true)
    expect(text).toContain('密点｜经审查，无')
    expect(text).toContain('个人信息项和数量｜姓名 1 处、居民身份证号 1 处')
    expect(text).toContain('审查结论｜☑ 公开　□ 删减后公开　□ 不公开　□ 报审')
    expect(text.join('\n')).toContain(`第 1 稿　校验码 ${signed.revision.hash.slice(0, 12)}`)
    expect(text).toContain('科室负责人｜已阅，同意｜｜2026年11月23日 09:00\n（zhou）')
    expect(text).toContain('分管领导｜已阅，同意｜｜2026年11月23日 09:00\n（qiao）')
    expect(text.at(-1)).toBe('一事一审。文本一经改动，本表作废。')
  })
})

const internal = {
  title: '云栖县民政局关于2026年度干部年度考核工作安排的通知',
  kind: '通知',
  isNormative: false,
  isPolicy: false,
  text: '局机关各股室：\n现将2026年度工作人员年度考核有关安排通知如下。\n一、考核对象为局机关在编工作人员。\n二、各股室于12月15日前报送考核登记表。\n附件：发放名单\n云栖县民政局\n2026年11月20日',
  recipients: ['局机关各股室'],
  issuer: { name: '云栖县民政局', level: 'department' as const },
  interpretation: null,
  legalReview: null,
}

async function atSecrecy(draft: Draft, house = office()): Promise<Readonly<{ house: Office; current: Case }>> {
  const { id } = must(await create(house.deps)(by(drafter), draft))
  must(await submit(house.deps)(by(drafter), id))
  return { house, current: await agreedBy(house, id, sectionHead) }
}

function fill(house: Office, current: Case, changes: Partial<SecrecyAnswers> = {}) {
  return recordSecrecy(house.deps)(by(secrecy), current.id, secrecyAnswers(current, changes))
}

async function agree(house: Office, current: Case) {
  return approve(house.deps)(by(secrecy), current.id, on(await caseOf(house, current.id)))
}
