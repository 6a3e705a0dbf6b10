import { describe, expect, it } from 'vitest'
import { check } from '../../../src/checks/engine.ts'
import { cnBase, ruleOf } from '../../support/cn-base.ts'
import { body } from '../../support/sees.ts'

const line = (text: string) => body({ text, kind: 'paragraph' })

describe('a line of one thing and nothing else', () => {
  it.each(['1', '\u200b', '1 ', '（', '\ud800', '\u202eאב12'])('%j: read to the end', (part) => {
    const found = check(cnBase, [line(part.repeat(100_000 / part.length))])
    expect(found.filter((one) => one.severity === 'block')).toEqual([])
  })
})

describe('work is counted, and where it ends the paper is unread', () => {
  const kind = null
  it('characters: the first block that is not looked at is named', () => {
    const paper = body({ text: '甲'.repeat(60), kind: 'paragraph' }, { text: '电话13912345678', kind: 'paragraph' })
    const found = check([ruleOf('mobile')], [paper], { kind, budget: { characters: 64, matches: 10 } })
    expect(found).toMatchObject([
      { type: 'unread', severity: 'block', place: { block: 1 }, evidence: { code: 'check.budget' } },
    ])
  })
  it('places one rule points at: the rule stops and says where', () => {
    const found = check([ruleOf('email')], [line('邮箱wang@example.com，'.repeat(30))], {
      kind,
      budget: { characters: 10_000, matches: 10 },
    })
    expect(found.filter((one) => one.type === 'email')).toHaveLength(10)
    expect(found.filter((one) => one.type === 'unread')).toMatchObject([{ evidence: { of: 'email' } }])
  })
})
