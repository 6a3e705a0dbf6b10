import { describe, expect, it } from 'vitest'
import { cell, p, pageOf, withBody } from './bundles.ts'

const rowsOf = (page: string): readonly string[] => [...page.matchAll(/<tr>(.*?)<\/tr>/g)].map((row) => row[1]!.trim())

describe('tables', () => {
  it('the first row is the heading, spans reach as far as in the file', () => {
    const page = pageOf(
      withBody(
        cell(0, 0, '姓名'),
        cell(0, 1, '金额'),
        cell(1, 0, '甲', { rowspan: 2 }),
        cell(1, 1, '300'),
        cell(2, 1, '200'),
      ),
    )
    expect(rowsOf(page)).toEqual([
      '<th scope="col">姓名</th><th scope="col">金额</th>',
      '<td rowspan="2">甲</td><td>300</td>',
      '<td>200</td>',
    ])
  })

  it('a caption over the whole width stands above the heading', () => {
    const page = pageOf(
      withBody(
        cell(0, 0, '发放名单', { colspan: 2 }),
        cell(1, 0, '姓名'),
        cell(1, 1, '金额'),
        cell(2, 0, '甲'),
        cell(2, 1, '3'),
      ),
    )
    expect(rowsOf(page)[0]).toBe('<th scope="col" colspan="2">发放名单</th>')
    expect(rowsOf(page)[1]).toBe('<th scope="col">姓名</th><th scope="col">金额</th>')
  })

  it('an empty cell keeps later ones in their columns', () => {
    const page = pageOf(withBody(cell(0, 0, 'a'), cell(0, 1, 'b'), cell(0, 2, 'c'), cell(1, 2, '3')))
    expect(rowsOf(page)[1]).toBe('<td colspan="2"></td><td>3</td>')
  })

  it('a row all of whose cells reach down from above is kept', () => {
    const page = pageOf(
      withBody(cell(0, 0, 'a', { rowspan: 2 }), cell(0, 1, 'b', { rowspan: 2 }), cell(2, 0, 'c'), cell(2, 1, 'd')),
    )
    expect(rowsOf(page)).toHaveLength(3)
    expect(rowsOf(page)[1]).toBe('')
  })

  it('several paragraphs of one cell stay in it, and a text box between cells does not split the table', () => {
    const page = pageOf(
      withBody(
        cell(0, 0, '标准'),
        cell(0, 1, '说明'),
        cell(1, 0, '一'),
        { text: '框', kind: 'textbox' },
        cell(1, 0, '二'),
        cell(1, 1, '三'),
      ),
    )
    expect(page.match(/<table>/g)).toHaveLength(1)
    expect(rowsOf(page)[1]?.replace(/\s/g, '')).toBe('<td>一<br/>二</td><td>三</td>')
    expect(page).toContain('框')
  })

  it('two tables stay two, with the text between them', () => {
    const other = { ...cell(0, 0, '乙'), cell: { table: 1, row: 0, column: 0 } }
    expect(pageOf(withBody(cell(0, 0, '甲'), p('之间'), other))).toMatch(/甲.*<\/table>.*之间.*<table>.*乙/)
  })

  it('a long table is written in time', () => {
    const cells = Array.from({ length: 30_000 }, (_, i) => cell(Math.floor(i / 10), i % 10, String(i)))
    const before = performance.now()
    pageOf(withBody(...cells))
    expect(performance.now() - before).toBeLessThan(3_000)
  })
})
