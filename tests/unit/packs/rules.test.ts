import { describe, expect, it } from 'vitest'
import { compileRules, ruleSpecs } from '../../../src/packs/rules.ts'
import { ruleFiles } from '../../support/cn-base.ts'

const rule = {
  id: 'draft-word',
  kind: 'pattern',
  type: 'draft-word',
  severity: 'warn',
  action: 'review',
  basis: ['REG-16'],
  why: '征求意见稿不是定稿',
  pattern: '征求意见稿',
  hit: ['<a>征求意见稿<b>'],
  miss: ['公开征求意见'],
}
const load = (...rules: readonly unknown[]) => compileRules([{ path: 'rules/a.json', text: JSON.stringify(rules) }])
const problems = (...rules: readonly unknown[]) => {
  const result = load(...rules)
  return result.ok ? [] : result.problems
}

it('the pack that ships proves every rule, and loading it twice gives the same', () => {
  const [first, second] = [compileRules(ruleFiles()), compileRules([...ruleFiles()].reverse())]
  if (!first.ok || !second.ok) throw new Error('cn-base does not load')
  expect(first.value.length).toBeGreaterThan(15)
  expect(second.value.map((one) => one.id)).toEqual(first.value.map((one) => one.id))
})

it('specs are plain JSON: the browser compiles them itself', () => {
  const specs = ruleSpecs(ruleFiles())
  if (!specs.ok) throw new Error('cn-base does not load')
  expect(JSON.parse(JSON.stringify(specs.value))).toEqual(specs.value)
})

describe('a rule that cannot be relied on is refused, with its file and name', () => {
  it('an example that fails', () => {
    const wrong = { ...rule, hit: ['征求<a>意见稿<b>'] }
    const column = JSON.stringify([wrong]).indexOf('"征求<a>') + 1
    expect(problems(wrong)).toMatchObject([
      {
        code: 'pack.example-fails',
        data: { file: 'rules/a.json', rule: 'draft-word', list: 'hit', index: 0, at: '/0/hit/0', line: 1, column },
      },
    ])
    expect(problems({ ...rule, miss: ['征求意见稿'] })).toMatchObject([
      { code: 'pack.example-fails', data: { list: 'miss', index: 0 } },
    ])
  })
  it('a hit that marks nothing', () =>
    expect(problems({ ...rule, hit: ['没有标出'] })).toMatchObject([{ code: 'pack.example-fails' }]))
  it.each([
    [{ severity: 'fatal' }, '/severity'],
    [{ basis: [] }, '/basis'],
    [{ colour: 'red' }, '/colour'],
    [{ hit: undefined }, '/hit'],
    [{ kind: 'magic' }, '/kind'],
  ])('the wrong form: %j', (change, at) =>
    expect(problems({ ...rule, ...change })).toMatchObject([
      { code: 'pack.rule-malformed', data: { rule: 'draft-word', at: `/0${at}` } },
    ]),
  )
  it.each([
    ['(', 'pack.pattern-invalid'],
    ['意见.*', 'pack.pattern-unbounded'],
    ['(?:(?:意见{0,30}){0,30}){0,30}', 'pack.pattern-nested'],
  ])('the pattern %s', (pattern, code) =>
    expect(problems({ ...rule, pattern })).toMatchObject([{ code, data: { at: '/0/pattern' } }]),
  )
  it('two of one name', () => expect(problems(rule, rule)).toMatchObject([{ code: 'pack.duplicate-rule' }]))
  it('an identifier nobody knows', () => {
    const { pattern: _, ...rest } = rule
    expect(problems({ ...rest, kind: 'identifier', identifier: 'horoscope' })).toMatchObject([
      { code: 'pack.unknown-name' },
    ])
  })
  it('a word list that is not there', () => {
    const { pattern: _, ...rest } = rule
    expect(problems({ ...rest, kind: 'terms', terms: 'nowhere.txt' })).toMatchObject([{ code: 'pack.missing-terms' }])
  })
  it('a file that is no JSON, or no list', () => {
    expect(compileRules([{ path: 'rules/a.json', text: '{' }])).toMatchObject({
      ok: false,
      problems: [{ code: 'pack.not-json' }],
    })
    expect(compileRules([{ path: 'rules/a.json', text: '{}' }])).toMatchObject({
      ok: false,
      problems: [{ code: 'pack.not-a-list' }],
    })
  })
})
