import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/domain/paper.ts'
import { read, type ReadFile } from '../../../src/formats/read.ts'
import { formula, inline, styled, xlsx, type Book, type Sheet } from '../../support/xlsx.ts'

const sheet = (rows: Sheet['rows'], more: Omit<Sheet, 'name' | 'rows'> = {}): Book => ({
  sheets: [{ name: '名单', rows, ...more }],
})
const HEAD = ['姓名', '身份证号', '金额']

describe('a workbook read', () => {
  it('gives each cell its sheet, its name there and its head', () => {
    const found = cells(sheet([HEAD, ['张三', '甲', 1200], ['李四', null, 900.5]]))
    expect(found.map(({ text, cell }) => [text, cell?.ref, cell?.head])).toEqual([
      ['姓名', 'A1', undefined],
      ['身份证号', 'B1', undefined],
      ['金额', 'C1', undefined],
      ['张三', 'A2', '姓名'],
      ['甲', 'B2', '身份证号'],
      ['1200', 'C2', '金额'],
      ['李四', 'A3', '姓名'],
      ['900.5', 'C3', '金额'],
    ])
    expect(new Set(found.map((block) => block.cell?.sheet))).toEqual(new Set(['名单']))
  })

  it('finds the head below a title and 填报单位, and sets those apart', () => {
    const rows = [['云栖县临时救助发放名单'], ['填报单位：民政局', null, '2026年'], HEAD, ['张三', '甲', 1]]
    const found = cells(sheet(rows, { merges: ['A1:C1'] }))
    expect(found.find((block) => block.text === '甲')?.cell).toMatchObject({ row: 1, head: '身份证号', ref: 'B4' })
    expect(found.find((block) => block.text === '云栖县临时救助发放名单')?.cell?.head).toBeUndefined()
  })

  it('joins grouped heads, and begins a new table at a new head after an empty row', () => {
    const rows = [
      ['姓名', '证件', null],
      [null, '类型', '号码'],
      ['张三', '身份证', '甲'],
      [],
      ['单位', '电话', '人数'],
      ['民政局', '0999-8222101', 3],
    ]
    const found = cells(sheet(rows, { merges: ['A1:A2', 'B1:C1'] }))
    expect(found.find((block) => block.text === '甲')?.cell?.head).toBe('证件 号码')
    expect(found.find((block) => block.text === '民政局')?.cell?.head).toBe('单位')
  })

  it('reads strict workbooks like any other', () => {
    expect(cells({ ...sheet([HEAD, ['张三', '甲', 1]]), strict: true })).toHaveLength(6)
  })

  it('reads runs, inline texts, results, truth values and errors', () => {
    const rows = [
      ['甲', '乙', '丙', '丁', '戊'],
      [
        inline('5301', '12'),
        formula('A1&"x"', '结果'),
        true,
        { raw: '<v>#N/A</v>', attributes: 't="e"' },
        { raw: '<v>2026-01-05</v>', attributes: 't="d"' },
      ],
    ]
    expect(
      cells(sheet(rows))
        .slice(5)
        .map((block) => block.text),
    ).toEqual(['530112', '结果', 'TRUE', '#N/A', '2026-01-05'])
  })
})

describe('numbers are what a reader of the sheet sees', () => {
  it.each<[string, string | number, string]>([
    ['General', 1200, '1200'],
    ['General', '13800138000', '13800138000'],
    ['General', '0.1', '0.1'],
    ['000000', 4567, '004567'],
    ['0', '530112199003072000', '530112199003072000'],
    ['@', '530112199003072000', '530112199003072000'],
    ['#,##0.00', 1234567.891, '1,234,567.89'],
    ['0.00%', 0.1234, '12.34%'],
    ['0"元"', 300, '300元'],
    ['000-0000-0000', '13800138000', '138-0013-8000'],
    ['[Red]-0.0;0.0', -2.5, '-2.5'],
    ['yyyy"年"m"月"d"日"', 32939, '1990-03-07'],
    ['yyyy/m/d h:mm', 32939.5, '1990-03-07 12:00'],
    ['[$-804]yyyy-mm-dd;@', 45000, '2023-03-15'],
    ['m/d/yy', 1, '1900-01-01'],
    ['h:mm:ss', 0.75, '18:00'],
  ])('%s of %s', (code, value, shown) => {
    const found = cells({ ...sheet([['数'], [styled(value, 1)]]), formats: [code] })
    expect(found.at(-1)?.text).toBe(shown)
  })

  it('and where they show fewer digits than the file keeps, the others are carried', () => {
    const found = blocks(sheet([['身份证号'], [styled('5.3011219900307202E+17', 0)]]))
    expect(found.find((block) => block.kind === 'cell' && block.cell?.row === 1)?.text).toBe('5.30112E+17')
    expect(found.find((block) => block.text === '530112199003072020')).toMatchObject({
      kind: 'hidden',
      cell: { head: '身份证号', ref: 'A2' },
    })
  })

  it('a format of nothing hides what it formats', () => {
    expect(kindOf('密语', { ...sheet([['数'], ['密语']]) })).toBe('cell')
    expect(kindOf('4321', { ...sheet([['数'], [styled(4321, 1)]]), formats: [';;;'] })).toBe('hidden')
  })
})

