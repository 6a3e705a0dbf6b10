import { describe, expect, it } from 'vitest'
import { gate, pack } from '../../support/gate.ts'
import { FLAWED, flawed, ordinary, withFields } from '../../support/submissions.ts'

describe('the verdict', () => {
  it('returns with every ground at once, in the order of the catalogue, each code once', () => {
    const draft = withFields(ordinary('norm-pension'), {
      '/attribute': null,
      '/interpretation': null,
      '/legalReview': null,
      '/secrecyReview/reviewer': null,
      '/secrecyReview/conclusion': '',
      '/countersigns/0/opinion': '',
    })
    const answer = gate(draft)
    expect(answer.verdict).toBe('return')
    expect(answer.codes).toEqual(['T01', 'T04', 'T06', 'T09', 'T15'])
    expect(answer.problems.filter((one) => one.code === 'T09')).toHaveLength(2)
  })

  it('never changes for advice', () => {
    const answer = gate(withFields(ordinary('norm-pension'), { '/secrecyReview/approver': '沈立群' }))
    expect(answer).toMatchObject({ verdict: 'admit', codes: [] })
    expect(answer.problems).toMatchObject([{ code: 'T09', severity: 'warn', field: '/secrecyReview/approver' }])
  })

  it('refuses a secrecy mark and says nothing else about the paper', () => {
    const draft = {
      ...ordinary('norm-pension'),
      attribute: null,
      secrecyReview: null,
      text: '机密★10年\n关于某事项的安排',
    }
    const answer = gate(draft)
    expect(answer.verdict).toBe('refuse')
    expect(answer.codes).toEqual(['T23'])
    expect(answer.problems).toHaveLength(1)
    expect(JSON.stringify(answer)).not.toMatch(/某事项|10年/)
  })

  it('refuses a paper that its author declares a state secret', () => {
    expect(gate(withFields(ordinary('minutes'), { '/reason/code': 'R14-1' }))).toMatchObject({
      verdict: 'refuse',
      codes: ['T23'],
    })
  })

  it('does not take the words 国家秘密 in running text for a mark', () => {
    const draft = ordinary('notice-flood')
    const text = `${draft.text ?? ''}\n各单位要加强保密教育，严守国家秘密和工作秘密。`
    expect(gate({ ...draft, text })).toMatchObject({ verdict: 'admit', codes: [] })
  })

  it('names the pack that judged', () => {
    expect(gate(ordinary('minutes')).pack).toMatchObject({ id: 'cn-base', version: '0.1.0' })
  })

  it('gives the same answer to the same submission', () => {
    const draft = flawed(FLAWED[0]!)
    expect(gate(draft)).toEqual(gate(structuredClone(draft)))
  })
})

describe('every problem', () => {
  const problems = FLAWED.flatMap((one) => gate(flawed(one)).problems.map((problem) => ({ ...problem, id: one.id })))

  it('says what to do in one finished sentence, without blanks or placeholders', () => {
    for (const { remedy, id } of problems) {
      expect(remedy, id).toMatch(/[。]$/)
      expect(remedy, id).not.toMatch(/[{}]|undefined|null/)
    }
  })

  it('names its clause, and its field or place', () => {
    for (const { basis, field, place, code, id } of problems) {
      expect(basis.length, id).toBeGreaterThan(0)
      if (code !== 'T23') expect(field ?? place, `${id} ${code}`).toBeDefined()
    }
  })

  it('carries codes and counts, never words of the document', () => {
    for (const { data, id } of problems)
      for (const value of Object.values(data ?? {}).filter((one) => !isCodes(one)))
        expect(String(value).length, id).toBeLessThan(20)
  })
})

/** Codes of the pack, however many: no document says so. */
function isCodes(value: string | number | boolean): boolean {
  return /^[a-z]+(?:[-,][a-z]+)*$/.test(String(value))
}

it('leaves a year without a calendar open', () => {
  const late = withFields(ordinary('req-fund'), { '/submittedAt': '2028-03-01', '/neededBy': '2028-03-20' })
  expect(pack.calendar.years).not.toHaveProperty('2028')
  expect(gate(late)).toMatchObject({ verdict: 'admit', problems: [{ code: 'T14', severity: 'warn' }] })
})

it('survives any field missing or null', () => {
  const draft = ordinary('norm-pension')
  for (const key of Object.keys(draft))
    for (const value of [null, 'ABSENT']) {
      if (key === 'title' || key === 'attachments') continue
      expect(gate(withFields(draft, { [`/${key}`]: value })).verdict, key).toMatch(/admit|return/)
    }
})
