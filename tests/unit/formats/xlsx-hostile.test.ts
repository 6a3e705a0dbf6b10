import { zipSync, strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/domain/paper.ts'
import { read } from '../../../src/formats/read.ts'
import { xlsx, xlsxParts, type Book, type Sheet } from '../../support/xlsx.ts'

const sheet = (rows: Sheet['rows'], more: Omit<Sheet, 'name' | 'rows'> = {}): Book => ({
  sheets: [{ name: '名单', rows, ...more }],
})
const HEAD = ['姓名', '身份证号', '金额']
const cell = (attributes: string, value: string): string =>
  `<worksheet><sheetData><row r="1"><c r="A1" ${attributes}><v>${value}</v></c></row></sheetData></worksheet>`
const deep = (levels: number): string => '<a>'.repeat(levels) + '</a>'.repeat(levels)
const LAUGHS = `<!DOCTYPE a [<!ENTITY a "甲"><!ENTITY b "${'&a;'.repeat(99)}">]><workbook>&b;</workbook>`

describe('what no person would have written', () => {
  const code = (book: Book): string => {
    const result = read('a.xlsx', xlsx(book))
    return result.ok ? 'read' : result.problems[0]!.code
  }
  const withSheet = (xml: string): Book => ({
    ...sheet([['甲']]),
    stored: true,
    parts: { 'xl/worksheets/sheet1.xml': xml },
  })

  it('a size that is only declared, and a million styled cells without a value, cost nothing', () => {
    const empty = '<c s="1"/>'.repeat(1000)
    const rows = Array.from({ length: 1000 }, () => `<row>${empty}</row>`).join('')
    const xml = `<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row>${rows}</sheetData></worksheet>`
    expect(code(withSheet(xml))).toBe('read')
  })
  it('cells far apart make no table of a million rows', () => {
    const found = cells(
      withSheet(
        `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData></worksheet>`,
      ),
    )
    expect(found.map(({ cell }) => [cell?.ref, cell?.row, cell?.column])).toEqual([
      ['A1', 0, 0],
      ['XFD1048576', 1, 1],
    ])
  })
  it.each<[string, string, Book]>([
    [
      'format.unsafe',
      'an entity',
      withSheet('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><worksheet>&b;</worksheet>'),
    ],
    [
      'format.unsafe',
      'an entity among the shared strings',
      { ...sheet([['甲']]), parts: { 'xl/sharedStrings.xml': '<!DOCTYPE a><sst/>' } },
    ],
    [
      'format.too-large',
      'one long text in very many cells',
      {
        ...sheet([['甲']]),
        stored: true,
        parts: {
          'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${'<row><c t="s"><v>0</v></c></row>'.repeat(40_000)}</sheetData></worksheet>`,
          'xl/sharedStrings.xml': `<sst><si><t>${'甲'.repeat(2000)}</t></si></sst>`,
        },
      },
    ],
    [
      'format.too-large',
      'more merged ranges than a sheet has',
      withSheet(
        `<worksheet><sheetData/><mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(50_001)}</mergeCells></worksheet>`,
      ),
    ],
    ['format.unreadable', 'a sheet that breaks off', withSheet('<worksheet><sheetData><row><c')],
    ['format.empty', 'no text at all', sheet([[]])],
  ])('%s: %s', (expected, _what, book) => {
    expect(code(book)).toBe(expected)
  })
  it('merged ranges over one another end in a refusal, not in an hour', () => {
    const rows = Array.from(
      { length: 3000 },
      (_, r) => `<row r="${r + 1}"><c r="A${r + 1}"><v>${r}</v></c></row>`,
    ).join('')
    const merges = '<mergeCell ref="A1:C3000"/>'.repeat(5000)
    expect(
      code(withSheet(`<worksheet><sheetData>${rows}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`)),
    ).toBe('format.too-large')
  })

  it.each<[string, string, Uint8Array]>([
    ['format.unreadable', 'a workbook that is no XML', broken({ 'xl/workbook.xml': 'no XML at all' })],
    ['format.unreadable', 'a workbook that is not there', without('xl/workbook.xml')],
    ['format.unreadable', 'a tab that leads nowhere', without('xl/worksheets/sheet1.xml')],
    [
      'format.unreadable',
      'a tab whose relation is not there',
      broken({ 'xl/_rels/workbook.xml.rels': '<Relationships/>' }),
    ],
    [
      'format.unreadable',
      'a shared text that is not there',
      broken({ 'xl/worksheets/sheet1.xml': cell('t="s"', '7') }),
    ],
    [
      'format.unreadable',
      'a shared text numbered by a word',
      broken({ 'xl/worksheets/sheet1.xml': cell('t="s"', 'x') }),
    ],
    [
      'format.unreadable',
      'a shared text numbered below zero',
      broken({ 'xl/worksheets/sheet1.xml': cell('t="s"', '-1') }),
    ],
    ['format.unreadable', 'shared texts that break off', broken({ 'xl/sharedStrings.xml': '<sst><si><t>甲' })],
    [
      'format.unreadable',
      'styles in an encoding nobody knows',
      broken({ 'xl/styles.xml': '<?xml version="1.0" encoding="none"?><a/>' }),
    ],
    ['format.unsafe', 'ten thousand elements in one another', broken({ 'xl/worksheets/sheet1.xml': deep(10_000) })],
    ['format.unsafe', 'entities that multiply', broken({ 'xl/workbook.xml': LAUGHS })],
    [
      'format.unsafe',
      'an entity from elsewhere in the styles',
      broken({ 'xl/styles.xml': '<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd"><styleSheet/>' }),
    ],
    ['format.unsafe', 'a part outside the package', broken({ '../sheet.xml': '<a/>' })],
    ['format.unsafe', 'one part twice', broken({ 'XL/WORKBOOK.XML': '<workbook/>' })],
    ['format.zip-bomb', 'a sheet that swells', broken({ 'xl/worksheets/sheet1.xml': ' '.repeat(32 * 1024 * 1024) })],
    [
      'format.too-large',
      'more elements than a side part has',
      broken({ 'xl/styles.xml': `<a>${'<b/>'.repeat(500_001)}</a>` }, true),
    ],
  ])('%s: %s', (expected, _what, bytes) => {
    const result = read('a.xlsx', bytes)
    expect(result.ok ? 'read' : result.problems.map((one) => one.code)).toEqual([expected])
    // A code and measures, never a stack or a word of the file.
    expect(JSON.stringify(result)).not.toMatch(/ at |Error|passwd|[\u4e00-\u9fff]/)
  })

  it('relations that lead in a circle are followed once', () => {
    const circle = (target: string): string =>
      `<Relationships>${['drawing', 'comments', 'worksheet', 'sharedStrings']
        .map((type, n) => `<Relationship Id="c${n}" Type="x/${type}" Target="${target}"/>`)
        .join('')}</Relationships>`
    const found = cells({
      ...sheet([['甲']]),
      parts: {
        'xl/worksheets/_rels/sheet1.xml.rels': circle('sheet1.xml'),
        'xl/worksheets/_rels/sheet2.xml.rels': circle('../workbook.xml'),
        'xl/drawings/_rels/drawing1.xml.rels': circle('drawing1.xml'),
        'xl/drawings/drawing1.xml': '<wsDr/>',
      },
    })
    expect(found.map((block) => block.text)).toEqual(['甲'])
  })

  it('no byte lost or changed makes the reader throw', () => {
    const bytes = xlsx(sheet([HEAD, ['张三', '甲', 1]], { comments: { B2: '注' }, hiddenColumns: [2] }))
    for (let at = 0; at < bytes.length; at += 7) {
      const torn = bytes.slice()
      torn[at] = torn[at]! ^ 0xff
      for (const damaged of [torn, bytes.subarray(0, at)]) {
        const result = read('a.xlsx', damaged)
        if (!result.ok) expect(result.problems[0]!.code).toMatch(/^format\.[a-z-]+$/)
      }
    }
  })
})

/** A sound workbook with some of its parts changed. */
function broken(parts: Readonly<Record<string, string>>, stored = false): Uint8Array {
  const changed = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const)
  return zipSync({ ...xlsxParts(sheet([['甲']])), ...Object.fromEntries(changed) }, { level: stored ? 0 : 6 })
}
function without(part: string): Uint8Array {
  const { [part]: _gone, ...rest } = xlsxParts(sheet([['甲']]))
  return zipSync(rest)
}
function cells(book: Book): readonly Block[] {
  const result = read('表.xlsx', xlsx(book))
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value.blocks.filter((block) => block.kind === 'cell')
}
