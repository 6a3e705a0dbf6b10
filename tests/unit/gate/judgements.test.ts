import { describe, expect, it } from 'vitest'
import { gate, pack, papersOf } from '../../support/gate.ts'
import { evaluate } from '../../../src/gate/evaluate.ts'
import { ordinary } from '../../support/submissions.ts'
import type { Draft } from '../../../src/domain/draft.ts'

const rule: Draft = { ...ordinary('norm-pension'), isNormative: null, isPolicy: null }
const withheld: Draft = {
  ...rule,
  attribute: 'not-public',
  reason: { code: 'R16-1c', statement: '本件只规定局内股室办理助餐补贴的分工，对外没有影响。' },
}

describe('normative-document test and policy test answer with their evidence', () => {
  it('verdict, counts and places', () => {
    const { judgements } = gate(rule)
    expect(judgements).toMatchObject({ normative: { verdict: 'yes' }, policy: { verdict: 'yes' } })
    expect(judgements?.normative.evidence['outward']).toBeGreaterThan(1)
    expect(judgements?.normative.evidence['duties']).toBeGreaterThan(2)
    expect(new Set(judgements?.normative.signs.map((one) => one.sign))).toContain('duty')
  })
  it('every place is one a reader can look up, and holds what the sign says', () => {
    const papers = papersOf(rule)
    const { judgements } = gate(rule)
    for (const { sign, place } of judgements?.normative.signs ?? []) {
      const text =
        papers.find((one) => one.file === place.file)?.blocks[place.block]?.text.slice(place.from, place.to) ?? ''
      expect(text, sign).toMatch(new RegExp(pack.rulebook.lexicon[sign].join('|'), 'mu'))
    }
  })
  it('a few places of each sign, never a word of the text', () => {
    const { judgements } = gate(rule)
    const signs = judgements?.policy.signs ?? []
    for (const sign of new Set(signs.map((one) => one.sign)))
      expect(signs.filter((one) => one.sign === sign).length).toBeLessThanOrEqual(5)
    expect(JSON.stringify({ ...judgements?.normative, signs: [] })).not.toMatch(/\p{Script=Han}/u)
  })
  it('what was only declared still shows what the text says', () => {
    const { judgements } = gate({ ...rule, isPolicy: true })
    expect(judgements?.policy).toMatchObject({ verdict: 'yes', by: 'declared' })
    expect(judgements?.policy.signs.length).toBeGreaterThan(0)
  })
  it('nothing is looked up where the verdict is no', () => {
    const { judgements } = gate({
      ...rule,
      title: '关于调整值班安排的函',
      kind: '函',
      text: '现将值班表发给你们。',
      attachments: [],
    })
    expect(judgements).toMatchObject({ normative: { verdict: 'no', signs: [] }, policy: { verdict: 'no', signs: [] } })
  })
  it('of a state secret nothing is told at all', () => {
    const secret = gate({ ...rule, attribute: 'not-public', reason: { code: 'R14-1', statement: '' } })
    expect(secret).toMatchObject({ verdict: 'refuse', judgements: null, label: null })
  })
  it.each(['T03', 'G01'])('%s rests on them and carries the places', (code) => {
    const problem = gate(withheld).problems.find((one) => one.code === code)
    expect(problem?.signs?.length).toBeGreaterThan(0)
    expect(problem?.data).toMatchObject({ by: 'text' })
  })
  it('and so does T04', () => {
    const problem = gate({ ...rule, interpretation: null }).problems.find((one) => one.code === 'T04')
    expect(problem?.signs?.length).toBeGreaterThan(0)
  })
})

describe('公开属性 in use and the label they bear', () => {
  const threeWay = { ...pack.rulebook, attributes: ['public', 'on-request', 'not-public'] as const }
  const judged = (draft: Draft, book: typeof pack.rulebook) =>
    evaluate({ draft, papers: papersOf(draft), findings: [] }, book)
  it('four are known to the base pack', () => {
    expect(judged({ ...rule, attribute: 'redacted' }, pack.rulebook).codes).not.toContain('T01')
  })
  it('where only three are, 删减后公开 counts as none', () => {
    const answer = judged({ ...rule, attribute: 'redacted' }, threeWay)
    expect(answer.codes).toContain('T01')
    expect(answer.problems[0]).toMatchObject({ code: 'T01', data: { attribute: 'redacted' } })
    expect(answer.label).toBeNull()
  })
  it('is printed in the annotation', () =>
    expect(gate(rule).label).toEqual({ text: '此件公开发布', position: 'annotation' }))
  it('and only on the form where the format has no room for it', () =>
    expect(gate({ ...rule, kind: '纪要', title: '县政府第三次常务会议纪要' }).label).toMatchObject({
      position: 'form-only',
    }))
  it('not at all while none is chosen', () => expect(gate({ ...rule, attribute: null }).label).toBeNull())
})

describe('a statement is told what it leaves unsaid, and never returned for it', () => {
  const brief: Draft = {
    ...ordinary('norm-pension'),
    title: '关于更换食堂炊具的请示',
    kind: '请示',
    text: '我局食堂炊具老旧，拟更换，妥否，请批示。',
    attribute: 'not-public',
    reason: { code: 'R15-1', statement: '载有供应商报价三份，公开会造成损失。' },
  }
  it('part by part', () => {
    const advice = gate(brief).problems.find((one) => one.code === 'T02')
    expect(advice).toMatchObject({ severity: 'warn', data: { reason: 'R15-1', elements: 'third-party' } })
    expect(advice?.remedy).toContain('第三方意见')
  })
  it('a set phrase is named by its class, never by the author’s words', () => {
    const ground = gate({ ...brief, reason: { code: 'R15-1', statement: '领导要求' } }).problems.find(
      (one) => one.code === 'T02',
    )
    expect(ground).toMatchObject({ severity: 'block', data: { reason: 'R15-1', classes: 'superior' } })
    expect(ground?.remedy).toContain('领导或者上级的要求')
  })
})
