import { describe, expect, it } from 'vitest'
import { isDear, outgrows } from '../../../src/checks/pattern-cost.ts'
import { safePattern } from '../../../src/checks/safe-pattern.ts'
import { attackOn, stepsOf } from '../../support/attacks.ts'

describe('a pattern that costs more than its text is no rule', () => {
  it.each([
    ['.{0,1000000}甲', 'nested'],
    ['a{0,99999999999999}b', 'nested'],
    ['\\d{1,300}\\d{1,300}元', 'nested'],
    ['(?:a{1,9}){1,9}b', 'nested'],
    ['(?<=甲{0,2000}乙{0,2000}甲{0,2000})丙', 'nested'],
    ['(甲{1,9})\\1', 'nested'],
    ['(?:a?){0,40}乙', 'nested'],
    ['[^]*', 'unbounded'],
    ['(?=甲*)乙', 'unbounded'],
  ])('%s is refused: %s', (source, fault) => expect(safePattern(source, 'u')).toBe(fault))
  it.each([
    '\\d{1,20}\\d{1,20}',
    '(?:甲|乙){0,200}丙',
    '[^,。;]{0,40}证(?<at>\\d{4,20})',
    '(?:[\\u4e00-\\u9fff]{2,8}、){0,3}等',
    '[\\]*+]{1,3}\\{2,\\}',
  ])('%s is taken', (source) => expect(safePattern(source, 'u')).toBeInstanceOf(RegExp))
  it('a pattern tied to the start of a line is tried once a line and may cost more', () => {
    expect(safePattern('^.{0,100}?甲.{0,100}$', 'u')).toBeInstanceOf(RegExp)
    expect(safePattern('.{0,100}?.{0,100}甲', 'u')).toBe('nested')
  })
  it('ways that need different texts are not added up', () => {
    expect(isDear('(?:甲乙|甲丙){0,30}丁', 500)).toBe(false)
    expect(isDear('(?:甲|甲){0,30}丁', 500)).toBe(true)
  })
})

describe('endless repeats in the words of the gate', () => {
  it.each(['a*a*b', '(.*)(.*)x', '\\d+\\d+z', '.*.*=', '(a+)+b', '(?:a|a)*b', '\\s*(?:余|多)?\\s*人'])(
    '%s grows faster than its text',
    (source) => expect(outgrows(source)).toBe(true),
  )
  it.each(['a*b', '\\s*〔\\s*', '(?:主动|对外)*公开', '第[一二三\\d]+条', '\\s*(?:余\\s*)?人', '甲'])(
    '%s does not',
    (source) => expect(outgrows(source)).toBe(false),
  )
})

describe('the attack made from a pattern', () => {
  it.each(['a*a*b', '(.*)(.*)x', '\\d+\\d+z', '.*.*='])(
    '%s: twice the text is about four times the steps',
    (source) => {
      const [short, long] = [40, 80].map((times) => stepsOf(source, attackOn(source, times)))
      expect((long ?? 0) / (short ?? 1)).toBeGreaterThan(3)
    },
  )
  it('(a|a)*b: two letters more are four times the steps', () => {
    const [short, long] = [8, 10].map((times) => stepsOf('(?:a|a)*b', 'a'.repeat(times)))
    expect((long ?? 0) / (short ?? 1)).toBeGreaterThan(3.5)
  })
  it.each(['\\d{1,20}\\d{1,20}元', '[^,]{0,16}?证\\d{4,9}', '(?:ab?){0,8}c'])(
    '%s: never more than was foreseen',
    (source) => {
      const steps = stepsOf(source, attackOn(source, 1))
      expect(steps).toBeGreaterThan(10)
      expect(isDear(source, steps - 1)).toBe(true)
    },
  )
})
