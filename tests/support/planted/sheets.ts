import { entriesOf, escaped, OFFICE, packed, REL, type Extra } from './opc.ts'

const S = `${OFFICE}/spreadsheetml/2006/main`
const STRICT_S = 'http://purl.oclc.org/ooxml/spreadsheetml/main'
export const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
export const SHEET1 = 'xl/worksheets/sheet1.xml'

export const sheetNames = (s = S): string =>
  `xmlns="${s}" xmlns:r="${s === STRICT_S ? 'http://purl.oclc.org/ooxml/officeDocument/relationships' : REL}" ` +
  `xmlns:mc="${OFFICE}/markup-compatibility/2006" xmlns:xdr="${OFFICE}/drawingml/2006/spreadsheetDrawing" ` +
  `xmlns:a="${OFFICE}/drawingml/2006/main" xmlns:c="${OFFICE}/drawingml/2006/chart" ` +
  'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" ' +
  'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel"'

export type Book = Readonly<{
  /** `c` elements by row, as they stand; row 1 is written by the builder. */
  rows?: readonly string[]
  /** `si` elements behind those of the builder (0 姓名, 1 甲). */
  strings?: readonly string[]
  /** Before and after the cells of the sheet. */
  before?: string
  after?: string
  rootAttributes?: string
  /** Before, among and after the sheets of the workbook. */
  top?: string
  sheets?: string
  more?: string
  styles?: string
  numberFormats?: string
  parts?: readonly Extra[]
  strict?: boolean
  sheetName?: string
  sheetPart?: string
}>

/** 名单一份 — a workbook that opens everywhere: a heading row, and one row of its own below. */
export function book(of: Book): Uint8Array {
  return packed(bookEntries(of))
}

export function bookEntries(of: Book): ReturnType<typeof entriesOf> {
  const s = of.strict === true ? STRICT_S : S
  const rows = ['<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>', ...(of.rows ?? [])]
  const data = rows.map((row, i) => (row.startsWith('<row') ? row : `<row r="${i + 1}">${row}</row>`)).join('')
  const sheet = of.sheetPart ?? SHEET1
  return entriesOf({
    main: 'xl/workbook.xml',
    mainType: `${SHEET_TYPE}.sheet.main+xml`,
    ...(of.strict === true ? { strict: true } : {}),
    parts: [
      {
        part: 'xl/workbook.xml',
        content:
          `<?xml version="1.0" encoding="UTF-8"?><workbook ${sheetNames(s)}>${of.top ?? ''}<sheets>` +
          `<sheet name="${escaped(of.sheetName ?? '名单')}" sheetId="1" r:id="sheet1"/>${of.sheets ?? ''}</sheets>${of.more ?? ''}</workbook>`,
      },
      {
        part: sheet,
        content: worksheet(`${of.before ?? ''}<sheetData>${data}</sheetData>${of.after ?? ''}`, s, of.rootAttributes),
        type: `${SHEET_TYPE}.worksheet+xml`,
        relation: 'worksheet',
        id: 'sheet1',
      },
      {
        part: 'xl/sharedStrings.xml',
        content: `<?xml version="1.0" encoding="UTF-8"?><sst ${sheetNames(s)}><si><t>姓名</t></si><si><t>甲</t></si>${(of.strings ?? []).join('')}</sst>`,
        type: `${SHEET_TYPE}.sharedStrings+xml`,
        relation: 'sharedStrings',
        id: 'strings',
      },
      {
        part: 'xl/styles.xml',
        content:
          `<?xml version="1.0" encoding="UTF-8"?><styleSheet ${sheetNames(s)}>` +
          `<numFmts>${of.numberFormats ?? ''}<numFmt numFmtId="200" formatCode=";;;"/><numFmt numFmtId="201" formatCode="000-0000-0000"/></numFmts>` +
          '<fonts><font><sz val="11"/></font></fonts><fills><fill><patternFill patternType="none"/></fill></fills><borders><border/></borders>' +
          '<cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/><xf numFmtId="201"/><xf numFmtId="202"/></cellXfs>' +
          `${of.styles ?? ''}</styleSheet>`,
        type: `${SHEET_TYPE}.styles+xml`,
        relation: 'styles',
        id: 'styles',
      },
      ...(of.parts ?? []),
    ],
  })
}

export function worksheet(inside: string, s = S, attributes = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet ${sheetNames(s)} ${attributes}>${inside}</worksheet>`
}

/** Another sheet: its line among the sheets, and its part. */
export function anotherSheet(inside: string, name = '另表', state = ''): Readonly<{ line: string; part: Extra }> {
  return {
    line: `<sheet name="${escaped(name)}" sheetId="2" r:id="sheet2"${state === '' ? '' : ` state="${state}"`}/>`,
    part: {
      part: 'xl/worksheets/sheet2.xml',
      content: worksheet(inside),
      type: `${SHEET_TYPE}.worksheet+xml`,
      relation: 'worksheet',
      id: 'sheet2',
    },
  }
}

export const si = (text: string): string => `<si><t xml:space="preserve">${escaped(text)}</t></si>`
export const inline = (ref: string, text: string, attributes = ''): string =>
  `<c r="${ref}" t="inlineStr" ${attributes}><is><t>${escaped(text)}</t></is></c>`
export const shared = (ref: string, index: number, attributes = ''): string =>
  `<c r="${ref}" t="s" ${attributes}><v>${index}</v></c>`

/** A workbook of plain rows, to be put into something else. */
export function workbook(rows: readonly (readonly string[])[]): Uint8Array {
  return book({
    rows: rows.map((row, at) => row.map((text, i) => inline(`${'ABCDEFGH'[i] ?? 'A'}${at + 2}`, text)).join('')),
  })
}
