import { describe, expect, it } from 'vitest'
import { digitRuns, type Reading } from '../../../src/checks/digits.ts'
import { normalise } from '../../../src/checks/normalise.ts'
import { cuts } from '../../../src/checks/sight.ts'

const read = (text: string, reading: Reading = 'plain') => digitRuns(normalise(text), reading).map((run) => run.digits)

describe('a number is read through what separates its groups', () => {
  it.each([
    ['138 0013 8000', '13800138000'],
    ['138-0013-8000', '13800138000'],
    ['138\n00138000', '13800138000'],
    ['138.0013.8000', '13800138000'],
    ['1\u200b38００１３8000', '13800138000'],
    ['110105 19491231 002X', '11010519491231002X'],
  ])('%j', (text, digits) => expect(read(text)).toEqual([digits]))

  it('a dot joins nothing else: amounts stay amounts', () => expect(read('138123456.78')).toEqual(['138123456', '78']))
  it('numerals are digits only in the second reading', () => {
    expect(read('一三八〇〇一三八〇〇〇')).toEqual([])
    expect(read('一三八〇〇一三八〇〇〇', 'spoken')).toEqual(['13800138000'])
    expect(read('幺三八零零幺三八零零零', 'spoken')).toEqual(['13800138000'])
  })
  it('O and l are digits only in the third', () => expect(read('l38OO138OOO', 'typo')).toEqual(['13800138000']))
})

it('a number is cut only between groups', () => {
  const [run] = digitRuns(normalise('2024-01-15 13800138000'), 'plain')
  if (run === undefined) throw new Error('no run')
  expect([...cuts(run, 11)].map((cut) => cut.digits)).toEqual(['13800138000'])
  expect([...cuts(run, 10)]).toEqual([])
})
