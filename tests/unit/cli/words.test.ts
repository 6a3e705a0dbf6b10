import { expect, it } from 'vitest'
import { pack } from '../../support/gate.ts'

const CODES = [
  'draft.malformed',
  'file.missing',
  'file.unreadable',
  'line.not-utf8',
  'line.not-json',
  'line.malformed',
  'line.too-long',
  'cli.wrong-use',
]

it.each(CODES)('%s has its sentence', (code) => {
  expect(pack.words.problems[code]).toMatch(/。$/)
})

it('every rule can be told without a code: its type and its clauses have names', () => {
  const { type = {}, clause = {} } = pack.words.labels
  expect(pack.rules.map((rule) => rule.type).filter((one) => !(one in type))).toEqual([])
  expect(pack.rules.flatMap((rule) => rule.basis).filter((one) => !(one in clause))).toEqual([])
  expect(pack.rulebook.reasons.map((reason) => reason.clause).filter((one) => !(one in clause))).toEqual([])
})
