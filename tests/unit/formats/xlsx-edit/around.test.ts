import { describe, expect, test } from 'vitest'
import { editXlsx } from '../../../../src/formats/xlsx/edit/edit-xlsx.ts'
import { openZip } from '../../../../src/formats/zip.ts'
import { xlsx, type Book } from '../../../support/xlsx.ts'
import { blocksOf, cellsOf, covers, list, made, NAME } from './hands.ts'
import { OFFICE, related, RELS } from './parts.ts'

describe('links', () => {
  const linked = (target: string, more = ''): Book => ({
    sheets: [
      list(NAME, {
        comments: {},
        after: `<hyperlinks><hyperlink ref="A2" r:id="h1"/><hyperlink ref="B2" r:id="h2"/>${more}</hyperlinks>`,
      }),
    ],
    parts: {
      'xl/worksheets/_rels/sheet1.xml.rels': related(
        ['h1', 'hyperlink', 'https://gov.example/jia', true],
        ['h2', 'hyperlink', target, true],
        ['h3', 'hyperlink', 'https://gov.example/nobody', true],
      ),
    },
  })
  test('on covered cells, with a covered value, to files: they go; nothing is left among the relations', () => {
    for (const target of [
      `https://gov.example/${encodeURIComponent(NAME)}`,
      'file:///C:/Users/muqing/a.xlsx',
      'javascript:alert(1)',
      '..\\a.xlsx',
    ]) {
      const bytes = xlsx(linked(target))
      const { all } = made(bytes, covers(bytes, NAME))
      expect(all).not.toMatch(/gov\.example|muqing|javascript|a\.xlsx|<hyperlink/)
    }
  })
  test('to the web and to sheets that stay: they stay', () => {
    const { all } = made(
      xlsx(
        linked(
          'mailto:office@gov.example',
          '<hyperlink ref="A3" location="名单!B2"/><hyperlink ref="B3" location="别处!B2"/>',
        ),
      ),
    )
    expect(all).toContain('https://gov.example/jia')
    expect(all).toContain('mailto:office@gov.example')
    expect(all).toContain(`location="'名单'!B2"`)
    expect(all).not.toContain('别处')
    expect(all).not.toContain('nobody')
  })
})

describe('names of sheets', () => {
  const two = (name: string): Book => ({ sheets: [list(NAME, { name }), list('甲', { name: '汇总' })] })
  test('a covered value in a name goes', () => {
    const bytes = xlsx(two(`${NAME}补助`))
    const { all } = made(
      bytes,
      covers(bytes, NAME).filter((one) => blocksOf(bytes)[one.block]?.kind === 'cell'),
    )
    expect(all).not.toContain(NAME)
    expect(all).toContain('<sheet name="■■■补助"')
  })
  test('where what is put is no name, or one in use, the sheet is called by number', () => {
    for (const put of ['', '[?]', '汇总', "'"]) {
      const bytes = xlsx(two(NAME))
      const { all } = made(bytes, covers(bytes, NAME, put))
      expect(all).toContain('<sheet name="工作表1"')
      expect(all.match(/<sheet name="汇总"/g)).toHaveLength(1)
    }
  })
  test('a name in use twice does not confuse the cells', () => {
    const bytes = xlsx({ sheets: [list('甲'), list(NAME)] })
    const { bytes: after } = made(bytes, covers(bytes, NAME))
    expect(cellsOf(after).filter((one) => one.startsWith('A2'))).toEqual(['A2 甲', 'A2 ■■■'])
  })
})

describe('headers and footers', () => {
  const header = (coded: string): Book => ({
    sheets: [list('甲', { after: `<headerFooter><oddHeader>${coded}</oddHeader></headerFooter>` })],
  })
  test('codes stay, words are covered', () => {
    const bytes = xlsx(header(`&amp;L&amp;"宋体,加粗"&amp;12经办：${NAME}&amp;R第&amp;P页&amp;G`))
    const { all } = made(bytes, covers(bytes, NAME))
    expect(all).not.toContain(NAME)
    expect(all).toContain('&amp;L&amp;"宋体,加粗"&amp;12经办：■■■&amp;R第&amp;P页</oddHeader>')
  })
  test('where codes would swallow what is put, the words alone stay', () => {
    const bytes = xlsx(header(`&amp;12${NAME}`))
    expect(made(bytes, covers(bytes, NAME, '34号')).all).toContain('<oddHeader>34号</oddHeader>')
  })
})

describe('refused', () => {
  const refusal = (book: Book, edits: Parameters<typeof editXlsx>[1] = []): unknown => {
    const zip = openZip(xlsx(book))
    const result = zip.ok ? editXlsx(zip.value, edits) : zip
    return result.ok ? 'done' : result.problems
  }
  test('an edit that fits no text', () => {
    for (const edit of [
      { block: 99, from: 0, to: 1 },
      { block: 1, from: 0, to: 99 },
      { block: 1, from: 2, to: 1 },
    ])
      expect(refusal({ sheets: [list('甲')] }, [{ ...edit, put: '' }])).toEqual([
        { code: 'redact.no-place', data: { block: edit.block } },
      ])
  })
  test('edits over one another', () => {
    const edits = [
      { block: 1, from: 0, to: 2, put: '' },
      { block: 1, from: 1, to: 2, put: '' },
    ]
    expect(refusal({ sheets: [list('甲')] }, edits)).toEqual([{ code: 'redact.no-place', data: { block: 1 } }])
  })
  test('nothing that is shown', () => {
    expect(refusal({ sheets: [list('甲', { state: 'hidden' })] })).toEqual([
      { code: 'redact.not-clean', data: { what: 'no-sheet' } },
    ])
  })
  test('one part under two tabs', () => {
    const twice = `<workbook xmlns="${OFFICE}/spreadsheetml/2006/main" xmlns:r="${RELS}"><sheets><sheet name="一" sheetId="1" r:id="s1"/><sheet name="二" sheetId="2" r:id="s1"/></sheets></workbook>`
    expect(refusal({ sheets: [list('甲')], parts: { 'xl/workbook.xml': twice } })).toEqual([
      { code: 'redact.not-clean', data: { what: 'sheet-twice' } },
    ])
  })
})

test('of two cells of one name the one that is shown stays', () => {
  const row = { raw: `<is><t>${NAME}</t></is>`, attributes: 't="inlineStr" r="A2"' }
  const xml = `<worksheet xmlns="${OFFICE}/spreadsheetml/2006/main"><sheetData><row r="2"><c r="A2" t="inlineStr"><is><t>甲</t></is></c><c ${row.attributes.replace('t=', ' t=')}>${row.raw}</c><c r="B2"><v>1</v></c></row></sheetData></worksheet>`
  const { all, bytes } = made(xlsx({ sheets: [list('x')], parts: { 'xl/worksheets/sheet1.xml': xml } }))
  expect(all).not.toContain(NAME)
  expect(cellsOf(bytes)).toEqual(['A2 甲', 'B2 1'])
})

test('the same input gives the same bytes', () => {
  const bytes = xlsx({ sheets: [list(NAME)] })
  expect(made(bytes, covers(bytes, NAME)).bytes).toEqual(made(bytes, covers(bytes, NAME)).bytes)
})
