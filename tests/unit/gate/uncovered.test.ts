import { describe, expect, it } from 'vitest'
import type { Disposition } from '../../../src/domain/disposition.ts'
import type { Draft } from '../../../src/domain/draft.ts'
import type { Finding } from '../../../src/domain/finding.ts'
import type { Place } from '../../../src/domain/place.ts'
import { gate } from '../../support/gate.ts'
import { ordinary } from '../../support/submissions.ts'

const at = (from: number, to: number, file = 'body'): Place => ({ file, block: 1, from, to })
const place = at(4, 22)
const seen = (fields: Partial<Finding> = {}): Finding => ({
  rule: 'resident-id',
  type: 'resident-id',
  severity: 'block',
  certainty: 'certain',
  action: 'redact',
  place,
  evidence: {},
  basis: ['PIPL-25'],
  ...fields,
})
const notice = ordinary('notice-name-list')
const codes = (draft: Partial<Draft>, ...findings: Finding[]) => gate({ ...notice, ...draft }, findings).codes
const answered = (fields: Partial<Disposition>) => ({ dispositions: [{ place, answer: 'keep' as const, ...fields }] })

describe('personal data in what will be published', () => {
  it('is a ground on its place while nobody answers it', () => {
    expect(gate(notice, [seen()])).toMatchObject({ codes: ['T22'], problems: [{ code: 'T22', place }] })
  })
  it.each(['notice.xlsx', 'interpretation:图解'])('wherever it stands: %s', (file) =>
    expect(codes({}, seen({ place: at(0, 18, file) }))).toEqual(['T22']),
  )
  it('gives every place of its own', () =>
    expect(gate(notice, [seen(), seen({ place: at(30, 48) })]).problems).toHaveLength(2))
  it('is answered by a cover', () => expect(codes(answered({ answer: 'redact' }), seen())).toEqual([]))
  it('is answered by a redaction around it', () =>
    expect(codes({ redactions: [{ place: at(0, 30), ground: 'R15-2' }] }, seen())).toEqual([]))
  it('is answered by covers that meet', () => {
    const redactions = [at(0, 12), at(12, 22)].map((one) => ({ place: one, ground: 'R15-2' }))
    expect(codes({ redactions }, seen())).toEqual([])
  })
  it('is not answered by half a cover', () =>
    expect(codes({ redactions: [{ place: at(4, 10), ground: 'R15-2' }] }, seen())).toEqual(['T22']))
  it('is not answered by 已改 while it is still there', () =>
    expect(codes(answered({ answer: 'fixed' }), seen())).toEqual(['T22']))
  it('may be a mistake when someone says why', () => {
    expect(codes(answered({ answer: 'mistaken', statement: '这是项目代码' }), seen())).toEqual([])
    expect(codes(answered({ answer: 'mistaken' }), seen())).toEqual(['T22'])
  })
})

describe('keeping it', () => {
  const clause = '失信被执行人名单规定第六条'
  it('needs an exemption and its clause', () => {
    expect(codes(answered({ ground: 'E-PENALTY', clause }), seen())).toEqual([])
    expect(codes(answered({ ground: '惩戒公示', clause }), seen())).toEqual([])
    expect(codes(answered({ ground: 'E-PENALTY' }), seen())).toEqual(['T22'])
    expect(codes(answered({ ground: '便于监督', clause }), seen())).toEqual(['T22'])
  })
  it.each(['bank-account', 'address', 'health'])('is never open to %s', (type) =>
    expect(codes(answered({ ground: 'E-PENALTY', clause }), seen({ type }))).toEqual(['T22']),
  )
})

describe('other findings', () => {
  const mark = seen({ type: 'internal-mark', action: 'review' })
  it('to be reviewed need any answer', () => {
    expect(codes({}, mark)).toEqual(['T22'])
    expect(codes(answered({}), mark)).toEqual([])
  })
  it.each(['warn', 'note'] as const)('of severity %s are never a ground', (severity) =>
    expect(codes({}, seen({ severity }))).toEqual([]),
  )
  it('do not matter in a paper that is not published', () =>
    expect(gate(ordinary('minutes'), [seen()]).codes).toEqual([]))
  it('are advice while the attribute is undecided', () => {
    const answer = gate({ ...notice, attribute: null }, [seen()])
    expect(answer.codes).toEqual(['T01'])
    expect(answer.problems).toContainEqual(expect.objectContaining({ code: 'T22', severity: 'warn' }))
  })
})
