import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { xlsx, type Book, type Cell } from '../../../support/xlsx.ts'
import { blocksOf, covers, list, made, NAME } from './hands.ts'
import { box, CHART, DRAWING, frame, picture, related, type Relation } from './parts.ts'

const withParts = (
  objects: readonly string[],
  parts: NonNullable<Book['parts']>,
  relations: readonly Relation[],
  cell: Cell = NAME,
): Book => ({
  sheets: [list(cell, { boxes: [['']], after: '<drawing r:id="d1"/>' })],
  parts: {
    'xl/drawings/drawing1.xml': DRAWING(...objects),
    'xl/drawings/_rels/drawing1.xml.rels': related(...relations),
    ...parts,
  },
})
const PNG = new Uint8Array([
  ...strToU8('\x89PNG\r\n\x1a\n', true),
  ...chunk('IHDR', 'x'),
  ...chunk('tEXt', NAME),
  ...chunk('IEND', ''),
])

function chunk(name: string, content: string): readonly number[] {
  const bytes = [...strToU8(content)]
  return [0, 0, 0, bytes.length, ...strToU8(name), ...bytes, 0, 0, 0, 0]
}

describe('drawings and charts', () => {
  test('a covered value goes from text boxes, alternative texts, chart titles and caches', () => {
    const book = withParts(
      [box(['关于欧阳', '慕白的说明'], `descr="${NAME}的照片"`), frame('c1')],
      { 'xl/charts/chart1.xml': CHART([NAME, '周知礼'], ['300', '120'], '', `${NAME}与他人`) },
      [['c1', 'chart', '../charts/chart1.xml']],
    )
    const { all, bytes } = made(xlsx(book), covers(xlsx(book), NAME).slice(0, 1))
    expect(all).not.toContain(NAME)
    expect(all).not.toContain('慕白')
    expect(all).toContain('关于■■■')
    expect(all).toContain('<a:rPr lang="zh-CN" b="1"/>')
    expect(all).toContain('<c:v>周知礼</c:v>')
    expect(blocksOf(bytes).map((one) => one.text)).toContain('■■■的照片')
  })

  test('a covered number leaves the chart', () => {
    const book = withParts(
      [frame('c1')],
      { 'xl/charts/chart1.xml': CHART(['甲'], ['98765432', '120']) },
      [['c1', 'chart', '../charts/chart1.xml']],
      98765432,
    )
    const { all, removed } = made(xlsx(book), covers(xlsx(book), '98765432').slice(0, 1))
    expect(all).not.toContain('98765432')
    expect(all).toContain('<c:v>120</c:v>')
    expect(removed).toContain('chart-value')
  })

  test('a text box may be covered by itself', () => {
    const book = withParts([box(['联系人', NAME])], {}, [], '甲')
    const { all } = made(xlsx(book), covers(xlsx(book), NAME, '欧阳某某'))
    expect(all).not.toContain(NAME)
    expect(all).toMatch(/<a:t>联系人<\/a:t>.*<a:t>欧阳某某<\/a:t>/)
  })

  const GOES: readonly (readonly [string, string, NonNullable<Book['parts']>?])[] = [
    ['hidden shape', box([NAME], 'hidden="1"')],
    ['name of a shape', box(['说明']).replace('文本框 1', NAME)],
    [
      'macro and linked cell of a shape',
      box(['说明']).replace('macro="" textlink=""', `macro="${NAME}" textlink="${NAME}!A1"`),
    ],
    [
      'link of a shape',
      box(['说明']).replace(
        '<a:rPr lang="zh-CN" b="1"/>',
        `<a:rPr><a:hlinkClick r:id="h1" tooltip="${NAME}"/></a:rPr>`,
      ),
    ],
    [
      'extension of a shape',
      box(['说明']).replace('</xdr:sp>', `<a:extLst><a:ext uri="${NAME}"/></a:extLst></xdr:sp>`),
    ],
    [
      'other choice',
      `<mc:AlternateContent><mc:Choice Requires="a14">${box([NAME])}</mc:Choice><mc:Fallback>${box(['说明'])}</mc:Fallback></mc:AlternateContent>`,
    ],
    [
      'data of a chart elsewhere',
      frame('c1'),
      {
        'xl/charts/chart1.xml': CHART(['甲'], ['1'], '<c:externalData r:id="x1"/>'),
        'xl/charts/_rels/chart1.xml.rels': related(['x1', 'package', `../embeddings/${NAME}.xlsx`]),
        [`xl/embeddings/${NAME}.xlsx`]: NAME,
      },
    ],
    [
      'formula of a chart',
      frame('c1'),
      { 'xl/charts/chart1.xml': CHART(['甲'], ['1']).replace('名单!$B$2:$B$3', `OFFSET(${NAME}!A1,1,1)`) },
    ],
    [
      'format of a chart',
      frame('c1'),
      { 'xl/charts/chart1.xml': CHART(['甲'], ['1']).replace('General', `"${NAME}"0`) },
    ],
    [
      'text no reader of a chart gets',
      frame('c1'),
      { 'xl/charts/chart1.xml': CHART(['甲'], ['1']).replace('<c:layout/>', `<c:layout>${NAME}</c:layout>`) },
    ],
    ['text inside a picture file', picture('i1', 'descr="公章"')],
  ]
  test.each(GOES.map(([place, object, parts = {}]) => ({ place, object, parts })))(
    'goes: $place',
    ({ object, parts }) => {
      const book = withParts(
        [object, box(['说明'])],
        { 'xl/media/image1.png': PNG, ...parts },
        [
          ['c1', 'chart', '../charts/chart1.xml'],
          ['i1', 'image', '../media/image1.png'],
          ['h1', 'hyperlink', `https://x.example/${NAME}`, true],
        ],
        '甲',
      )
      const { all } = made(xlsx(book))
      expect(all).not.toContain(NAME)
      expect(all).not.toContain('hlinkClick')
      expect(all).toContain('说明')
    },
  )

  test('pictures stay, those elsewhere go with their frame', () => {
    const book = withParts(
      [picture('i1'), picture('i2')],
      { 'xl/media/image1.png': PNG },
      [
        ['i1', 'image', '../media/image1.png'],
        ['i2', 'image', 'file:///C:/secret.png', true],
      ],
      '甲',
    )
    const { all } = made(xlsx(book))
    expect(all.match(/<xdr:pic>/g)).toHaveLength(1)
    expect(all).not.toContain('secret')
    expect(all).toContain('IHDR')
  })

  test('a drawing nothing leads to on its sheet is not taken along', () => {
    const book = withParts([box([NAME])], {}, [], '甲')
    const { all } = made(xlsx({ ...book, sheets: [{ ...book.sheets[0]!, after: '' }] }))
    expect(all).not.toContain(NAME)
    expect(all).not.toContain('drawing1')
  })

  test('a chart over a hidden sheet keeps its values and loses where they came from', () => {
    const book = withParts(
      [frame('c1')],
      { 'xl/charts/chart1.xml': CHART(['甲', '乙'], ['1', '2']).replaceAll('名单!', '底稿!') },
      [['c1', 'chart', '../charts/chart1.xml']],
      '甲',
    )
    const { all } = made(xlsx({ ...book, sheets: [...book.sheets, { name: '底稿', rows: [['乙']], state: 'hidden' }] }))
    expect(all).not.toContain('底稿')
    expect(all).toContain('<c:f>#REF!</c:f>')
    expect(all).toContain('<c:v>乙</c:v>')
  })
})
