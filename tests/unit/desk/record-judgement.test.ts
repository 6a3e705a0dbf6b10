import { describe, expect, it } from 'vitest'
import { approve, sign } from '../../../src/desk/approve.ts'
import { create } from '../../../src/desk/create.ts'
import { judgementSheet } from '../../../src/desk/forms/judgement.ts'
import { recordJudgement } from '../../../src/desk/record-judgement.ts'
import { judgementOf } from '../../../src/desk/required-records.ts'
import { submit } from '../../../src/desk/submit.ts'
import type { Case } from '../../../src/domain/case.ts'
import { policy } from '../../fixtures/policy.ts'
import { by, codesOf, must, office, on, pack, PEOPLE, type Office } from '../../support/office.ts'
import { agreedBy, caseOf, judged, signedBy } from '../../support/steps.ts'

const { drafter, sectionHead, secrecy, office: clerk, signer } = PEOPLE
const unfit = { fit: false, note: '与解读同日发布更妥' }

describe('the judgement of a release', () => {
  it('without it a public paper is not signed', async () => {
    const { house, current } = await atOffice()
    must(await approve(house.deps)(by(clerk), current.id, on(current)))
    const refused = await signed(house, current)
    expect(codesOf(refused)).toEqual(['review.record-missing'])
    expect(refused).toMatchObject({ problems: [{ data: { record: 'release-judgement', step: 'signature' } }] })
  })

  it('found unfit, the paper waits; the last judgement on the text counts', async () => {
    const { house, current } = await atOffice()
    must(await approve(house.deps)(by(clerk), current.id, on(current)))
    must(await judge(house, current, { timing: unfit }))
    const refused = await signed(house, current)
    expect(codesOf(refused)).toEqual(['review.judgement-unfit'])
    expect(refused).toMatchObject({ problems: [{ data: { aspects: ['timing'] } }] })
    must(await judge(house, current))
    expect(must(await signed(house, current)).state).toBe('approved')
    const kept = (await caseOf(house, current.id)).judgements
    expect(kept.map((one) => one.timing.fit)).toEqual([false, true])
  })

  it('a paper that is not released needs none', async () => {
    const house = office()
    const { id } = must(
      await create(house.deps)(by(drafter), {
        ...policy,
        title: '云栖县民政局关于2026年度干部年度考核工作安排的通知',
        attribute: 'not-public',
        reason: { code: 'R16-1a', statement: '本局工作人员年度考核的内部人事安排，对外不产生影响' },
        isNormative: false,
        isPolicy: false,
        text: '局机关各股室：\n现将2026年度工作人员年度考核有关安排通知如下。\n一、考核对象为局机关在编工作人员。\n二、各股室于12月15日前报送考核登记表。\n云栖县民政局\n2026年11月20日',
        recipients: ['局机关各股室'],
        issuer: { name: '云栖县民政局', level: 'department' },
        interpretation: null,
        legalReview: null,
      }),
    )
    must(await submit(house.deps)(by(drafter), id))
    const current = await agreedBy(house, id, sectionHead, secrecy)
    must(await approve(house.deps)(by(clerk), id, on(current)))
    expect((await signedBy(house, id)).judgements).toEqual([])
  })

  it('what is not fit says why; what is stale, or from the wrong hand, is not taken', async () => {
    const { house, current } = await atOffice()
    const refused = await judge(house, current, { manner: { fit: false, note: ' ' } })
    expect(refused).toMatchObject({ problems: [{ code: 'review.judgement-note', field: '/manner/note' }] })
    expect(codesOf(await judge(house, current, { revisionHash: '0'.repeat(64) }))).toEqual(['review.stale'])
    const both = { ...secrecy, roles: ['office'] as const }
    expect(codesOf(await recordJudgement(house.deps)(by(both), current.id, judged(current)))).toEqual([
      'review.four-eyes',
    ])
    expect(codesOf(await recordJudgement(house.deps)(by(signer), current.id, judged(current)))).toEqual([
      'workflow.not-your-turn',
    ])
  })

  it('leaves its hash in the trail and none of its words', async () => {
    const { house, current } = await atOffice()
    must(await judge(house, current, { wording: unfit }))
    const entry = (await house.deps.store.trail(current.id)).at(-1)
    expect(entry).toMatchObject({ act: 'record-judgement', data: { unfit: ['wording'] } })
    expect(JSON.stringify(entry)).not.toContain(unfit.note)
  })

  it('is printed with each verdict and room to sign', async () => {
    const { house, current } = await atOffice()
    const kept = must(await judge(house, current, { timing: unfit }))
    const revision = (await house.deps.store.revision(kept.revision.hash))!
    const sheet = judgementSheet(pack(), { current: kept, revision, judgement: judgementOf(kept)! })
    const rows = sheet.parts.flatMap((part) =>
      part.kind === 'table' ? part.rows.map((row) => row.map((cell) => cell.text).join('｜')) : [],
    )
    expect(rows).toContain('公开内容表述｜☑ 适当　□ 不适当｜')
    expect(rows).toContain('公开时机｜□ 适当　☑ 不适当｜与解读同日发布更妥')
    expect(rows).toContain('签发人｜｜｜')
  })
})

async function atOffice(): Promise<Readonly<{ house: Office; current: Case }>> {
  const house = office()
  const { id } = must(await create(house.deps)(by(drafter), policy))
  must(await submit(house.deps)(by(drafter), id))
  return { house, current: await agreedBy(house, id, sectionHead, secrecy) }
}

async function signed(house: Office, { id }: Case) {
  return sign(house.deps)(by(signer), id, on(await caseOf(house, id)))
}

function judge(house: Office, current: Case, changes: Parameters<typeof judged>[1] = {}) {
  return recordJudgement(house.deps)(by(clerk), current.id, judged(current, changes))
}
