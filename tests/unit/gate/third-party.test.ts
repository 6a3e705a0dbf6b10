import { describe, expect, it } from 'vitest'
import type { Consultation } from '../../../src/domain/consultation.ts'
import type { Draft } from '../../../src/domain/draft.ts'
import { evaluate } from '../../../src/gate/evaluate.ts'
import type { Submission } from '../../../src/gate/submission.ts'
import { policy } from '../../fixtures/policy.ts'
import { aConsultation, aDecision, anAnswer } from '../../support/consultations.ts'
import { pack, papersOf } from '../../support/gate.ts'

const STATEMENT = '本件附有企业提供的设备报价和工艺参数，公开会使其在竞争中受损，权利人为青禾公司'
const withheld: Partial<Draft> = {
  title: '云栖县农业农村局关于某农产品加工项目补助的函',
  kind: '函',
  attribute: 'not-public',
  reason: { code: 'R15-1', statement: STATEMENT },
  isNormative: false,
  isPolicy: false,
}

describe('G05 · what concerns a third party', () => {
  it.each<[string, Partial<Consultation>]>([
    ['undelivered', { receivedOn: null, due: null }],
    ['waiting', {}],
    ['objects-binding', { answer: anAnswer('object') }],
    ['objects-unreasoned', { answer: anAnswer('object', { reasons: null }) }],
    ['objects-late', { answer: anAnswer('object', { late: true }) }],
    ['notice-owed', { answer: anAnswer('object'), decision: aDecision({ publicInterest: true }) }],
    ['withheld', { decision: aDecision({ publish: false }) }],
  ])('%s: the document does not go out', (variant, change) => {
    const answer = judged({}, { consultations: [aConsultation(change)], today: '2026-11-20' })
    expect(answer.codes).toContain('G05')
    expect(sentence(answer)).toBe(worded(variant))
  })

  it('silence after the day it was due is not consent', () => {
    const answer = judged({}, { consultations: [aConsultation()], today: '2026-11-24' })
    expect(answer.codes).toContain('G05')
    expect(sentence(answer)).toBe(worded('silent'))
  })

  it.each<[string, Partial<Consultation>]>([
    ['consent', { answer: anAnswer('consent') }],
    ['the organ’s decision after silence', { decision: aDecision() }],
    [
      'the public interest, with the holder told',
      { answer: anAnswer('object'), decision: aDecision({ publicInterest: true, noticeSentOn: '2026-11-24' }) },
    ],
  ])('goes out with %s', (_, change) => {
    expect(judged({}, { consultations: [aConsultation(change)], today: '2026-11-24' }).codes).not.toContain('G05')
  })

  it('goes out when what concerns them is cut', () => {
    const place = { file: 'body', block: 2, from: 0, to: 4 }
    const cut = {
      attribute: 'redacted' as const,
      reason: { code: 'R15-1', statement: STATEMENT },
      redactions: [{ place, ground: 'R15-1', statement: STATEMENT }],
    }
    const bound = aConsultation({ places: [place], answer: anAnswer('object') })
    expect(judged(cut, { consultations: [bound] }).codes).not.toContain('G05')
    expect(judged(cut, { consultations: [{ ...bound, places: [] }] }).codes).toContain('G05')
  })

  describe('who agreed to a part of it', () => {
    const place = { file: 'body', block: 2, from: 0, to: 8 }
    const decided = aConsultation({ places: [place], answer: anAnswer('partial'), decision: aDecision() })
    const cutAt = (from: number, to: number): Partial<Draft> => ({
      attribute: 'redacted',
      reason: { code: 'R15-1', statement: STATEMENT },
      redactions: [{ place: { ...place, from, to }, ground: 'R15-1', statement: STATEMENT }],
    })
    it('the organ cannot publish the whole by deciding: the rest is cut', () => {
      const answer = judged({}, { consultations: [decided], today: '2026-11-24' })
      expect(answer.codes).toContain('G05')
      expect(sentence(answer)).toBe(worded('partial-uncut'))
      expect(judged(cutAt(9, 12), { consultations: [decided] }).codes).toContain('G05')
      expect(judged(cutAt(2, 5), { consultations: [decided] }).codes).not.toContain('G05')
    })
    it('pointed at no place, a cut on its ground is the rest', () => {
      const placeless = { ...decided, places: [] }
      expect(judged({}, { consultations: [placeless] }).codes).toContain('G05')
      expect(judged(cutAt(2, 5), { consultations: [placeless] }).codes).not.toContain('G05')
    })
    it.each<[string, Partial<Consultation>]>([
      ['too late', { answer: anAnswer('partial', { late: true }) }],
      ['without reasons', { answer: anAnswer('partial', { reasons: null }) }],
      [
        'against the public interest, and was told',
        { decision: aDecision({ publicInterest: true, noticeSentOn: '2026-11-24' }) },
      ],
    ])('%s: the organ decides on the whole', (_, change) => {
      expect(judged({}, { consultations: [{ ...decided, ...change }] }).codes).not.toContain('G05')
    })
  })

  it('is only said while the signer can still decide', () => {
    const answer = judged({}, { consultations: [aConsultation()], today: '2026-11-24', reviewAhead: true })
    expect(answer.codes).not.toContain('G05')
    expect(answer.problems.find((one) => one.code === 'G05')?.severity).toBe('warn')
  })

  it('names the letter, never the holder', () => {
    const answer = judged({}, { consultations: [aConsultation()], today: '2026-11-20' })
    expect(JSON.stringify(answer)).not.toContain('青禾')
    expect(sentence(answer)).toContain('征〔2026〕1号')
  })
})

