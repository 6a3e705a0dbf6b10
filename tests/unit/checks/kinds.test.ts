import { fc } from '../../support/drawn.ts'
import { describe, expect, it } from 'vitest'
import { automaton, occurrences } from '../../../src/checks/aho-corasick.ts'
import { compile, type Spec } from '../../../src/checks/kinds.ts'
import { safePattern } from '../../../src/checks/safe-pattern.ts'
import { seen, sees, under } from '../../support/sees.ts'

const base = {
  id: 'r',
  type: 't',
  severity: 'warn',
  action: 'review',
  basis: ['REG-15'],
  why: '试',
  hit: ['甲'],
  miss: ['乙'],
} as const

describe('Aho–Corasick', () => {
  it('finds every occurrence of every term, overlapping ones too', () => {
    const term = fc.string({ unit: fc.constantFrom(...'甲乙丙a'), minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(
        fc.uniqueArray(term, { maxLength: 8 }),
        fc.string({ unit: fc.constantFrom(...'甲乙丙a'), maxLength: 40 }),
        (terms, text) => {
          const plain = terms.flatMap((one) =>
            [...text]
              .map((_, at) => at)
              .filter((at) => text.startsWith(one, at))
              .map((at) => `${at}-${at + one.length}`),
          )
          const found = [...occurrences(automaton(terms), text)].map(([from, to]) => `${from}-${to}`)
          expect(found.sort()).toEqual(plain.sort())
        },
      ),
    )
  })
})

describe('kinds', () => {
  it('pattern: the group `at` is the place; patterns may be written as people write', () => {
    const rule = compile({ ...base, kind: 'pattern', pattern: '（此件(?<at>不公开)）', unless: '样本' } satisfies Spec)
    sees(rule, '（此件<a>不公开<b>）')
    sees(rule, '样本（此件不公开）')
  })
  it('pattern: only in the blocks it asks for', () => {
    const rule = compile({ ...base, kind: 'pattern', pattern: '草稿', blocks: ['header'] } satisfies Spec)
    sees(rule, '草稿')
    sees(rule, '<a>草稿<b>', { block: { kind: 'header' } })
  })
  it('terms: in traditional and full width too, where the words around allow it', () => {
    const rule = compile({
      ...base,
      kind: 'terms',
      terms: ['病情', 'HIV'],
      near: '患者',
      caption: '诊断',
    } satisfies Spec)
    sees(rule, '患者<a>病情<b>，<a>ＨＩＶ<b>')
    sees(rule, '疫情病情通报')
    sees(rule, '<a>HIV<b>', { block: under('诊断') })
  })
  it('health: a disease beside a person', () => {
    sees('health', '李某，女，<a>尿毒症<b>')
    sees('health', '加强艾滋病防治')
    expect(seen('health', '<a>精神分裂症<b>', { block: under('致困原因') })[0]).toMatchObject({
      severity: 'warn',
      certainty: 'suspect',
    })
  })
})

describe('patterns of rule files', () => {
  it.each([
    ['(', 'invalid'],
    ['a*', 'unbounded'],
    ['a+b', 'unbounded'],
    ['a{2,}', 'unbounded'],
    ['(a|b)+', 'unbounded'],
    ['(?:a{0,50}){0,50}', 'nested'],
    ['(?:(?:a{1,9}){1,9}){1,9}', 'nested'],
  ])('%s is refused: %s', (source, fault) => expect(safePattern(source, 'u')).toBe(fault))
  it.each(['a{0,20}b?', '[*+]{1,3}', '\\*\\+', '(?:ab?){0,8}', '（a）'])('%s is taken', (source) =>
    expect(safePattern(source, 'u')).toBeInstanceOf(RegExp),
  )
  it('parts stand in by name, and the written form is folded like the text', () => {
    const made = safePattern('^%LEVEL%（%LEVEL%）$', 'u', { LEVEL: '[甲乙]' })
    expect(made instanceof RegExp && made.test('甲(乙)')).toBe(true)
  })
})

describe('consistency', () => {
  it('annex numbers count without gaps, and the text sends nobody to one that is not there', () => {
    sees(
      'attachment-numbers',
      '按照附件2填报（见<a>附件4<b>）。\n附件：1.申报表\n      2.汇总表\n<a>      4.说明<b>\n某局'.replace(
        '<a>附件4<b>',
        '附件4',
      ),
    )
    expect(seen('attachment-numbers', '填写（见<a>附件3<b>）\n附件：1.申报表\n2.汇总表')[0]?.evidence).toMatchObject({
      standing: 'missing',
      number: 3,
    })
  })
  it('the note of release says what the draft declares', () => {
    const setting = { kind: null, attribute: 'not-public' } as const
    expect(seen('release-note', '<a>（此件公开发布）<b>', { setting })[0]?.evidence).toMatchObject({
      noted: 'public',
      declared: 'not-public',
    })
    sees('release-note', '（此件不予公开）', { setting })
    sees('release-note', '（此件公开发布）', { setting: { kind: null } })
  })
})
