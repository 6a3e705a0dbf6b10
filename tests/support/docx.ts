import { strToU8, zipSync, type Zippable } from 'fflate'

/** A small docx from a readable description: `docx({ body: [h(1, '总则'), p('第一条', hidden('密')), table(['姓名'], ['张三'])] })`. */
export function docx(sheet: Sheet): Uint8Array {
  return zipSync(docxParts(sheet), { level: 6, mtime: '2026-01-05T00:00:00Z' })
}

export type Sheet = Readonly<{
  body: readonly Piece[]
  header?: string | readonly Piece[]
  footer?: string | readonly Piece[]
  /** Note texts; `noteMark(1)` in the body refers to the first. */
  footnotes?: readonly string[]
  comments?: readonly Readonly<{ author: string; text: string }>[]
  author?: string
  /** Further parts, or other bytes for a part this builder writes. */
  parts?: Readonly<Record<string, string | Uint8Array>>
  strict?: boolean
}>

/** WordprocessingML of a paragraph or table (`Piece`), or of something inside a paragraph (`Inline`). */
export type Piece = Readonly<{ xml: string }>
export type Inline = string | Readonly<{ run: string }>

export const p = (...inlines: readonly Inline[]): Piece => ({ xml: `<w:p>${runs(inlines)}</w:p>` })
export const h = (level: number, ...inlines: readonly Inline[]): Piece => styled(`${level}`, inlines)
export const styled = (style: string, inlines: readonly Inline[]): Piece => ({
  xml: `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs(inlines)}</w:p>`,
})
export const item = (...inlines: readonly Inline[]): Piece => ({
  xml: `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${runs(inlines)}</w:p>`,
})
/** WordprocessingML as it stands, for what has no word of its own here. */
export const raw = (xml: string): Piece => ({ xml })
export const rawRun = (xml: string): Inline => ({ run: xml })

/** A table of rows; a cell is its text, or `cell(…)` when it reaches further or holds more than a line. */
export const table = (...rows: readonly (readonly (string | Piece)[])[]): Piece => ({
  xml: `<w:tbl>${rows.map((row) => `<w:tr>${row.map(asCell).join('')}</w:tr>`).join('')}</w:tbl>`,
})
export const cell = (
  content: string | readonly Piece[],
  reach: Readonly<{ colspan?: number; merge?: 'start' | 'on' }> = {},
): Piece => {
  const span = reach.colspan === undefined ? '' : `<w:gridSpan w:val="${reach.colspan}"/>`
  const merge = { start: '<w:vMerge w:val="restart"/>', on: '<w:vMerge/>' }
  const within = typeof content === 'string' ? p(content).xml : content.map((piece) => piece.xml).join('')
  return { xml: `<w:tc><w:tcPr>${span}${reach.merge ? merge[reach.merge] : ''}</w:tcPr>${within}</w:tc>` }
}

/** One word cut into several runs, as Word does when it checks spelling. */
export const split = (...pieces: readonly string[]): Inline => ({ run: pieces.map((piece) => run(piece)).join('') })
export const hidden = (text: string): Inline => ({ run: run(text, '<w:vanish/>') })
export const deleted = (text: string, author = '李四'): Inline => ({
  run: `<w:del w:id="1" w:author="${author}"><w:r><w:delText>${escape(text)}</w:delText></w:r></w:del>`,
})
export const inserted = (text: string, author = '李四'): Inline => ({
  run: `<w:ins w:id="2" w:author="${author}">${run(text)}</w:ins>`,
})
export const field = (code: string, result: string): Inline => ({
  run:
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${escape(code)}</w:instrText></w:r>` +
    `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
})
export const noteMark = (number: number): Inline => ({ run: `<w:r><w:footnoteReference w:id="${number}"/></w:r>` })
/** A text box as Word writes it: the same text for new programs and, in `fallback`, for old ones. */
export const textbox = (text: string, fallback = text): Inline => ({
  run:
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wps:txbx><w:txbxContent>${p(text).xml}` +
    `</w:txbxContent></wps:txbx></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>` +
    `${p(fallback).xml}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
})
export const picture = (description: string): Inline => ({
  run: `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图片 1" descr="${escape(description)}"/></wp:inline></w:drawing></w:r>`,
})

