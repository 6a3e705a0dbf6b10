import { describe, expect, it } from 'vitest'
import { consult } from '../../src/desk/consult.ts'
import { create } from '../../src/desk/create.ts'
import { decideConsultation } from '../../src/desk/decide-consultation.ts'
import { printLetter, printNotice } from '../../src/desk/print-consultation.ts'
import { recordAnswer } from '../../src/desk/record-answer.ts'
import { recordNotice } from '../../src/desk/record-notice.ts'
import { recordReceipt } from '../../src/desk/record-receipt.ts'
import { release } from '../../src/desk/release.ts'
import { schedule, unschedule } from '../../src/desk/schedule.ts'
import type { Draft } from '../../src/domain/draft.ts'
import { standingOf } from '../../src/domain/consultation-standing.ts'
import { read } from '../../src/formats/read.ts'
import { policy } from '../fixtures/policy.ts'
import { by, codesOf, must, office, PEOPLE, type Office } from '../support/office.ts'
import { caseOf, reviewed } from '../support/steps.ts'

/**
 * Hard scenario 17: the letter about a firm's prices reached it on Monday 2026-11-02; its fifteenth working day is Monday 2026-11-23.
 */
const { drafter, signer, publisher } = PEOPLE
const HOLDER = '云栖县青禾农业科技有限公司'
const OBJECTION = '设备报价一旦公开，竞争对手可以据此压价'
const DAY = 86_400_000
const notice: Draft = {
  ...policy,
  title: '云栖县农业农村局关于公布农产品加工补助项目的通知',
  isNormative: false,
  isPolicy: false,
  text: [
    '各乡镇人民政府：',
    '现将2026年农产品加工补助项目予以公布。',
    '云栖县青禾农业科技有限公司购置烘干设备，报价三十万元，补助九万元。',
    '请做好项目服务。',
    '云栖县农业农村局',
    '2026年10月30日',
  ].join('\n'),
  issuer: { name: '云栖县农业农村局', level: 'department' },
  recipients: ['各乡镇人民政府'],
  interpretation: null,
  legalReview: null,
  fairCompetitionReview: null,
}

