import { strToU8, zipSync, type Zippable } from 'fflate'

/** A small xlsx from a readable description: `xlsx({ sheets: [{ name: '名单', rows: [['姓名', '身份证号'], ['张三', '…']] }] })`. */
export function xlsx(book: Book): Uint8Array {
  return zipSync(xlsxParts(book), { level: book.stored === true ? 0 : 6, mtime: '2026-01-05T00:00:00Z' })
}

export type Book = Readonly<{
  sheets: readonly Sheet[]
  author?: string
  /** Number formats, by the style number cells give: `['0', 'yyyy-mm-dd']` are styles 1 and 2. */
  formats?: readonly string[]
  /** `definedName` elements and the like, inside the workbook. */
  more?: string
  /** Texts of the shared table nobody refers to come after those the cells need. */
  leftOver?: readonly string[]
  /** Further parts, or other bytes for a part this builder writes. */
  parts?: Readonly<Record<string, string | Uint8Array>>
  strict?: boolean
  /** Not packed: what repeats itself packs like a bomb. */
  stored?: boolean
}>

export type Sheet = Readonly<{
  name: string
  rows: readonly (readonly (Cell | null)[])[]
  state?: 'hidden' | 'veryHidden'
  /** Counted from 1, as the program shows them. */
  hiddenRows?: readonly number[]
  hiddenColumns?: readonly number[]
  merges?: readonly string[]
  comments?: Readonly<Record<string, string>>
  threaded?: Readonly<Record<string, string>>
  /** Text boxes, each given by the runs of its one paragraph. */
  boxes?: readonly (readonly string[])[]
  /** What follows the cells: validations, header and footer, hyperlinks. */
  after?: string
  /** What comes before them: `dimension`, `sheetFormatPr`. */
  before?: string
}>

/** A string is shared; a number is a number; `raw` is a `c` element's inside and attributes as they stand. */
export type Cell = string | number | boolean | Readonly<{ raw: string; attributes?: string }>
export const inline = (...runs: readonly string[]): Cell => ({
  raw: `<is>${runs.map((run) => `<r><t xml:space="preserve">${escape(run)}</t></r>`).join('')}</is>`,
  attributes: 't="inlineStr"',
})
export const styled = (value: string | number, style: number): Cell => ({
  raw: `<v>${value}</v>`,
  attributes: `s="${style}"`,
})
export const formula = (text: string, result: string | number | null): Cell => ({
  raw: `<f>${escape(text)}</f>${result === null ? '' : `<v>${escape(String(result))}</v>`}`,
  attributes: typeof result === 'string' ? 't="str"' : '',
})