/** The parts before they are packed, for tests that damage the package. */
export function docxParts(sheet: Sheet): Zippable {
  const strict = sheet.strict === true
  const story = (root: string, content: string): string => document(root, content, strict)
  const framed = (root: string, content: string | readonly Piece[]): string =>
    story(root, typeof content === 'string' ? p(content).xml : content.map((piece) => piece.xml).join(''))
  const written: Record<string, string | Uint8Array> = {
    'word/document.xml': story(
      'document',
      `<w:body>${sheet.body.map((piece) => piece.xml).join('')}${section(sheet)}</w:body>`,
    ),
    'word/styles.xml': story('styles', STYLES),
    ...(sheet.header === undefined ? {} : { 'word/header1.xml': framed('hdr', sheet.header) }),
    ...(sheet.footer === undefined ? {} : { 'word/footer1.xml': framed('ftr', sheet.footer) }),
    ...(sheet.footnotes ? { 'word/footnotes.xml': story('footnotes', sheet.footnotes.map(asNote).join('')) } : {}),
    ...(sheet.comments ? { 'word/comments.xml': story('comments', sheet.comments.map(asComment).join('')) } : {}),
    'docProps/core.xml':
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
      `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${escape(sheet.author ?? '')}</dc:creator></cp:coreProperties>`,
    ...sheet.parts,
  }
  const relations = strict ? 'http://purl.oclc.org/ooxml/officeDocument' : `${OFFICE}/officeDocument/2006`
  const main = `<Relationship Id="r1" Type="${relations}/relationships/officeDocument" Target="word/document.xml"/>`
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(Object.keys(written)),
    '_rels/.rels': `<Relationships xmlns="${OFFICE}/package/2006/relationships">${main}</Relationships>`,
    ...related(Object.keys(written), relations),
    ...written,
  }
  return Object.fromEntries(
    Object.entries(all).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
  )
}

const OFFICE = 'http://schemas.openxmlformats.org'
const STYLES =
  [1, 2, 3].map((n) => style(`${n}`, `heading ${n}`, `<w:pPr><w:outlineLvl w:val="${n - 1}"/></w:pPr>`)).join('') +
  style('custom', '二级标题样式', '<w:basedOn w:val="2"/>') +
  style('secret', '不显示', '<w:rPr><w:vanish/></w:rPr>')

function style(id: string, name: string, more: string): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`
}

function document(root: string, content: string, strict: boolean): string {
  const w = strict ? 'http://purl.oclc.org/ooxml/wordprocessingml/main' : `${OFFICE}/wordprocessingml/2006/main`
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} xmlns:w="${w}" ` +
    `xmlns:mc="${OFFICE}/markup-compatibility/2006" xmlns:wp="${OFFICE}/drawingml/2006/wordprocessingDrawing" ` +
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" ' +
    `xmlns:m="${OFFICE}/officeDocument/2006/math" xmlns:r="${OFFICE}/officeDocument/2006/relationships">${content}</w:${root}>`
  )
}

/** What the document leads to, as Word writes it; a test with links of its own writes them itself. */
function related(parts: readonly string[], types: string): Readonly<Record<string, string>> {
  const all = parts.flatMap((part, at) => {
    const kind = /^word\/(styles|header|footer|footnotes|comments)\d*\.xml$/.exec(part)?.[1]
    const target = part.slice('word/'.length)
    return kind === undefined
      ? []
      : [
          `<Relationship Id="${kind === 'header' || kind === 'footer' ? `${kind}1` : `p${at}`}" Type="${types}/relationships/${kind}" Target="${target}"/>`,
        ]
  })
  return {
    'word/_rels/document.xml.rels': `<Relationships xmlns="${OFFICE}/package/2006/relationships">${all.join('')}</Relationships>`,
  }
}

/** The page names its header and footer. */
function section({ header, footer }: Sheet): string {
  const reference = (kind: string): string => `<w:${kind}Reference w:type="default" r:id="${kind}1"/>`
  const inside = `${header === undefined ? '' : reference('header')}${footer === undefined ? '' : reference('footer')}`
  return inside === '' ? '<w:sectPr/>' : `<w:sectPr>${inside}</w:sectPr>`
}

function contentTypes(parts: readonly string[]): string {
  const overrides = parts.flatMap((part) => {
    const kind = /^word\/(styles|header|footer|footnotes|comments)\d*\.xml$/.exec(part)?.[1]
    const type = part === 'word/document.xml' ? 'document.main' : kind
    const word = `application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml`
    return type === undefined ? [] : [`<Override PartName="/${part}" ContentType="${word}"/>`]
  })
  return (
    `<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="png" ContentType="image/png"/>' +
    `${overrides.join('')}</Types>`
  )
}

function asCell(content: string | Piece): string {
  return (typeof content === 'string' ? cell(content) : content).xml
}

function asNote(text: string, at: number): string {
  return `<w:footnote w:id="${at + 1}">${p(text).xml}</w:footnote>`
}

function asComment({ author, text }: Readonly<{ author: string; text: string }>, at: number): string {
  return `<w:comment w:id="${at}" w:author="${escape(author)}">${p(text).xml}</w:comment>`
}

function runs(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (typeof inline === 'string' ? run(inline) : inline.run)).join('')
}

function run(text: string, properties = ''): string {
  const format = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`
  return `<w:r>${format}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
