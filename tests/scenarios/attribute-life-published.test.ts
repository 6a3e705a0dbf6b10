import { describe, expect, it } from 'vitest'
import { confirmWithdrawal } from '../../src/desk/confirm-withdrawal.ts'
import { convert } from '../../src/desk/convert.ts'
import { create } from '../../src/desk/create.ts'
import { noteEvent } from '../../src/desk/note-event.ts'
import { revise } from '../../src/desk/revise.ts'
import { submit } from '../../src/desk/submit.ts'
import { withdraw } from '../../src/desk/withdraw.ts'
import type { Case } from '../../src/domain/case.ts'
import type { Draft } from '../../src/domain/draft.ts'
import { policy } from '../fixtures/policy.ts'
import { filed, notice } from '../support/filed.ts'
import { DAY, due, publicPage, released } from '../support/life.ts'
import { by, codesOf, must, office, PEOPLE, type Office } from '../support/office.ts'
import { caseOf, reviewed } from '../support/steps.ts'

/** The whole way: registered, returned, mended, reviewed, signed, and what the public sees of it in the end. */

const { drafter, office: clerk, signer, publisher } = PEOPLE

/** Registered, returned for these grounds, mended, signed and released. */
async function mended(house: Office, faulty: Draft, grounds: readonly string[], whole: Draft): Promise<Case> {
  const { id } = must(await create(house.deps)(by(drafter), faulty))
  expect(codesOf(await submit(house.deps)(by(drafter), id))).toEqual(['gate.return', ...grounds])
  must(await revise(house.deps)(by(drafter), id, whole, '按退文意见修改'))
  await reviewed(house, await caseOf(house, id))
  return released(house, id)
}

describe('5 · forwarding', () => {
  const source = { number: '州民发〔2026〕41号', attribute: 'on-request' } as const
  const forwarded = (over: Partial<Draft>): Draft =>
    notice({
      title: '云栖县民政局转发市民政局关于做好冬季救助工作的通知',
      text: '各乡镇民政办：\n现将《市民政局关于做好冬季救助工作的通知》（州民发〔2026〕41号）转发给你们，请认真抓好落实。\n云栖县民政局\n2026年11月20日',
      forwardedFrom: source,
      ...over,
    })
  it('as open as the source, it is filed and looked at again', async () => {
    const house = office()
    const reason = { code: 'O13', statement: '来文依申请公开，只有经办单位需要' }
    const paper = await filed(house, forwarded({ attribute: 'on-request', reason }))
    expect(paper).toMatchObject({ state: 'filed', reviewOn: '2027-11-23' })
    expect((await publicPage(house, paper.id)).status).toBe(404)
  })
  it('more open, it goes out only with the written consent of the organ that made the source', async () => {
    const house = office()
    const consent = { given: true, by: '市民政局', document: '州民函〔2026〕77号', date: '2026-11-18' }
    const open = forwarded({ forwardedFrom: { ...source, consent } })
    const current = await mended(house, forwarded({}), ['ground.G02'], open)
    expect(current.state).toBe('released')
    expect((await publicPage(house, current.id)).status).toBe(200)
  })
})

describe('7 · joint issue', () => {
  const joint = (over: Partial<Draft> = {}): Draft =>
    notice({
      title: '云栖县民政局 云栖县财政局关于做好冬季救助资金发放工作的通知',
      jointIssuers: [
        { name: '云栖县民政局', lead: true, attribute: 'public', opinion: '拟公开发布' },
        {
          name: '云栖县财政局',
          lead: false,
          attribute: 'not-public',
          opinion: '建议不公开，资金安排尚未下达',
          opinionDate: '2026-11-16',
          opinionBy: '冯敬',
          document: '云财函〔2026〕31号',
        },
      ],
      ...over,
    })
  it('settled on record it is published, and whoever differed is still on file', async () => {
    const house = office()
    const jointSettlement = {
      attribute: 'public',
      by: '云栖县民政局',
      date: '2026-11-19',
      document: '两局会商纪要',
      dissent: '县财政局认为资金未下达前不宜公布；会商后删去资金额度',
    } as const
    const current = await mended(house, joint(), ['ground.G03'], joint({ jointSettlement }))
    expect((await publicPage(house, current.id)).status).toBe(200)
    const kept = await house.deps.store.revision(current.revision.hash)
    expect(kept?.draft.jointSettlement).toEqual(jointSettlement)
    expect((await publicPage(house, current.id)).text).not.toContain('不宜公布')
  })
})

