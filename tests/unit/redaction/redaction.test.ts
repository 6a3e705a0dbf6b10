import { describe, expect, it } from 'vitest'
import type { Block, Paper } from '../../../src/domain/paper.ts'
import { COVER } from '../../../src/domain/bundle.ts'
import { publicCopy } from '../../../src/redaction/apply.ts'
import { fixedCovers } from '../../../src/redaction/fixed-covers.ts'

const body = (...blocks: Block[]): Paper => ({ file: 'body', role: 'body', format: 'docx', sha256: '', blocks })
const p = (text: string): Block => ({ text, kind: 'paragraph' })
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