export function xlsxParts(book: Book): Zippable {
  const ns =
    book.strict === true ? 'http://purl.oclc.org/ooxml/spreadsheetml/main' : `${OFFICE}/spreadsheetml/2006/main`
  const relation = book.strict === true ? 'http://purl.oclc.org/ooxml/officeDocument/relationships' : RELATION
  const strings: string[] = []
  const parts: Record<string, string | Uint8Array> = {}
  book.sheets.forEach((sheet, at) => Object.assign(parts, sheetParts(sheet, at + 1, strings, ns, relation)))
  const all: Record<string, string | Uint8Array> = {
    'xl/workbook.xml':
      `<workbook xmlns="${ns}" xmlns:r="${relation}"><sheets>` +
      book.sheets
        .map(
          ({ name, state }, i) =>
            `<sheet name="${escape(name)}" sheetId="${i + 1}" ${state === undefined ? '' : `state="${state}"`} r:id="s${i + 1}"/>`,
        )
        .join('') +
      `</sheets>${book.more ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...book.sheets.map((_, i) => [`s${i + 1}`, `${relation}/worksheet`, `worksheets/sheet${i + 1}.xml`] as const),
      ['t1', `${relation}/sharedStrings`, 'sharedStrings.xml'],
      ['t2', `${relation}/styles`, 'styles.xml'],
    ]),
    ...parts,
    'xl/sharedStrings.xml': `<sst xmlns="${ns}">${[...strings, ...(book.leftOver ?? [])].map((text) => `<si><t>${escape(text)}</t></si>`).join('')}</sst>`,
    'xl/styles.xml':
      `<styleSheet xmlns="${ns}"><numFmts>` +
      (book.formats ?? []).map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${escape(code)}"/>`).join('') +
      '</numFmts><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>' +
      (book.formats ?? []).map((_, i) => `<xf numFmtId="${200 + i}"/>`).join('') +
      '</cellXfs></styleSheet>',
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${OFFICE}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${escape(book.author ?? '')}</dc:creator></cp:coreProperties>`,
    ...book.parts,
  }
  const whole: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(Object.keys(all)),
    '_rels/.rels': relationships([['r1', `${relation}/officeDocument`, 'xl/workbook.xml']]),
    ...all,
  }
  return Object.fromEntries(
    Object.entries(whole).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
  )
}

const OFFICE = 'http://schemas.openxmlformats.org'
const RELATION = `${OFFICE}/officeDocument/2006/relationships`

function sheetParts(
  sheet: Sheet,
  n: number,
  strings: string[],
  ns: string,
  relation: string,
): Readonly<Record<string, string>> {
  const hidden = new Set(sheet.hiddenRows ?? [])
  const columns = (sheet.hiddenColumns ?? [])
    .map((at) => `<col min="${at}" max="${at}" width="9" hidden="1"/>`)
    .join('')
  const rows = sheet.rows.map(
    (row, r) =>
      `<row r="${r + 1}"${hidden.has(r + 1) ? ' hidden="1"' : ''}>` +
      row.map((cell, c) => (cell === null ? '' : cellXml(cell, `${letters(c)}${r + 1}`, strings))).join('') +
      '</row>',
  )
  const merges = (sheet.merges ?? []).map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  const parts: Record<string, string> = {
    [`xl/worksheets/sheet${n}.xml`]:
      `<worksheet xmlns="${ns}" xmlns:r="${relation}">${sheet.before ?? ''}${columns === '' ? '' : `<cols>${columns}</cols>`}` +
      `<sheetData>${rows.join('')}</sheetData>${merges === '' ? '' : `<mergeCells>${merges}</mergeCells>`}${sheet.after ?? ''}</worksheet>`,
  }
  const related: (readonly [string, string, string])[] = []
  if (sheet.comments) {
    related.push(['c1', `${relation}/comments`, `../comments${n}.xml`])
    parts[`xl/comments${n}.xml`] =
      `<comments xmlns="${ns}"><authors><author>批注人</author></authors><commentList>` +
      Object.entries(sheet.comments)
        .map(([ref, text]) => `<comment ref="${ref}" authorId="0"><text><r><t>${escape(text)}</t></r></text></comment>`)
        .join('') +
      '</commentList></comments>'
  }
  if (sheet.threaded) {
    related.push([
      't1',
      'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
      `../threadedComments/t${n}.xml`,
    ])
    parts[`xl/threadedComments/t${n}.xml`] = `<ThreadedComments>${Object.entries(sheet.threaded)
      .map(([ref, text]) => `<threadedComment ref="${ref}" id="{1}"><text>${escape(text)}</text></threadedComment>`)
      .join('')}</ThreadedComments>`
  }
  if (sheet.boxes) {
    related.push(['d1', `${relation}/drawing`, `../drawings/drawing${n}.xml`])
    parts[`xl/drawings/drawing${n}.xml`] =
      '<xdr:wsDr xmlns:xdr="x" xmlns:a="a">' +
      sheet.boxes
        .map(
          (runs) =>
            `<xdr:sp><xdr:txBody><a:p>${runs.map((run) => `<a:r><a:t>${escape(run)}</a:t></a:r>`).join('')}</a:p></xdr:txBody></xdr:sp>`,
        )
        .join('') +
      '</xdr:wsDr>'
  }
  if (related.length > 0) parts[`xl/worksheets/_rels/sheet${n}.xml.rels`] = relationships(related)
  return parts
}

function cellXml(cell: Cell, ref: string, strings: string[]): string {
  if (typeof cell === 'string') return `<c r="${ref}" t="s"><v>${strings.push(cell) - 1}</v></c>`
  if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${ref}" t="b"><v>${cell ? 1 : 0}</v></c>`
  return `<c r="${ref}" ${cell.attributes ?? ''}>${cell.raw}</c>`
}

function letters(column: number): string {
  return (
    (column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : '') + String.fromCharCode(65 + (column % 26))
  )
}

function relationships(lines: readonly (readonly [id: string, type: string, target: string])[]): string {
  return `<Relationships xmlns="${OFFICE}/package/2006/relationships">${lines
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`
}

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\.xml$/, 'spreadsheetml.sheet.main'],
  [/^xl\/worksheets\/sheet\d+\.xml$/, 'spreadsheetml.worksheet'],
  [/^xl\/sharedStrings\.xml$/, 'spreadsheetml.sharedStrings'],
  [/^xl\/styles\.xml$/, 'spreadsheetml.styles'],
  [/^xl\/comments\d+\.xml$/, 'spreadsheetml.comments'],
  [/^xl\/drawings\/drawing\d+\.xml$/, 'drawing'],
  [/^xl\/charts\/chart\d+\.xml$/, 'drawingml.chart'],
  [/^xl\/pivotCache\/.*\.xml$/, 'spreadsheetml.pivotCacheDefinition'],
  [/^xl\/externalLinks\/.*\.xml$/, 'spreadsheetml.externalLink'],
]

function contentTypes(parts: readonly string[]): string {
  const overrides = parts.flatMap((part) => {
    const type = TYPES.find(([pattern]) => pattern.test(part))?.[1]
    return type === undefined
      ? []
      : [`<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`]
  })
  return (
    `<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="png" ContentType="image/png"/>${overrides.join('')}</Types>`
  )
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