describe('18 and 19 · minutes, and the decision they led to', () => {
  const minutes = notice({
    title: '云栖县民政局局长办公会议纪要',
    kind: '纪要',
    attribute: 'not-public',
    reason: { code: 'R16-2a', statement: '会议讨论助餐点选址的不同意见，县人民政府作出决定以前的讨论记录' },
    text: '会议听取了社会福利股关于助餐点选址的汇报，进行了讨论，意见尚不一致。\n会议议定，由社会福利股补充比较后再次汇报。',
    recipients: [],
  })
  const published = notice({
    title: '云栖县民政局关于公布助餐点选址讨论情况的通知',
    text: '各乡镇民政办：\n局长办公会议讨论了助餐点选址，会后补充比较，现将讨论情况公布。\n云栖县民政局\n2026年12月20日',
  })
  it('lose their reason once it is made: a new proposal, a new review, a public page, and the old case as it was', async () => {
    const house = office()
    const paper = await filed(house, minutes, { reviewEvent: 'decision-final' })
    house.passTime(30 * DAY)
    const made = { event: 'decision-final', statement: '县人民政府已决定选址', on: '2026-12-20' }
    expect(must(await noteEvent(house.deps)(by(drafter), paper.id, made)).events).toMatchObject([{ lapses: true }])
    expect(await due(house)).toEqual([paper.id])

    const { convertedTo } = must(await convert(house.deps)(by(clerk), paper.id, '决定已经作出，讨论记录的事由失效'))
    const next = await caseOf(house, convertedTo ?? '')
    must(await revise(house.deps)(by(drafter), next.id, minutes))
    const kept = await submit(house.deps)(by(drafter), next.id)
    expect(codesOf(kept)).toEqual(['gate.return', 'ground.T02'])

    must(await revise(house.deps)(by(drafter), next.id, published, '决定已经作出，改为公开'))
    await reviewed(house, await caseOf(house, next.id))
    const out = await released(house, next.id)
    expect((await publicPage(house, next.id)).status).toBe(200)
    expect(out).toMatchObject({ convertedFrom: paper.id })
    expect(out.attributeChanges.map(({ from, to, why }) => [from, to, why])).toEqual([
      [null, 'not-public', null],
      ['not-public', 'public', '决定已经作出，改为公开'],
    ])
    const before = await caseOf(house, paper.id)
    expect(before).toMatchObject({ state: 'filed', attribute: 'not-public', convertedTo: next.id })
    expect(before.reviews).toMatchObject([{ outcome: 'convert' }])
    expect(await house.deps.store.verifyTrail()).toBeNull()
  })
})

describe('20 · the answer to a proposal', () => {
  it('goes out without the name of the one who made it, and says that something is cut', async () => {
    const house = office()
    const text =
      '李向明委员：\n您在政协云栖县第十届委员会第五次会议上提出的《关于增加助餐点的建议》收悉，现答复如下。\n今年新增助餐点12处。\n联系电话：0999-8222101。\n云栖县民政局\n2026年11月20日'
    const statement = '提案人姓名属于个人信息，遮盖后不影响公众了解答复内容'
    const reply = notice({
      title: '云栖县民政局关于政协云栖县第十届委员会第五次会议第21号提案的答复',
      kind: '函',
      text,
      recipients: ['李向明委员'],
      attribute: 'redacted',
      reason: { code: 'R15-2', statement },
      redactions: [{ place: { file: 'body', block: 0, from: 0, to: 3 }, ground: 'R15-2', statement }],
    })
    const current = await reviewed(house, must(await create(house.deps)(by(drafter), reply)))
    await released(house, current.id)
    const page = await publicPage(house, current.id)
    expect(page.status).toBe(200)
    expect(page.text).toContain('本文有删减')
    expect(page.text).toContain('今年新增助餐点12处')
    expect(page.text).not.toContain('李向明')
  })
})

