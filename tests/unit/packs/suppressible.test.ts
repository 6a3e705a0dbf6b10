import { expect, it } from 'vitest'
import { isSuppressible } from '../../../src/checks/suppressible.ts'
import { loadLineage } from '../../../src/packs/load.ts'
import { childOf, HEAD, mustLoad, packOf, parents, problemsOf, type Written } from '../../support/packs.ts'

const STRICT: Written = { 'rules/own.json': [{ id: 'mobile', suppressible: false }] }
const mobileIn = (loaded: ReturnType<typeof loadLineage>) =>
  mustLoad(loaded).pack.rules.find((one) => one.id === 'mobile')!

it('a county may take back what the country lets an office excuse', () => {
  expect(isSuppressible(mobileIn(childOf({})))).toBe(true)
  expect(isSuppressible(mobileIn(childOf(STRICT)))).toBe(false)
})

it('a township cannot give it back, neither by saying so nor by leaving it out', () => {
  const county = packOf({ 'pack.json': HEAD, ...STRICT })
  for (const suppressible of [true, null]) {
    const rules = { 'rules/own.json': [{ id: 'mobile', suppressible }] }
    const dir = packOf({ 'pack.json': { ...HEAD, id: 'yunqi-zhen', extends: 'yunqi' }, ...rules })
    const found = problemsOf(loadLineage(dir, { parents: (id) => (id === 'yunqi' ? county : parents(id)) }))
    expect(found.map((one) => [one.code, one.data?.['dimension']])).toEqual([['pack.loosened', 'rule-suppressible']])
  }
})

it('a rule for secrecy marks does not load that says it may be excused', () => {
  const mark = {
    ...{ id: 'own-mark', kind: 'pattern', type: 'secret-mark', severity: 'block', action: 'review', basis: ['SEC-22'] },
    ...{ why: '试验', suppressible: true, pattern: '甲密', hit: ['<a>甲密<b>'], miss: ['乙'] },
  }
  const problems = problemsOf(childOf({ 'rules/own.json': [mark] }))
  expect(problems[0]).toMatchObject({
    code: 'pack.mark-suppressible',
    data: { file: 'rules/own.json', text: expect.stringContaining('"suppressible": true') as unknown },
  })
})
