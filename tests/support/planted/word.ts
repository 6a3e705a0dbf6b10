import { entriesOf, escaped, OFFICE, packed, REL, type Extra } from './opc.ts'

export const W = `${OFFICE}/wordprocessingml/2006/main`
const STRICT_W = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Prefixes every part of these files may use. */
export function namespaces(w = W): string {
  return (
    `xmlns:w="${w}" xmlns:r="${w === STRICT_W ? 'http://purl.oclc.org/ooxml/officeDocument/relationships' : REL}" ` +
    `xmlns:mc="${OFFICE}/markup-compatibility/2006" ` +
    `xmlns:m="${OFFICE}/officeDocument/2006/math" xmlns:a="${OFFICE}/drawingml/2006/main" ` +
    `xmlns:wp="${OFFICE}/drawingml/2006/wordprocessingDrawing" xmlns:pic="${OFFICE}/drawingml/2006/picture" ` +
    `xmlns:c="${OFFICE}/drawingml/2006/chart" xmlns:dgm="${OFFICE}/drawingml/2006/diagram" ` +
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
    'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" ' +
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" ' +
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
  )
}

export const r = (text: string, format = ''): string =>
  `<w:r>${format === '' ? '' : `<w:rPr>${format}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
export const p = (inside: string, format = ''): string =>
  `<w:p>${format === '' ? '' : `<w:pPr>${format}</w:pPr>`}${inside}</w:p>`
export const line = (text: string): string => p(r(text))
export const tc = (inside: string, format = ''): string => `<w:tc><w:tcPr>${format}</w:tcPr>${inside}</w:tc>`
export const tbl = (...rows: readonly string[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>${rows.join('')}</w:tbl>`
export const tr = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`

/** A story part of its own kind: `story('footnotes', …)`. */
export function story(root: string, inside: string, w = W): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} ${namespaces(w)}>${inside}</w:${root}>`
}

export type More = Readonly<{
  parts?: readonly Extra[]
  styles?: string
  settings?: string
  /** Inside the section's properties, before the page size. */
  section?: string
  strict?: boolean
  mainType?: string
  /** Other bytes for the main part. */
  main?: string
}>

/** 通知一份 — a paper that opens everywhere; `inside` stands between its first and its last paragraph. */
export function word(inside: string, more: More = {}): Uint8Array {
  return packed(wordEntries(inside, more))
}

export function wordEntries(inside: string, more: More = {}): ReturnType<typeof entriesOf> {
  const w = more.strict === true ? STRICT_W : W
  const body =
    `<w:body>${line('关于做好有关工作的通知')}${inside}${line('特此通知。')}` +
    `<w:sectPr>${more.section ?? ''}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body>`
  return entriesOf({
    main: 'word/document.xml',
    mainType: more.mainType ?? `${WORD}.document.main+xml`,
    ...(more.strict === true ? { strict: true } : {}),
    parts: [
      { part: 'word/document.xml', content: more.main ?? story('document', body, w) },
      {
        part: 'word/styles.xml',
        content: story('styles', `${STYLES}${more.styles ?? ''}`, w),
        type: `${WORD}.styles+xml`,
        relation: 'styles',
      },
      ...(more.settings === undefined ? [] : [settings(more.settings, w)]),
      ...(more.parts ?? []),
    ],
  })
}

export function wordPart(kind: string, inside: string, id: string = kind, n = ''): Extra {
  return {
    part: `word/${kind}${n}.xml`,
    content: story(ROOTS[kind] ?? kind, inside),
    type: `${WORD}.${kind}+xml`,
    relation: kind,
    id,
  }
}

function settings(inside: string, w: string): Extra {
  return {
    part: 'word/settings.xml',
    content: story('settings', inside, w),
    type: `${WORD}.settings+xml`,
    relation: 'settings',
  }
}

const ROOTS: Readonly<Record<string, string>> = { header: 'hdr', footer: 'ftr' }
const STYLES =
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="character" w:styleId="unseen"><w:name w:val="unseen"/><w:rPr><w:vanish/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="unseenLine"><w:name w:val="unseen line"/><w:rPr><w:vanish/></w:rPr></w:style>'
