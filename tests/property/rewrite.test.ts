import { fc } from '../support/drawn.ts'
import { describe, expect, it } from 'vitest'
import { isShown, type Block } from '../../src/domain/paper.ts'
import { edited, type Edit } from '../../src/domain/replacement.ts'
import { rewrite } from '../../src/formats/edit/rewrite.ts'
import { read } from '../../src/formats/read.ts'
import { prove } from '../../src/redaction/prove/prove.ts'
import { docx, item, p, split, table } from '../support/docx.ts'
import { xlsx } from '../support/xlsx.ts'

const word = fc.string({
  unit: fc.constantFrom(...'户主赵钱孙李村民补助通知办法县镇金额0123456789'),
  minLength: 1,
  maxLength: 12,
})
const words = fc.array(word, { minLength: 2, maxLength: 6 })
const rows = fc.array(fc.tuple(word, word, word), { minLength: 2, maxLength: 5 })

type Made = Readonly<{ name: string; bytes: Uint8Array }>
const text = (value: string): Uint8Array => new TextEncoder().encode(value)

/** 随机文件 — one of each format, made of the same words. */
const FORMATS: readonly (readonly [string, fc.Arbitrary<Made>])[] = [
  [
    'docx',
    fc.tuple(words, rows).map(([said, cells]) => ({
      name: '稿.docx',
      bytes: docx({
        body: [
          ...said.map((one, at) => (at % 3 === 0 ? p(split(...[...one])) : at % 3 === 1 ? p(one) : item(one))),
          table(...cells),
        ],
      }),
    })),
  ],
  [
    'xlsx',
    rows.map((cells) => ({
      name: '表.xlsx',
      bytes: xlsx({ sheets: [{ name: '名单', rows: cells.map((row) => [...row]) }] }),
    })),
  ],
  ['csv', rows.map((cells) => ({ name: '表.csv', bytes: text(cells.map((row) => row.join(',')).join('\r\n')) }))],
  ['text', words.map((said) => ({ name: '稿.txt', bytes: text(said.join('\n')) }))],
  ['markdown', words.map((said) => ({ name: '稿.md', bytes: text(said.join('\n\n')) }))],
  [
    'html',
    fc.tuple(words, rows).map(([said, cells]) => ({
      name: '稿.html',
      bytes: text(
        `<html><body>${said.map((one) => `<p>${one}</p>`).join('')}<table>${cells
          .map((row) => `<tr>${row.map((one) => `<td>${one}</td>`).join('')}</tr>`)
          .join('')}</table></body></html>`,
      ),
    })),
  ],
]
const cuts = fc.array(fc.tuple(fc.nat(40), fc.nat(11), fc.nat(12)), { minLength: 1, maxLength: 6 })

/** The cuts that fit the blocks that are shown, one to a block. */
function editsIn(blocks: readonly Block[], wanted: readonly (readonly [number, number, number])[]): readonly Edit[] {
  const places = [...blocks.entries()].filter(([, one]) => isShown(one) && one.text.length > 0)
  const found = new Map<number, Edit>()
  for (const [where, start, length] of wanted) {
    const [block, one] = places[where % Math.max(1, places.length)] ?? []
    if (block === undefined || !one) continue
    const from = Math.min(start, one.text.length - 1)
    found.set(block, { block, from, to: Math.min(one.text.length, from + 1 + length), put: '■■■■' })
  }
  return [...found.values()]
}

const shownIn = (blocks: readonly Block[]): readonly string[] =>
  blocks.filter((one) => isShown(one) && one.text.trim() !== '').map((one) => one.text.replace(/\s+/gu, ''))

describe.each(FORMATS)('%s, whatever it says and wherever it is cut', (_, made) => {
  it('what was written reads as planned, and the same again gives the same bytes', () => {
    fc.assert(
      fc.property(made, cuts, ({ name, bytes }, wanted) => {
        const before = read(name, bytes)
        if (!before.ok) return
        const edits = editsIn(before.value.blocks, wanted)
        const written = rewrite(name, bytes, edits)
        if (!written.ok) throw new Error(JSON.stringify(written.problems))
        const planned = before.value.blocks.map((one, at) => ({
          ...one,
          text: edited(
            one.text,
            edits.filter(({ block }) => block === at),
          ),
        }))
        const after = read(name, written.value.bytes)
        expect(after.ok ? shownIn(after.value.blocks) : []).toEqual(shownIn(planned))
        const again = rewrite(name, bytes, edits)
        expect(again.ok && again.value.bytes).toEqual(written.value.bytes)
      }),
      { numRuns: 40 },
    )
  })

  it('a value that is covered everywhere is nowhere, and is found where it is put back', () => {
    const secret = '欧阳慕白'
    fc.assert(
      fc.property(made, fc.nat(20), ({ name, bytes }, where) => {
        const before = read(name, bytes)
        if (!before.ok) return
        const places = [...before.value.blocks.entries()].filter(([, one]) => isShown(one) && one.text.length > 0)
        const [block] = places[where % places.length] ?? []
        if (block === undefined) return
        const planted = rewrite(name, bytes, [{ block, from: 0, to: 0, put: secret }])
        if (!planted.ok) throw new Error(JSON.stringify(planted.problems))
        const leaks = (content: Uint8Array): number =>
          prove({
            outputs: [{ path: name, bytes: content }],
            secrets: [{ text: secret, type: 'name' }],
            fingerprint: (one) => String(one.length),
          }).leaks.length
        expect(leaks(bytes)).toBe(0)
        expect(leaks(planted.value.bytes)).toBeGreaterThan(0)
        const reading = read(name, planted.value.bytes)
        if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
        const edits = reading.value.blocks.flatMap((one, at) => {
          const from = one.text.indexOf(secret)
          return from < 0 ? [] : [{ block: at, from, to: from + secret.length, put: '欧阳某' }]
        })
        const covered = rewrite(name, planted.value.bytes, edits)
        expect(covered.ok && leaks(covered.value.bytes)).toBe(0)
      }),
      { numRuns: 25 },
    )
  })
})