describe('25 · a department’s paper 「经县人民政府同意」', () => {
  const bare: Draft = {
    ...policy,
    title: '云栖县民政局关于提高特困人员救助供养标准的通知',
    issuer: { name: '云栖县民政局', level: 'department' },
    recipients: ['各乡镇人民政府'],
    isNormative: null,
    isPolicy: null,
    interpretation: null,
    text: '各乡镇人民政府：\n经县人民政府同意，现就提高特困人员救助供养标准通知如下。\n一、特困人员基本生活标准提高到每人每月960元。\n二、符合条件的群众可以向乡镇申请，乡镇应当在十个工作日内审核。\n云栖县民政局\n2026年11月20日',
  }
  it('is not taken in without its interpretation, and goes out with it', async () => {
    const house = office()
    const explained = {
      ...policy.interpretation,
      materials: [
        {
          form: '文字解读',
          title: '特困人员救助供养标准政策解读',
          text: [
            '一、为什么提高',
            '近两年粮油、取暖的花费都涨了，原来的补助已经不够一位老人一个月的日常开支，县里据此重新测算，背景依据是国家和省里关于特困供养的规定。',
            '二、谁能享受',
            '住在本县、没有劳动能力、没有生活来源、也没有人赡养的老人、残疾人和未成年人都在范围里。',
            '三、每月多少',
            '新的标准是每月九百六十元，比过去多八十元，按月打到卡上。',
            '四、到哪里办',
            '带上户口簿到乡镇政府的服务窗口填表，家属也可以代办，十个工作日给答复。',
            '五、和以前的差别',
            '主要是标准提高、办理时间缩短，已经在册的人不用重新申请。',
          ].join('\n'),
        },
      ],
      approvedForVersion: 1,
    }
    const current = await mended(house, bare, ['ground.T04'], { ...bare, interpretation: explained })
    const page = await publicPage(house, current.id)
    expect(page.status).toBe(200)
    expect(page.text).toContain('特困人员救助供养标准政策解读')
  })
})

describe('a paper drafted for another organ', () => {
  it('comes with the attribute proposed and the reason for it, or goes back', async () => {
    const house = office()
    const drafted = notice({ draftedFor: { organ: '云栖县人民政府办公室' } })
    const { id } = must(await create(house.deps)(by(drafter), { ...drafted, attribute: null, reason: null }))
    const unset = await submit(house.deps)(by(drafter), id)
    expect(codesOf(unset)).toEqual(['gate.return', 'ground.T01'])
    must(await revise(house.deps)(by(drafter), id, { ...drafted, reason: null }))
    expect(codesOf(await submit(house.deps)(by(drafter), id))).toEqual(['gate.return', 'ground.T01'])
    must(await revise(house.deps)(by(drafter), id, drafted))
    expect(must(await submit(house.deps)(by(drafter), id)).case.state).toBe('in-review')
  })
})

describe('the strictest attachment rules the whole', () => {
  const row = '第一组走访云坪片区，重点了解三户的病情和家庭困难'
  const text = notice().text!.replace('\n云栖县民政局', '\n附件：走访安排表\n云栖县民政局')
  const closed = { name: '走访安排表.txt', text: `走访小组安排\n${row}`, attribute: 'not-public' } as const
  const statement = '走访对象的家庭困难情况，公开会暴露个人隐私，遮盖后不影响公众了解通知内容'
  it('a public whole with a closed attachment goes back; left out with its ground it goes out, and nothing of it', async () => {
    const house = office()
    const block = text.split('\n').findIndex((line) => line.startsWith('附件'))
    const cut = notice({
      text,
      attribute: 'redacted',
      reason: { code: 'R15-2', statement },
      attachments: [{ ...closed, withheld: { ground: 'R15-2', statement } }],
      redactions: [{ place: { file: 'body', block, from: 3, to: 8 }, ground: 'R15-2', statement }],
    })
    const current = await mended(house, notice({ text, attachments: [closed] }), ['ground.T22'], cut)
    const page = await publicPage(house, current.id)
    expect(page.status).toBe(200)
    for (const inside of [row, '走访小组安排', '走访安排表']) expect(page.text).not.toContain(inside)
    expect(page.text).toContain('本文有删减')
  })
})

describe('tightening after release', () => {
  it('is a withdrawal: the page is gone, the change is on record, the paper is looked at again', async () => {
    const house = office()
    const signed = await reviewed(house, must(await create(house.deps)(by(drafter), notice())))
    await released(house, signed.id)
    must(await withdraw(house.deps)(by(publisher), signed.id, '走访安排不应主动公开', 'on-request'))
    const gone = await publicPage(house, signed.id)
    expect(gone.status).toBe(410)
    expect(gone.text).not.toContain('入冬以来')
    expect(await due(house)).toEqual([signed.id])

    const own = { agrees: true, statement: '同意' }
    const both = { ...publisher, roles: ['publisher', 'signer'] as const }
    expect(codesOf(await confirmWithdrawal(house.deps)(by(both), signed.id, own))).toEqual(['review.four-eyes'])
    const agreed = must(await confirmWithdrawal(house.deps)(by(signer), signed.id, own))
    expect(agreed.attributeChanges.at(-1)).toMatchObject({
      from: 'public',
      to: 'on-request',
      why: '走访安排不应主动公开',
      by: publisher.id,
    })
    expect(agreed.reviewOn).toBe('2027-11-23')
  })
})
