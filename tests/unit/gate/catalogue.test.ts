import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { CATALOGUE } from '../../../src/gate/catalogue.ts'
import { pack } from '../../support/gate.ts'

const variants = Object.fromEntries(pack.rulebook.returns.map((one) => [one.code, Object.keys(one.variants)]))

it('tests every code of the catalogue, in its order', () => {
  const codes = [...new Set(CATALOGUE.map((one) => one.code))]
  expect(codes).toEqual(pack.rulebook.returns.map((one) => one.code))
})

it.each(readdirSync('src/gate/grounds'))('%s: every cause has its sentence', (file) => {
  const code = readFileSync(`src/gate/grounds/${file}`, 'utf8')
  for (const [, ground, variant] of code.matchAll(/(?:block|advise)\(\s*'([A-Z]\d\d)',\s*'([a-z-]+)'/g))
    expect(variants[ground!], `${ground!} ${variant!}`).toContain(variant)
})

it('has a sentence for every cause that is put together', () => {
  const faults = ['missing', 'phrase', 'thin']
  expect(variants.T02).toEqual(
    expect.arrayContaining(faults.flatMap((one) => [`statement-${one}`, `cut-statement-${one}`])),
  )
  expect(variants.T05).toEqual(
    expect.arrayContaining(pack.rulebook.interpretation.planFields.map((one) => `plan-${one}`)),
  )
  expect(variants.T04).toEqual(expect.arrayContaining(['all', 'plan', 'materials']))
  expect(variants.T22).toEqual(
    expect.arrayContaining([
      'unanswered',
      'partly-covered',
      'keep-unfounded',
      'mistaken-unexplained',
      'not-fixed',
      'review-unanswered',
    ]),
  )
})
