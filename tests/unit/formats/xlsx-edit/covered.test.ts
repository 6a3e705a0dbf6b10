import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { formula, inline, styled, xlsx, type Cell } from '../../../support/xlsx.ts'
import { cellsOf, covers, ID, list, made, NAME, sheetXml } from './hands.ts'
import { OFFICE } from './parts.ts'

describe('a covered cell becomes a text in its own style', () => {
  const CELLS: readonly (readonly [string, Cell, string])[] = [
    ['shared text', NAME, NAME],
    ['rich inline text', inline('欧阳', '慕白'), NAME],
    ['result of a formula', formula(`"${NAME}"&""`, NAME), NAME],
    ['number', styled(ID, 1), ID],
    ['number shown in short', styled('1.10101199003072E+17', 0), '1.10101E+17'],
    ['date', styled(32939, 2), '1990-03-07'],
  ]
  test.each(CELLS)('%s', (_kind, cell, shown) => {
    const bytes = xlsx({ sheets: [list(cell)], formats: ['0', 'yyyy-mm-dd'] })
    const { all, bytes: after } = made(bytes, covers(bytes, shown))
    expect(all).not.toContain(NAME)
    expect(all).not.toMatch(/110101|1\.10101|慕白|32939|1990/)
    expect(cellsOf(after)).toEqual(['A1 姓名', 'B1 金额', 'A2 ■■■', 'B2 300', 'A3 周知礼', 'B3 120'])
  })

  test('keeps its style, and only the part that is covered changes', () => {
    const bytes = xlsx({
      sheets: [list({ raw: `<is><t>户主${NAME}（低保）</t></is>`, attributes: 't="inlineStr" s="1"' })],
      formats: ['0.00'],
    })
    const { bytes: after } = made(bytes, covers(bytes, NAME, '欧阳某某'))
    expect(sheetXml(after)).toContain(
      '<c r="A2" s="1" t="inlineStr"><is><t xml:space="preserve">户主欧阳某某（低保）</t></is></c>',
    )
  })

  test('markup in what is put stays text', () => {
    const bytes = xlsx({ sheets: [list(NAME)] })
    const { bytes: after } = made(bytes, covers(bytes, NAME, '<v>&"\r\n'))
    expect(cellsOf(after)).toContain('A2 <v>&"\r\n')
  })

  test('a shared text another cell still shows stays, others go, and numbers fit', () => {
    const bytes = xlsx({ sheets: [list(NAME, { rows: [['姓名'], [NAME], ['周知礼'], ['韩书意']] })] })
    const { bytes: after, all } = made(bytes, covers(bytes, NAME))
    expect(strFromU8(unzipSync(after)['xl/sharedStrings.xml']!).match(/<si>/g)).toHaveLength(3)
    expect(all).not.toContain(NAME)
    expect(cellsOf(after)).toEqual(['A1 姓名', 'A2 ■■■', 'A3 周知礼', 'A4 韩书意'])
  })

  test('runs of a shared rich text stay where nothing is covered', () => {
    const strings = `<sst xmlns="${OFFICE}/spreadsheetml/2006/main"><si><t>姓名</t></si><si><t>金额</t></si><si><r><rPr><b/><rFont val="宋体"/></rPr><t>周</t></r><r><t>知礼</t></r></si><si><t>${NAME}</t></si></sst>`
    const bytes = xlsx({
      sheets: [
        list(NAME, {
          rows: [
            ['姓名', '金额'],
            ['x', NAME],
          ],
        }),
      ],
      parts: { 'xl/sharedStrings.xml': strings },
    })
    const { bytes: after } = made(bytes, covers(bytes, NAME))
    expect(strFromU8(unzipSync(after)['xl/sharedStrings.xml']!)).toContain(
      '<r><rPr><b/><rFont val="宋体"/></rPr><t xml:space="preserve">周</t></r>',
    )
  })
})

describe('what is not covered stays', () => {
  test('formulas leave their values', () => {
    const bytes = xlsx({ sheets: [list(formula('B2*2', 600))] })
    const { bytes: after, all } = made(bytes)
    expect(all).not.toContain('<f>')
    expect(cellsOf(after)).toContain('A2 600')
    expect(sheetXml(after)).toContain('<c r="A2"><v>600</v></c>')
  })

  test('a number has no more digits than its cell shows', () => {
    const bytes = xlsx({ sheets: [list(styled('1234567.89123', 1))], formats: ['#,##0.00'] })
    const { bytes: after, all } = made(bytes)
    expect(all).not.toContain('89123')
    expect(sheetXml(after)).toContain('<v>1234567.89</v>')
    expect(cellsOf(after)).toContain('A2 1,234,567.89')
  })

  test('widths, heights, merges, print set-up, panes and numeric formats', () => {
    const before =
      '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection activeCell="Z9"/></sheetView></sheetViews>'
    const after =
      '<conditionalFormatting sqref="B2:B3"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="num" val="5"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule></conditionalFormatting><pageSetup paperSize="9" orientation="landscape" r:id="p1"/>'
    const { bytes } = made(xlsx({ sheets: [list('王', { before, after, merges: ['A4:B4'] })] }))
    const xml = sheetXml(bytes)
    for (const kept of [
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
      '<mergeCell ref="A4:B4"/>',
      '<pageSetup paperSize="9" orientation="landscape"/>',
      '<cfvo type="num" val="5">',
    ])
      expect(xml).toContain(kept)
    expect(xml).not.toContain('Z9')
  })

  test('print areas of sheets that stay, under their new numbers', () => {
    const more = `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">名单!$A$1:$B$9</definedName><definedName name="_xlnm.Print_Titles" localSheetId="1">名单!$A:$B,名单!$1:$1</definedName></definedNames>`
    const { all } = made(xlsx({ sheets: [{ name: '底稿', rows: [['甲']], state: 'hidden' }, list('王')], more }))
    expect(all).toContain(`<definedName name="_xlnm.Print_Area" localSheetId="0">'名单'!$A$1:$B$9</definedName>`)
    expect(all).toContain(`localSheetId="0">'名单'!$A:$B,'名单'!$1:$1</definedName>`)
  })

  test('strict workbooks stay strict', () => {
    const bytes = xlsx({ sheets: [list(NAME)], strict: true })
    const { all, bytes: after } = made(bytes, covers(bytes, NAME))
    expect(all).toContain('conformance="strict"')
    expect(all).toContain('http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet')
    expect(all).not.toContain('openxmlformats.org/spreadsheetml')
    expect(cellsOf(after)).toContain('A2 ■■■')
  })

  test('a workbook of macros is a plain one afterwards', () => {
    const bytes = unzipSync(xlsx({ sheets: [list('王')] }))
    const types = strFromU8(bytes['[Content_Types].xml']!).replace(
      'openxmlformats-officedocument.spreadsheetml.sheet.main',
      'ms-excel.sheet.macroEnabled.main',
    )
    const { all } = made(xlsx({ sheets: [list('王')], parts: { '[Content_Types].xml': types } }))
    expect(all).not.toContain('macroEnabled')
  })
})