describe('what a workbook carries and does not show', () => {
  it.each<[string, string, Book]>([
    ['hidden', 'a hidden column', sheet([HEAD, ['张三', '藏', 1]], { hiddenColumns: [2] })],
    ['hidden', 'a hidden row', sheet([HEAD, ['藏', '甲', 1]], { hiddenRows: [2] })],
    [
      'hidden',
      'a hidden sheet',
      {
        sheets: [
          { name: '面', rows: [['甲']] },
          { name: '底', rows: [['藏']], state: 'hidden' },
        ],
      },
    ],
    [
      'hidden',
      'a very hidden sheet',
      {
        sheets: [
          { name: '面', rows: [['甲']] },
          { name: '底', rows: [['藏']], state: 'veryHidden' },
        ],
      },
    ],
    [
      'hidden',
      'the name of a hidden sheet',
      {
        sheets: [
          { name: '面', rows: [['甲']] },
          { name: '藏', rows: [], state: 'hidden' },
        ],
      },
    ],
    ['hidden', 'a merged-over cell', sheet([['甲', '藏']], { merges: ['A1:B1'] })],
    ['hidden', 'a text no cell refers to any more', { ...sheet([['甲']]), leftOver: ['藏'] }],
    ['comment', 'a comment', sheet([['甲']], { comments: { A1: '藏' } })],
    ['comment', 'a threaded comment', sheet([['甲']], { threaded: { A1: '藏' } })],
    ['property', 'the author of a comment', sheet([['甲']], { comments: { A1: '藏' } })],
    ['property', 'the author', { ...sheet([['甲']]), author: '藏' }],
    [
      'header',
      'a header',
      sheet([['甲']], {
        after: '<headerFooter><oddHeader>&amp;L&amp;"宋体,加粗"藏&amp;R第&amp;P页</oddHeader></headerFooter>',
      }),
    ],
    [
      'field',
      'a validation list',
      sheet([['甲']], {
        after: '<dataValidations><dataValidation><formula1>"藏,乙"</formula1></dataValidation></dataValidations>',
      }),
    ],
    [
      'field',
      'the hint of a validation',
      sheet([['甲']], { after: '<dataValidations><dataValidation prompt="藏"/></dataValidations>' }),
    ],
    [
      'field',
      'a filter',
      sheet([['甲']], {
        after: '<autoFilter><filterColumn><filters><filter val="藏"/></filters></filterColumn></autoFilter>',
      }),
    ],
    ['field', 'a text in a formula', sheet([['甲'], [formula('IF(A1="藏",1,0)', 1)]])],
    [
      'field',
      'a name with a constant',
      { ...sheet([['甲']]), more: '<definedNames><definedName name="a">"藏"</definedName></definedNames>' },
    ],
    ['field', 'where a link leads', withRelation('mailto:藏@example.cn')],
    ['textbox', 'a text box', sheet([['甲']], { boxes: [['藏']] })],
    [
      'alt',
      'a chart',
      { ...sheet([['甲']]), parts: { 'xl/charts/chart1.xml': '<c:chart xmlns:c="c"><c:v>藏</c:v></c:chart>' } },
    ],
    [
      'property',
      'a pivot cache',
      { ...sheet([['甲']]), parts: { 'xl/pivotCache/p1.xml': '<p><sharedItems><s v="藏"/></sharedItems></p>' } },
    ],
    [
      'property',
      'a cache of another workbook',
      { ...sheet([['甲']]), parts: { 'xl/externalLinks/e1.xml': '<e><cell r="A1"><v>藏</v></cell></e>' } },
    ],
  ])('%s: %s', (kind, what, book) => {
    const sought = what === 'the author of a comment' ? '批注人' : '藏'
    expect(
      blocks(book)
        .filter((block) => block.text.includes(sought))
        .map((block) => block.kind),
    ).toContain(kind)
  })

  it('hidden cells keep the head they have when everything is seen', () => {
    const found = blocks(sheet([HEAD, ['张三', '藏', 1]], { hiddenColumns: [2] }))
    expect(found.find((block) => block.text === '藏')?.cell).toMatchObject({ head: '身份证号', ref: 'B2' })
  })
  it('a text box cut into runs is one text', () => {
    expect(kindOf('530112', sheet([['甲']], { boxes: [['5301', '12']] }))).toBe('textbox')
  })
  it('a comment stands on its cell', () => {
    expect(
      blocks(sheet([HEAD, ['张三', '甲', 1]], { comments: { B2: '批' } })).find((block) => block.text === '批')?.cell
        ?.ref,
    ).toBe('B2')
  })
  it('pictures, objects, macros and uncalculated formulas are listed as not looked at', () => {
    const parts = { 'xl/media/a.png': 'x', 'xl/embeddings/o.bin': 'x', 'xl/vbaProject.bin': 'x' }
    expect(whole({ ...sheet([['甲', formula('B9', null)]]), parts }).uninspected).toEqual(
      expect.arrayContaining([
        'image:xl/media/a.png',
        'embedded:xl/embeddings/o.bin',
        'macro:xl/vbaProject.bin',
        'unknown:formula without a value xl/worksheets/sheet1.xml',
      ]),
    )
  })
})

function withRelation(target: string): Book {
  return {
    ...sheet([['甲']]),
    parts: {
      'xl/worksheets/_rels/sheet1.xml.rels': strToU8(
        `<Relationships><Relationship Id="h" Type="x/hyperlink" Target="${target}" TargetMode="External"/></Relationships>`,
      ),
    },
  }
}
function whole(book: Book): ReadFile {
  const result = read('表.xlsx', xlsx(book))
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}
function blocks(book: Book): readonly Block[] {
  return whole(book).blocks
}
function cells(book: Book): readonly Block[] {
  return blocks(book).filter((block) => block.kind === 'cell')
}
function kindOf(text: string, book: Book): string | undefined {
  return blocks(book).find((block) => block.text === text)?.kind
}
