import { covered, DIGITS, gone, PERSON, type Planting } from './planting.ts'
import { anotherSheet, book, inline, sheetNames, shared, si, SHEET_TYPE } from './sheets.ts'

const rich = (v: string): string => `<si>${[...v].map((c) => `<r><rPr><b/></rPr><t>${c}</t></r>`).join('')}</si>`
const one = (cells: string): readonly string[] => [cells]
const hiddenIn = (before: string, row: string, v: string): Uint8Array => book({ before, rows: [row], strings: [si(v)] })
const other = (v: string, state: string): Uint8Array => {
  const { line, part } = anotherSheet(`<sheetData><row r="1">${shared('A1', 2)}</row></sheetData>`, '另表', state)
  return book({ sheets: line, strings: [si(v)], parts: [part] })
}

/** Cells: their texts, numbers, formulas and what keeps them from being seen (ECMA-376-1 §18.3, §18.4). */
export const SHEET_CELLS: readonly Planting[] = [
  covered('共享文字', (v) => book({ rows: one(shared('A2', 2)), strings: [si(v)] })),
  covered('共享文字的一段', (v) => book({ rows: one(shared('A2', 2)), strings: [si(`由${v}负责`)] })),
  covered('两个单元格共用的文字', (v) => book({ rows: one(shared('A2', 2) + shared('B2', 2)), strings: [si(v)] })),
  covered('单元格内文字', (v) => book({ rows: one(inline('A2', v)) })),
  covered('分成几块的共享文字', (v) => book({ rows: one(shared('A2', 2)), strings: [rich(v)] })),
  covered('分成几块的单元格内文字', (v) =>
    book({ rows: one(`<c r="A2" t="inlineStr"><is>${[...v].map((c) => `<r><t>${c}</t></r>`).join('')}</is></c>`) }),
  ),
  covered('字间空格的文字', (v) => book({ rows: one(shared('A2', 2)), strings: [si([...v].join(' '))] })),
  covered('没有写位置的单元格', (v) => book({ rows: ['<row><c t="s"><v>2</v></c></row>'], strings: [si(v)] })),
  covered('数字', (v) => book({ rows: one(`<c r="A2"><v>${v}</v></c>`) }), DIGITS),
  covered('按格式显示的数字', (v) => book({ rows: one(`<c r="A2" s="2"><v>${v}</v></c>`) }), DIGITS),
  covered('以科学计数显示的长数字', (v) => book({ rows: one(`<c r="A2"><v>${v}</v></c>`) }), { kind: 'card' }),
  covered('写成科学计数的数字', (v) => book({ rows: one(`<c r="A2"><v>${v}0E-1</v></c>`) }), DIGITS),
  covered('数字格式里的文字', (v) =>
    book({
      rows: one('<c r="A2" s="3"><v>7</v></c>'),
      numberFormats: `<numFmt numFmtId="202" formatCode="&quot;${v}&quot;0"/>`,
    }),
  ),
  gone('没人用的数字格式', (v) => book({ numberFormats: `<numFmt numFmtId="209" formatCode="&quot;${v}&quot;0"/>` })),
  covered('公式的文字结果', (v) => book({ rows: one(`<c r="A2" t="str"><f>B1&amp;""</f><v>${v}</v></c>`) })),
  covered('公式里的文字', (v) => book({ rows: one(`<c r="A2" t="str"><f>"${v}"&amp;"同志"</f><v>${v}同志</v></c>`) })),
  gone('公式里不显示的文字', (v) => book({ rows: one(`<c r="A2"><f>IF(B1="${v}",1,0)</f><v>0</v></c>`) })),
  covered('引用别的单元格的结果', (v) =>
    book({ rows: one(`${shared('A2', 2)}<c r="B2" t="str"><f>A2</f><v>${v}</v></c>`), strings: [si(v)] }),
  ),
  covered('拼接别的单元格的结果', (v) =>
    book({
      rows: one(`${shared('A2', 2)}<c r="B2" t="str"><f>A2&amp;"同志"</f><v>${v}同志</v></c>`),
      strings: [si(v)],
    }),
  ),
  covered('查找得来的结果', (v) =>
    book({
      rows: one(`${shared('A2', 2)}<c r="B2" t="str"><f>VLOOKUP(A2,A:A,1,0)</f><v>${v}</v></c>`),
      strings: [si(v)],
    }),
  ),
  covered('别的工作表引用的结果', (v) => {
    const { line, part } = anotherSheet(
      `<sheetData><row r="1"><c r="A1" t="str"><f>名单!A2</f><v>${v}</v></c></row></sheetData>`,
    )
    return book({ rows: one(shared('A2', 2)), strings: [si(v)], sheets: line, parts: [part] })
  }),
  covered('数组公式', (v) =>
    book({
      rows: one(`${shared('A2', 2)}<c r="B2" t="str"><f t="array" ref="B2:B2">A2:A2&amp;"${v}"</f><v>${v}${v}</v></c>`),
      strings: [si(v)],
    }),
  ),
  covered('共享公式', (v) =>
    book({
      rows: [
        `<c r="A2" t="str"><f t="shared" ref="A2:A3" si="0">"${v}"&amp;B1</f><v>${v}甲</v></c>`,
        `<c r="A3" t="str"><f t="shared" si="0"/><v>${v}</v></c>`,
      ],
    }),
  ),
  covered('公式的数字结果', (v) => book({ rows: one(`<c r="A2"><f>B1+0</f><v>${v}</v></c>`) }), DIGITS),
  gone('数据表公式的参数', (v) =>
    book({ rows: one(`<c r="A2"><f t="dataTable" ref="A2:A2" r1="B1" ca="1">"${v}"</f><v>7</v></c>`) }),
  ),
  covered('链接公式', (v) =>
    book({ rows: one(`<c r="A2" t="str"><f>HYPERLINK("https://www.example.gov.cn/${v}","${v}")</f><v>${v}</v></c>`) }),
  ),
  gone('隐藏的行', (v) => hiddenIn('', `<row r="2" hidden="1">${shared('A2', 2)}</row>`, v)),
  gone('高度为零的行', (v) => hiddenIn('', `<row r="2" ht="0" customHeight="1">${shared('A2', 2)}</row>`, v)),
  gone('默认不显示的行', (v) =>
    hiddenIn('<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>', `<row r="2">${shared('A2', 2)}</row>`, v),
  ),
  gone('隐藏的列', (v) => hiddenIn('<cols><col min="2" max="2" width="9" hidden="1"/></cols>', shared('B2', 2), v)),
  gone('宽度为零的列', (v) =>
    hiddenIn('<cols><col min="2" max="2" width="0" customWidth="1"/></cols>', shared('B2', 2), v),
  ),
  gone('折叠的分组', (v) => hiddenIn('', `<row r="2" outlineLevel="1" hidden="1">${shared('A2', 2)}</row>`, v)),
  gone('隐藏的工作表', (v) => other(v, 'hidden')),
  gone('深度隐藏的工作表', (v) => other(v, 'veryHidden')),
  covered('显示的第二张工作表', (v) => other(v, '')),
  gone('隐藏行里的数字', (v) => book({ rows: [`<row r="2" hidden="1"><c r="A2"><v>${v}</v></c></row>`] }), DIGITS),
  gone('筛选掉的行', (v) =>
    book({
      rows: [`<row r="2" hidden="1">${shared('A2', 2)}</row>`],
      strings: [si(v)],
      after: '<autoFilter ref="A1:B2"/>',
    }),
  ),
  gone('隐藏列里公式的结果', (v) =>
    book({
      before: '<cols><col min="2" max="2" width="9" hidden="1"/></cols>',
      rows: one(`<c r="B2" t="str"><f>A1</f><v>${v}</v></c>`),
    }),
  ),
  gone('合并遮住的单元格', (v) =>
    book({
      rows: one(shared('A2', 1) + shared('B2', 2)),
      strings: [si(v)],
      after: '<mergeCells><mergeCell ref="A2:B2"/></mergeCells>',
    }),
  ),
  covered('合并显示的单元格', (v) =>
    book({
      rows: one(shared('A2', 2) + shared('B2', 1)),
      strings: [si(v)],
      after: '<mergeCells><mergeCell ref="A2:B2"/></mergeCells>',
    }),
  ),
  gone('什么都不显示的格式', (v) => book({ rows: one(shared('A2', 2, 's="1"')), strings: [si(v)] })),
  gone('什么都不显示的格式下的数字', (v) => book({ rows: one(`<c r="A2" s="1"><v>${v}</v></c>`) }), DIGITS),
  gone('拼音提示', (v) =>
    book({
      rows: one(shared('A2', 2)),
      strings: [`<si><t>甲</t><rPh sb="0" eb="1"><t>${v}</t></rPh><phoneticPr fontId="0"/></si>`],
    }),
  ),
  gone('单元格内文字的拼音提示', (v) =>
    book({ rows: one(`<c r="A2" t="inlineStr"><is><t>甲</t><rPh sb="0" eb="1"><t>${v}</t></rPh></is></c>`) }),
  ),
  gone('没人用的共享文字', (v) => book({ strings: [si(v)] })),
  // Of two cells of one name the first is read: the second says nothing to anybody, the first is a cell like any other.
  gone('重复的单元格', (v) => book({ rows: one(shared('A2', 1) + shared('A2', 2)), strings: [si(v)] })),
  covered('重复的单元格，前一个', (v) => book({ rows: one(shared('A2', 2) + shared('A2', 1)), strings: [si(v)] })),
  gone('类型不合的多余内容', (v) => book({ rows: one(`<c r="A2" t="s"><is><t>${v}</t></is><v>1</v></c>`) })),
  gone('单元格的扩展', (v) =>
    book({ rows: one(`<c r="A2" t="s"><v>1</v><extLst><ext uri="{${v}}"><a>${v}</a></ext></extLst></c>`) }),
  ),
  covered('错误值写成文字', (v) => book({ rows: one(`<c r="A2" t="e"><v>#${v}</v></c>`) })),
  covered('日期型单元格', (v) => book({ rows: one(`<c r="A2" t="d"><v>${v}</v></c>`) }), PERSON),
  covered('严格格式的共享文字', (v) => book({ rows: one(shared('A2', 2)), strings: [si(v)], strict: true })),
  gone('严格格式的隐藏行', (v) =>
    book({ rows: [`<row r="2" hidden="true">${shared('A2', 2)}</row>`], strings: [si(v)], strict: true }),
  ),
  covered('工作表的名称', (v) => book({ sheetName: v })),
  covered('引用以人名命名的工作表', (v) =>
    book({ sheetName: v, rows: one(`<c r="A2" t="str"><f>'${v}'!B1</f><v>甲</v></c>`) }),
  ),
  gone('隐藏工作表的名称', (v) => {
    const { line, part } = anotherSheet('<sheetData/>', v, 'hidden')
    return book({ sheets: line, parts: [part] })
  }),
  covered('图表工作表的标题', (v) =>
    book({
      sheets: '<sheet name="图" sheetId="2" r:id="cs"/>',
      parts: [
        {
          part: 'xl/chartsheets/sheet1.xml',
          content: `<?xml version="1.0"?><chartsheet ${sheetNames()}><sheetViews><sheetView workbookViewId="0"/></sheetViews><headerFooter><oddHeader>&amp;C${v}</oddHeader></headerFooter></chartsheet>`,
          type: `${SHEET_TYPE}.chartsheet+xml`,
          relation: 'chartsheet',
          id: 'cs',
        },
      ],
    }),
  ),
]
