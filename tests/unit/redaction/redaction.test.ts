import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NamedBytes } from '../../../src/domain/bundle.ts'
import type { Block, Paper } from '../../../src/domain/paper.ts'
import { COVER } from '../../../src/domain/bundle.ts'
import { coveredTexts, publicCopy } from '../../../src/redaction/apply.ts'
import { fixedCovers } from '../../../src/redaction/fixed-covers.ts'
import { prove } from '../../../src/redaction/prove.ts'

const body = (...blocks: Block[]): Paper => ({ file: 'body', role: 'body', format: 'docx', sha256: '', blocks })
const p = (text: string): Block => ({ text, kind: 'paragraph' })
const page = (html: string, path = 'documents/a/index.html'): NamedBytes => ({
  path,
  type: 'text/html',
  bytes: new TextEncoder().encode(html),
})
const at = (block: number, from: number, to: number) => ({ file: 'body', block, from, to })

describe('the public copy', () => {
  it('covers a place with one fixed length, whatever stood there', () => {
    const [copy] = publicCopy([body(p('户主王小花，住青石巷7号'))], fixedCovers([at(0, 2, 5), at(0, 7, 12)]))
    expect(copy?.blocks[0]?.text).toBe(`户主${COVER}，住${COVER}`)
  })
  it('leaves no sliver between overlapping or touching covers', () => {
    const [copy] = publicCopy([body(p('0123456789'))], fixedCovers([at(0, 1, 4), at(0, 3, 6), at(0, 6, 8)]))
    expect(copy?.blocks[0]?.text).toBe(`0${COVER}89`)
  })
  it('shows no header, comment, hidden or deleted text and no properties', () => {
    const carried: Block[] = (
      ['header', 'footer', 'comment', 'hidden', 'deleted', 'property', 'field', 'alt'] as const
    ).map((kind) => ({ text: '内情', kind }))
    const [copy] = publicCopy([body(p('正文'), ...carried)], [])
    expect(copy?.blocks).toEqual([p('正文')])
  })
  it('does not let a column head repeat what its cell lost', () => {
    const cell = (row: number, text: string): Block => ({
      text,
      kind: 'cell',
      cell: { table: 0, row, column: 0, head: '王小花' },
    })
    const copy = publicCopy([body(cell(0, '王小花'), cell(1, '二级'))], fixedCovers([at(0, 0, 3)]))
    expect(JSON.stringify(copy)).not.toContain('王小花')
  })
})

describe('the proof that nothing is left', () => {
  const id = '532301199003071234'
  it.each([
    ['as it was', `<p>${id}</p>`],
    ['full width', '<p>５３２３０１１９９００３０７１２３４</p>'],
    ['spaced', '<p>532301 19900307 1234</p>'],
    ['split over tags', '<p>532301<b>19900307</b>1234</p>'],
    ['as entities', `<p>${[...id].map((c) => `&#${c.charCodeAt(0)};`).join('')}</p>`],
    ['in base64', `<a href="data:,${Buffer.from(id).toString('base64')}">`],
    ['in hex', `<i data-x="${Buffer.from(id).toString('hex')}">`],
  ])('finds a covered number %s', (_, html) => {
    expect(prove([page(html)], [id])).toHaveLength(1)
  })
  it('finds a covered name in an attribute', () => {
    expect(prove([page('<meta name="Description" content="补发王小花三个月">')], ['王小花'])).toHaveLength(1)
  })
  it('finds a covered name in percent writing and in a file name', () => {
    expect(prove([page('<a href="/%E7%8E%8B%E5%B0%8F%E8%8A%B1">')], ['王小花'])).toHaveLength(1)
    expect(prove([page('', 'documents/王小花.html')], ['王小花'])).toHaveLength(1)
  })
  it('is clean when the passage is gone', () => {
    expect(prove([page(`<p>户主${COVER}</p>`)], ['王小花', id])).toEqual([])
  })
  it('never carries the passage it found', () => {
    expect(JSON.stringify(prove([page(`<p>${id}</p>`)], [id]))).not.toContain(id)
  })
  it('holds for any text and any cut: what is covered is not in the copy', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊0123456789'), minLength: 6, maxLength: 40 })
    fc.assert(
      fc.property(texts, fc.nat(40), fc.integer({ min: 5, max: 20 }), (text, start, length) => {
        const from = Math.min(start, text.length - 5)
        const papers = [body(p(text))]
        const covers = [at(0, from, Math.min(text.length, from + length))]
        const [copy] = publicCopy(papers, fixedCovers(covers))
        const shown = copy?.blocks.map((block) => block.text).join('\n') ?? ''
        const [covered] = coveredTexts(papers, covers)
        // The same passage may stand elsewhere in the text by chance; then the proof must say so.
        expect(prove([page(shown)], [covered ?? '']).length > 0).toBe(folded(shown).includes(folded(covered ?? '')))
      }),
    )
  })
})

function folded(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '')
}
