import { fc } from '../../support/drawn.ts'
import { expect, it } from 'vitest'
import { windowed } from '../../../src/checks/windows.ts'

const PATTERNS = [
  '甲{1,4}乙?',
  '(?<![甲\\d])\\d{2,5}(?!\\d)',
  '^甲',
  '乙$',
  '(?<=^.{0,3})甲',
  '(?:甲|丙)(?<at>\\d{0,3})',
  '\\b1',
  '.{1,3}😀',
  '乙?',
  '(?=甲.{0,4}乙)',
]

it.each(PATTERNS)('%s: in pieces it finds what it finds in the whole', (source) => {
  const find = new RegExp(source, 'dgu')
  const text = fc.string({ unit: fc.constantFrom(...'甲乙丙1 2\n', '😀', '\ud83d', '\ude00'), maxLength: 60 })
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 9 }), (whole, size) => {
      const places = (matches: Iterable<RegExpExecArray>): unknown =>
        [...matches].map((one) => [one.index, one[0], [...(one.indices ?? [])], one.indices?.groups?.['at']])
      expect(places(windowed(find, size).matches(whole))).toEqual(places(whole.matchAll(find)))
      expect(windowed(find, size).fits(whole)).toBe(new RegExp(source, 'u').test(whole))
    }),
    { numRuns: 300 },
  )
})