describe('withheld for a third party', () => {
  it('whom nobody asked, is a question, not a fault', () => {
    const answer = judged(withheld)
    expect(answer.codes).not.toContain('G05')
    expect(advice(answer)).toContain('G05')
  })
  it('who was asked, is no question', () => {
    expect(advice(judged(withheld, { consultations: [aConsultation()] }))).not.toContain('G05')
  })
  it('who agrees: the reason has fallen away, 予以公开', () => {
    const answer = judged(withheld, { consultations: [aConsultation({ answer: anAnswer('consent') })] })
    expect(answer.codes).toContain('T02')
    expect(answer.problems.some((one) => one.basis.includes('REG-32'))).toBe(true)
  })
  it('of whom one agrees and another does not, stays withheld', () => {
    const consultations = [
      aConsultation({ answer: anAnswer('consent') }),
      aConsultation({ id: 2, answer: anAnswer('object') }),
    ]
    expect(judged(withheld, { consultations }).codes).not.toContain('T02')
  })
  it('agreement about something else takes nothing away', () => {
    const other = aConsultation({ reason: 'R15-2', answer: anAnswer('consent') })
    expect(judged(withheld, { consultations: [other] }).codes).not.toContain('T02')
  })
})

describe('what a host declares of its own consultations', () => {
  const asked = { reason: 'R15-1', receivedOn: '2026-11-02' }
  it('is reckoned by our calendar', () => {
    const objected = { kind: 'object' as const, reasons: '会泄露工艺', on: '2026-11-23' }
    const inTime = judged({ consultations: [{ ...asked, answer: objected }] })
    expect(inTime.codes).toContain('G05')
    expect(sentence(inTime)).toContain('在期限内有理由地不同意')
    const late = judged({ consultations: [{ ...asked, answer: { ...objected, on: '2026-11-24' } }] })
    expect(sentence(late)).toContain('过了期限')
  })
  it('with consent does not hold anything up', () => {
    const consented = { ...asked, answer: { kind: 'consent' as const, on: '2026-11-20' } }
    expect(judged({ consultations: [consented] }).codes).not.toContain('G05')
  })
  it('does not outweigh what the case’s own record says', () => {
    const consented = { ...asked, answer: { kind: 'consent' as const, on: '2026-11-20' } }
    const answer = judged({ consultations: [consented] }, { consultations: [aConsultation()] })
    expect(answer.codes).toContain('G05')
  })
  it('that the organ published against a reasoned objection counts only for the public interest, with the holder told', () => {
    const answer = { kind: 'object' as const, reasons: '会泄露工艺', on: '2026-11-20' }
    const decided = (decision: object) => judged({ consultations: [{ ...asked, answer, decision }] }).codes
    expect(decided({ publish: true })).toContain('G05')
    expect(decided({ publish: true, publicInterest: true })).toContain('G05')
    expect(decided({ publish: true, publicInterest: true, noticeSentOn: '2026-11-21' })).not.toContain('G05')
  })
})

function judged(change: Partial<Draft>, more: Partial<Submission> = {}) {
  const draft = { ...policy, ...change }
  return evaluate({ draft, papers: papersOf(draft), findings: [], ...more }, pack.rulebook)
}

type Judged = ReturnType<typeof judged>

function advice({ problems }: Judged): readonly string[] {
  return problems.filter((one) => one.severity === 'warn').map((one) => one.code)
}

function sentence({ problems }: Judged): string | undefined {
  return problems.find((one) => one.code === 'G05')?.remedy
}

function worded(variant: string): string {
  const words = pack.rulebook.returns.find((one) => one.code === 'G05')?.variants[variant]?.remedy ?? ''
  const { due } = aConsultation()
  const known = variant !== 'undelivered'
  return words.replace('{number}', '征〔2026〕1号：').replace('{due}', known ? (due?.day ?? '') : '')
}
