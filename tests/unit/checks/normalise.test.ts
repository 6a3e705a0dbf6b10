import { fc } from '../../support/drawn.ts'
import { describe, expect, it } from 'vitest'
import { fold } from '../../../src/checks/fold.ts'
import { normalise, origin } from '../../../src/checks/normalise.ts'

describe('what people and programs write is read as what they mean', () => {
  it.each([
    ['full width', '１３８－Ａ：（）', '138-A:()'],
    ['an ideographic space', '机　密', '机 密'],
    ['zero width and direction controls', '机\u200b密\u202e1\u2060年\ufeff', '机密1年'],
    ['radicals of the supplement, which NFKC leaves', '⺠政⻋辆⻓⻔', '民政车辆长门'],
    ['Kangxi radicals', '⼈⼝⼿机', '人口手机'],
    [
      'traditional characters of labels and marks',
      '機密 身份證號碼 電話 帳戶 銀行 絕祕內',
      '机密 身份证号码 电话 账户 银行 绝秘内',
    ],
    ['stars', '机密☆⭐✩', '机密★★★'],
    ['a Cyrillic letter in place of X', '002Х', '002X'],
    ['dashes', '138–0013—8000−1', '138-0013-8000-1'],
    ['mathematical digits, two units each', '𝟏𝟑𝟖', '138'],
    ['several characters in one', '㈱㎡', '(株)m2'],
    ['a combining stroke', '1\u03363', '13'],
  ])('%s', (_, written, read) => expect(normalise(written).text).toBe(read))

  it('a list mark stays one: ① before a number is not its first digit', () => {
    expect(normalise('①13800138000').text).toBe('①13800138000')
  })
})

describe('the way back', () => {
  const text = fc.string({ unit: fc.constantFrom(...'机密⺠１Ａ㈱　 \u200b\u202e\n★☆𝟏𠮷證:（', 'ab'), maxLength: 60 })

  it('every unit came from one whole character, which reads as it', () => {
    fc.assert(
      fc.property(text, (source) => {
        const normal = normalise(source)
        expect(normal.starts.length).toBe(normal.text.length)
        for (let unit = 0; unit < normal.text.length; unit++) {
          const from = [...normal.starts].indexOf(normal.starts[unit] ?? -1)
          const character = source.slice(normal.starts[unit], normal.ends[unit])
          expect(fold(character)[unit - from]).toBe(normal.text[unit])
        }
      }),
    )
  })

  it('never runs backwards, and a range covers exactly the characters it came from', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (source, a, b) => {
        const normal = normalise(source)
        for (let unit = 1; unit < normal.text.length; unit++) {
          expect(normal.starts[unit]).toBeGreaterThanOrEqual(normal.starts[unit - 1] ?? 0)
          expect(normal.ends[unit]).toBeGreaterThanOrEqual(normal.ends[unit - 1] ?? 0)
        }
        if (normal.text.length === 0) return
        const from = Math.min(a, b) % normal.text.length
        const to = Math.max(from + 1, Math.max(a, b) % (normal.text.length + 1))
        const place = origin(normal, from, to)
        expect(normalise(source.slice(place.from, place.to)).text).toContain(normal.text.slice(from, to))
        expect(place.from).toBeLessThan(place.to)
      }),
    )
  })

  it('a longer text never has a shorter reading', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(normalise(a + b).text.length).toBeGreaterThanOrEqual(normalise(a).text.length)
      }),
    )
  })
})