describe('17 · a third party objects on day 16', () => {
  it('too late: it binds nobody, and nobody may take the silence before it for consent', async () => {
    const { house, id } = await lettered()
    await until(house, '2026-11-24')
    await reviewed(house, await caseOf(house, id))
    expect(codesOf(await scheduled(house, id))).toEqual(['release.blocked'])
    expect(await standing(house, id)).toBe('silent')

    const objected = { kind: 'object' as const, reasons: OBJECTION, on: '2026-11-24' }
    const late = must(await recordAnswer(house.deps)(by(drafter), id, 1, objected))
    expect(late.consultations[0]?.answer?.late).toBe(true)
    expect(codesOf(await scheduled(house, id))).toEqual(['release.blocked'])

    // The organ decides by law, with its reasons; the objection is on record and weighed.
    const statement = '报价已随中标公告公布，公开不会使其受到损害'
    must(await decideConsultation(house.deps)(by(signer), id, 1, { publish: true, publicInterest: false, statement }))
    expect(must(await scheduled(house, id)).state).toBe('scheduled')
    house.passTime(120_000)
    expect(must(await release(house.deps)(id)).state).toBe('released')
  })

  it('on day 15 with reasons, it binds: only the public interest publishes, and only after the holder is told in writing', async () => {
    const { house, id } = await lettered()
    await until(house, '2026-11-23')
    const objected = { kind: 'object' as const, reasons: OBJECTION, on: '2026-11-23' }
    must(await recordAnswer(house.deps)(by(drafter), id, 1, objected))
    await reviewed(house, await caseOf(house, id))
    expect(codesOf(await scheduled(house, id))).toEqual(['release.blocked'])

    const decide = (publicInterest: boolean) =>
      decideConsultation(house.deps)(by(signer), id, 1, {
        publish: true,
        publicInterest,
        statement: '补助资金使用情况关系公众监督，不公开会对公共利益造成重大影响',
      })
    expect(codesOf(await decide(false))).toEqual(['consultation.bound'])
    must(await decide(true))
    expect(codesOf(await scheduled(house, id))).toEqual(['release.blocked'])

    const told = await printed(must(await printNotice(house.deps, await caseOf(house, id), 1)))
    for (const words of [HOLDER, '公众监督', '设备报价', '不同意公开']) expect(told).toContain(words)
    must(await recordNotice(house.deps)(by(drafter), id, 1, '2026-11-23'))
    expect(must(await scheduled(house, id)).state).toBe('scheduled')
  })

  it('with reasons in time and no public interest against it: what is theirs is cut, the rest goes out', async () => {
    const place = { file: 'body', block: 2, from: 0, to: notice.text!.split('\n')[2]!.length }
    const statement = '企业设备报价属于商业秘密，权利人不同意公开，公开会使其在竞争中受损'
    const { house, id } = await lettered({
      ...notice,
      attribute: 'redacted',
      reason: { code: 'R15-1', statement },
      redactions: [{ place, ground: 'R15-1', statement }],
    })
    const [asked] = (await caseOf(house, id)).consultations
    must(
      await consult(house.deps)(by(drafter), id, {
        holders: [HOLDER],
        reason: 'R15-1',
        matter: asked!.matter,
        places: [place],
      }),
    )
    must(await recordReceipt(house.deps)(by(drafter), id, 2, '2026-11-02'))
    for (const n of [1, 2])
      must(await recordAnswer(house.deps)(by(drafter), id, n, { kind: 'object', reasons: OBJECTION, on: '2026-11-02' }))
    await reviewed(house, await caseOf(house, id))
    // The first letter named no place: nobody can see that its matter is cut, until the organ says so itself.
    expect(codesOf(await scheduled(house, id))).toEqual(['release.blocked'])
    must(await decideConsultation(house.deps)(by(signer), id, 1, { publish: false, publicInterest: false, statement }))
    expect(must(await scheduled(house, id)).state).toBe('scheduled')
  })

  it('in time, after the release was already prepared on their consent: the clock does not release it', async () => {
    const { house, id } = await lettered()
    must(await recordAnswer(house.deps)(by(drafter), id, 1, { kind: 'consent', on: '2026-11-02' }))
    await reviewed(house, await caseOf(house, id))
    must(await scheduled(house, id))
    must(await recordAnswer(house.deps)(by(drafter), id, 1, { kind: 'object', reasons: OBJECTION, on: '2026-11-02' }))
    house.passTime(120_000)
    expect(codesOf(await release(house.deps)(id))).toEqual(['release.blocked'])
    expect(must(await unschedule(house.deps)(by(publisher), id)).state).toBe('approved')
  })

  it('the letter says what is asked, by when, and what follows from silence', async () => {
    const { house, id } = await lettered()
    const letter = must(await printLetter(house.deps, await caseOf(house, id), 1))
    expect(letter.name).toBe('第三方意见征求书（征〔2026〕1号）.docx')
    const text = await printed(letter)
    for (const words of [
      HOLDER,
      '设备报价',
      '15个工作日',
      '2026-11-23',
      '不视为同意',
      '第三方意见回复单',
      '第三十二条',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('九万元')
  })

  it('a letter whose last day runs into an unknown year says that the day is provisional', async () => {
    const { house, id } = await lettered(notice, '2026-12-14T01:00:00.000Z', '2026-12-14')
    const text = await printed(must(await printLetter(house.deps, await caseOf(house, id), 1)))
    expect(text).toContain('2027-01-05（暂定，2027 年节假日安排尚未公布）')
  })
})

/** Registered, the letter sent and received on the day the house opens; review has not begun. */
async function lettered(
  draft: Draft = notice,
  start = '2026-11-02T01:00:00.000Z',
  receivedOn = '2026-11-02',
): Promise<{ house: Office; id: string }> {
  const house = office(undefined, start)
  const { id } = must(await create(house.deps)(by(drafter), draft))
  const asking = { holders: [HOLDER], reason: 'R15-1' as const, matter: '烘干设备的设备报价', places: [] }
  must(await consult(house.deps)(by(drafter), id, asking))
  must(await recordReceipt(house.deps)(by(drafter), id, 1, receivedOn))
  return { house, id }
}

async function until(house: Office, day: string): Promise<void> {
  await Promise.resolve(house.passTime(Math.round((Date.parse(day) - Date.parse(house.now())) / DAY) * DAY))
}

function scheduled(house: Office, id: string) {
  return schedule(house.deps)(by(publisher), id, new Date(Date.parse(house.now()) + 120_000).toISOString())
}

async function standing(house: Office, id: string): Promise<string> {
  const [one] = (await caseOf(house, id)).consultations
  return one ? standingOf(one, house.now().slice(0, 10)) : 'nothing asked'
}

async function printed({ name, bytes }: Readonly<{ name: string; bytes: Uint8Array }>): Promise<string> {
  const { blocks } = must(await Promise.resolve(read(name, bytes)))
  return blocks.map((block) => block.text).join('\n')
}
