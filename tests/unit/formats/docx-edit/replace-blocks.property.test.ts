import { unzipSync } from 'fflate'
import { fc } from '../../../support/drawn.ts'
import { expect, it } from 'vitest'
import { leastEdits } from '../../../../src/domain/least-edits.ts'
import { edited } from '../../../../src/domain/replacement.ts'
import { replaceBlocks } from '../../../../src/formats/docx/edit/replace-blocks.ts'
import { read } from '../../../../src/formats/read.ts'
import { docx, h, inserted, item, p, split, table, type Inline, type Piece } from '../../../support/docx.ts'

const char = fc.constantFrom(...'云栖县民政局关于发放津贴的通知一二三12<&>"\' \t\n𠮷０'.match(/./gsu)!)
const words = fc.string({ unit: char, minLength: 1, maxLength: 12 })
const said = words.filter((one) => one.trim() !== '')
const line = fc.string({ unit: fc.constantFrom(...'正文内容若干字<&'), minLength: 1, maxLength: 6 })
const inline: fc.Arbitrary<Inline> = fc.oneof(
  line,
  fc.array(line, { minLength: 1, maxLength: 3 }).map((parts) => split(...parts)),
  line.map((text) => inserted(text)),
)
const inlines = fc.array(inline, { minLength: 1, maxLength: 4 })
const piece: fc.Arbitrary<Piece> = fc.oneof(
  inlines.map((all) => p(...all)),
  inlines.map((all) => h(2, ...all)),
  inlines.map((all) => item(...all)),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((row) => table(row, row)),
)

const blocksOf = (bytes: Uint8Array) => {
  const file = read('稿.docx', bytes)
  return file.ok ? file.value.blocks : []
}

it('random changes read back as meant, and the other parts are the same bytes', () => {
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 6 }),
      fc.array(fc.tuple(fc.nat(), said), { maxLength: 5 }),
      (body, wishes) => {
        const bytes = docx({ body, header: '页眉', footnotes: ['注文'], comments: [{ author: '赵明远', text: '批' }] })
        const before = blocksOf(bytes)
        const writable = before.flatMap((one, i) => (['comment', 'hidden', 'property'].includes(one.kind) ? [] : [i]))
        const texts = new Map(wishes.map(([n, text]) => [writable[n % writable.length]!, text]))
        const made = replaceBlocks(
          bytes,
          [...texts].map(([block, text]) => ({ block, text })),
        )
        expect(made.ok).toBe(true)
        if (!made.ok) return
        const after = blocksOf(made.value.bytes)
        expect(after.map((one) => [one.kind, one.text])).toEqual(
          before.map((one, i) => [one.kind, texts.get(i) ?? one.text]),
        )
        const [old, now] = [unzipSync(bytes), unzipSync(made.value.bytes)]
        const touched = ['word/document.xml', 'word/header1.xml', 'word/footnotes.xml']
        expect(Object.keys(now).sort()).toEqual(Object.keys(old).sort())
        for (const name of Object.keys(old).filter((one) => !touched.includes(one)))
          expect(Buffer.compare(old[name]!, now[name]!), name).toBe(0)
      },
    ),
    { numRuns: 150 },
  )
})

it('paragraphs put in and taken out leave the others as they were', () => {
  const wish = fc.tuple(fc.nat(), fc.oneof(fc.constant(''), said), fc.boolean())
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), fc.array(wish, { maxLength: 4 }), (body, wishes) => {
      const bytes = docx({ body: [...body, p('末段')] })
      const before = blocksOf(bytes).filter((one) => one.kind !== 'property')
      const texts = new Map<number, string>()
      const behind = new Map<number, readonly string[]>()
      for (const [n, text, follows] of wishes) {
        const at = n % before.length
        if (!follows || text === '') texts.set(at, text)
        else if (before[at]!.kind !== 'cell') behind.set(at, [...(behind.get(at) ?? []), text])
      }
      const changes = [
        ...[...texts].map(([block, text]) => ({ block, text })),
        ...[...behind].flatMap(([after, all]) => all.map((text) => ({ after, text }))),
      ]
      const planned = before.flatMap(({ kind, text }, i) =>
        [texts.get(i) ?? text, ...(behind.get(i) ?? [])].flatMap((one): [string, string][] =>
          one === '' && kind !== 'cell' ? [] : [[kind, one]],
        ),
      )
      const made = replaceBlocks(bytes, changes)
      if (planned.every(([, text]) => text.trim() === '')) {
        // Everything struck out: nothing would be left to read.
        expect(made).toEqual({ ok: false, problems: [{ code: 'format.empty', data: { format: 'docx' } }] })
        return
      }
      expect(made.ok).toBe(true)
      const after = made.ok ? blocksOf(made.value.bytes) : []
      expect(after.filter((one) => one.kind !== 'property').map(({ kind, text }) => [kind, text])).toEqual(planned)
    }),
    { numRuns: 150 },
  )
})

it('the least edits make the one text the other, in order and without halves of characters', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const edits = leastEdits(before, after)
      expect(edited(before, edits)).toBe(after)
      edits.forEach((one, i) => expect(one.from).toBeGreaterThan(edits[i - 1]?.to ?? -1))
      expect(edits.some((one) => /\p{Surrogate}/u.test(one.put))).toBe(false)
    }),
  )
})
