import { describe, expect, it } from 'vitest'
import { HINTS, hints, type Statement } from '../../../src/gate/hints.ts'
import { filled } from '../../../src/packs/words.ts'
import { pack } from '../../support/gate.ts'
import { ORDINARY } from '../../support/submissions.ts'

const ask = (reason: string, statement: string | null, more: Partial<Statement> = {}) =>
  hints({ attribute: 'not-public', reason, statement, past: [], ...more }, pack.rulebook)
const codes = (...asked: Parameters<typeof ask>) => ask(...asked).map((one) => one.hint)
const missing = (reason: string, statement: string) =>
  String(ask(reason, statement).find((one) => one.hint === 'element-missing')?.data['elements'] ?? '').split(',')

const SECRET_BID =
  '附件载有青石养老服务有限公司的投标报价和成本测算，公开会使其在后续竞争中处于不利地位；已书面征求该公司意见，该公司不同意公开。'

describe('a statement that says everything is left alone', () => {
  it.each([
    ['R15-1', SECRET_BID],
    ['R16-2b', '本件是《云栖县老年人助餐服务办法》的征求意见稿，正在修改，定稿预计明年一月形成。'],
    ['R16-1b', '本件只安排局机关食堂的用餐时间，仅涉及本机关干部职工，对外没有影响。'],
    ['R14-2', '附件名单记录未成年人的犯罪记录，《预防未成年人犯罪法》第五十九条禁止公开。'],
    ['R16-3', '云栖市监罚〔2026〕12号案正在调查取证，当事人涉嫌虚假宣传，结案后处罚决定另行公示。'],
  ])('%s', (reason, statement) => expect(ask(reason, statement)).toEqual([]))
})

describe('what a reason must say and the statement does not', () => {
  it.each([
    ['R15-1', '公司报价，公开会造成损失。', 'third-party'],
    ['R15-2', '涉及低保申请人的姓名、住址和家庭收入。', 'why-not-masked'],
    ['R16-2a', '会议记录了各位委员的不同看法，内容零散。', 'finished'],
    ['R14-3b', '涉及县级储备粮库的点位，公开可能被不法分子利用。', 'assessor'],
    ['R16-1a', '本件安排二季度干部培训的名额。', 'no-effect'],
    ['R14-2', '《预防未成年人犯罪法》禁止公开附件名单。', 'article'],
  ])('%s: %s', (reason, statement, element) => expect(missing(reason, statement)).toContain(element))
  it('an empty statement lacks everything, and is told only that', () => {
    const [only, ...more] = ask('R15-1', '')
    expect(more).toEqual([])
    expect(only).toMatchObject({
      hint: 'element-missing',
      data: { elements: 'holder,secret,harm,third-party', count: 4 },
    })
  })
})

describe('how it is written', () => {
  it('a set phrase alone: the class is named, the words are not repeated', () => {
    const [phrase] = ask('R16-1c', '领导要求不公开，内容敏感')
    expect(phrase).toMatchObject({ hint: 'phrase', data: { classes: 'sensitive,superior,unfit' } })
    expect(JSON.stringify(phrase?.data)).not.toMatch(/\p{Script=Han}/u)
  })
  it('the clause said over again', () => expect(codes('R15-1', '属于商业秘密')).toContain('restated'))
  it('too short', () =>
    expect(ask('R16-1a', '值班表不影响公众')).toMatchObject([{ hint: 'short', data: { least: 12 } }]))
  it('too long', () => expect(codes('R15-1', SECRET_BID.repeat(8))).toContain('long'))
  it('a reason that does not fit, and the one it sounds like', () =>
    expect(ask('R16-1b', '涉及信访人和举报人的姓名、身份、住址、电话，共三户群众。')).toContainEqual(
      expect.objectContaining({ hint: 'clause-other', data: { reason: 'R16-1b', other: 'R15-2' } }),
    ))
})

describe('the author’s own earlier statements', () => {
  const other = '本件是《云栖县冬季清雪工作方案》的讨论稿，尚在征求各镇意见，定稿后另行认定。'
  it('the same sentence with other numbers is the same', () => {
    const [was, is] = ['涉及3名信访人的姓名和住址，遮盖后仍能认出。', '涉及12名信访人的姓名和住址，遮盖后仍能认出！']
    expect(ask('R15-2', is, { past: [other, was] })).toContainEqual(
      expect.objectContaining({ hint: 'similar', data: { percent: 100, count: 1, past: 1 } }),
    )
  })
  it('another matter is not', () => expect(codes('R15-1', SECRET_BID, { past: [other] })).not.toContain('similar'))
  it('and without any there is nothing to compare', () => expect(codes('R15-1', SECRET_BID)).not.toContain('similar'))
})

describe('hints keep out of the way', () => {
  it.each([
    ['public', 'P20-01'],
    ['not-public', 'R14-1'],
    ['not-public', 'X99'],
    ['not-public', null],
  ] as const)('%s with %s', (attribute, reason) =>
    expect(hints({ attribute, reason, statement: '内部文件', past: [] }, pack.rulebook)).toEqual([]),
  )
  it('never repeats the author’s text', () => {
    const statement = '涉及乔安平等五户的病历'
    const told = ask('R15-2', statement, { past: [statement] })
    expect(told.length).toBeGreaterThan(1)
    expect(JSON.stringify(told)).not.toMatch(/乔安平|五户|病历/)
  })
  it('every hint has its sentence, filled to the end', () => {
    expect(Object.keys(pack.words.hints).sort()).toEqual([...HINTS].sort())
    const told = [
      ...ask('R16-1c', '领导要求', { past: ['领导要求'] }),
      ...ask('R15-1', '属于商业秘密'),
      ...ask('R15-1', SECRET_BID.repeat(8)),
      ...ask('R16-1b', '涉及信访人和举报人的姓名、身份、住址、电话。'),
      ...ask('R14-3a', '尚未研究决定的分管事项，稍后再议。'),
    ]
    for (const { hint, data, names } of told)
      expect(filled(pack.words.hints[hint] ?? '', { ...data, ...names }), hint).toMatch(/^[^{}]+。$/u)
  })
  it('and says little about what good offices write', () => {
    const stated = ORDINARY.filter(
      ({ draft }) => (draft.reason?.statement ?? '') !== '' && draft.attribute !== 'public',
    )
    const told = stated.map(({ draft: { attribute, reason } }) => {
      const asked = { attribute, reason: reason?.code ?? null, statement: reason?.statement ?? null, past: [] }
      return hints(asked, pack.rulebook).length
    })
    expect(stated.length).toBeGreaterThan(30)
    expect(Math.max(...told)).toBeLessThanOrEqual(2)
    expect(told.filter((count) => count > 0).length / stated.length).toBeLessThan(0.2)
  })
  it('a cut is not asked why cutting is not enough', () =>
    expect(codes('R15-2', '删去当事人的家庭住址和收入，其余照登。', { attribute: 'redacted' })).toEqual([]))
})
