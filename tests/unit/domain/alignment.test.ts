import { fc } from '../../support/drawn.ts'
import { describe, expect, it } from 'vitest'
import { align } from '../../../src/domain/alignment.ts'
import { blockNow } from '../../../src/domain/difference.ts'
import { fieldDifference } from '../../../src/domain/field-difference.ts'
import { policy } from '../../fixtures/policy.ts'

describe('how the blocks of a text became those of another', () => {
  it('a paragraph put in above changes nothing below', () => {
    expect(align(['甲', '乙'], ['新', '甲', '乙'])).toEqual([
      { old: null, now: 0, same: false },
      { old: 0, now: 1, same: true },
      { old: 1, now: 2, same: true },
    ])
  })

  it('a rewritten paragraph is told from one smuggled in beside it', () => {
    const steps = align(
      ['第三条　津贴标准为每人每月100元。'],
      ['第三条之一　超支部分由乡镇自筹。', '第三条　津贴标准为每人每月120元。'],
    )
    expect(steps).toContainEqual({ old: 0, now: 1, same: false })
    expect(steps).toContainEqual({ old: null, now: 0, same: false })
  })

  it('accounts for every block with words in it, once, and crosses nothing', () => {
    const text = fc.array(fc.constantFrom('甲', '乙', '丙丁', '', '第一条　总则', '第一条　附则'), { maxLength: 8 })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const steps = align(before, after)
        const olds = steps.flatMap((one) => (one.old === null ? [] : [one.old]))
        const nows = steps.flatMap((one) => (one.now === null ? [] : [one.now]))
        const filled = (texts: readonly string[]) => texts.flatMap((one, i) => (one === '' ? [] : [i]))
        expect(olds).toEqual(expect.arrayContaining(filled(before)))
        expect(nows).toEqual(expect.arrayContaining(filled(after)))
        expect(new Set(olds).size).toBe(olds.length)
        expect(new Set(nows).size).toBe(nows.length)
        const pairs = steps.filter((one) => one.old !== null && one.now !== null)
        for (const [i, one] of pairs.entries()) expect(one.now! > (pairs[i - 1]?.now ?? -1)).toBe(true)
      }),
    )
  })

  it('another text altogether is still compared in good time', () => {
    const lines = (word: string) => Array.from({ length: 6_000 }, (_, i) => `${word}${i}`)
    expect(align(lines('甲'), lines('乙'))).toHaveLength(6_000)
  })

  it('follows a block to where it stands now, or says that it is gone', () => {
    const paper = (...texts: string[]) => [
      {
        file: 'body',
        role: 'body' as const,
        format: 'text',
        sha256: '',
        blocks: texts.map((text) => ({ text, kind: 'paragraph' as const })),
      },
    ]
    expect(blockNow(paper('甲', '乙'), paper('新', '甲', '乙'), 'body', 1)).toBe(2)
    expect(blockNow(paper('甲', '乙'), paper('甲'), 'body', 1)).toBeUndefined()
  })
})

describe('which fields changed', () => {
  it('names the field with both values, and passes counters and texts by', () => {
    const now = { ...policy, version: 2, text: '改了', attribute: 'on-request' as const, recipients: ['县民政局'] }
    expect(fieldDifference(policy, now)).toEqual([
      { field: '/attribute', before: 'public', after: 'on-request' },
      { field: '/recipients', before: '各乡镇人民政府、县直各部门', after: '县民政局' },
    ])
  })

  it('an attachment put in front leaves the others as they were', () => {
    const old = { ...policy, attachments: [{ name: '附件1', text: '甲' }] }
    const now = {
      ...policy,
      attachments: [
        { name: '附件0', text: '新' },
        { name: '附件1', text: '乙', attribute: 'public' as const },
      ],
    }
    expect(fieldDifference(old, now)).toEqual([
      { field: '/attachments/0', before: null, after: '附件0' },
      { field: '/attachments/1/attribute', before: null, after: 'public' },
    ])
    expect(fieldDifference(now, { ...now, attachments: [] })).toHaveLength(2)
  })

  it('a reason first given is told field by field; null, absent and empty say the same', () => {
    expect(fieldDifference({ ...policy, reason: null }, { ...policy, neededBy: '' })).toEqual([
      { field: '/reason/code', before: null, after: 'P20-11' },
      { field: '/reason/statement', before: null, after: '社会保障政策措施，应当主动公开' },
    ])
  })

  it('a cut carries its place', () => {
    const place = { file: 'body', block: 3, from: 0, to: 2 }
    const cut = { ...policy, redactions: [{ place, ground: 'R15-2' }] }
    expect(fieldDifference(policy, cut)).toEqual([{ field: '/redactions/0', before: null, after: 'R15-2', place }])
  })
})
