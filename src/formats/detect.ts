import type { Result } from '../domain/result.ts'
import { isCsv } from './csv.ts'
import { decodeText, isTextual } from './decode.ts'
import { inOle, isOle } from './ole.ts'
import { mainPart } from './docx/main-part.ts'
import { NATIVE } from './native.ts'
import { openZip, type Zip } from './zip.ts'

/** 格式 — what the bytes are, whatever the file is called, with what looking found out on the way. */
export type Detected =
  | Readonly<{ format: 'docx' | 'xlsx' | 'xlsb' | 'pptx' | 'ofd' | 'odt' | 'ods' | 'odp' | 'zip'; zip: Zip }>
  | Readonly<{ format: 'text' | 'csv' | 'markdown' | 'html' | 'native' | 'rtf' | 'mhtml' | 'word-xml'; text: string }>
  /** A zip that may not be opened; `refusal` says why. */
  | Readonly<{ format: 'refused'; refusal: Extract<Result<Zip>, { ok: false }> }>
  /** `pdf`, `image`, `encrypted`, `doc`, `xls`, `ppt`, `ole`, `empty`, `encoding` (text nobody can decode), `unknown`. */
  | Readonly<{ format: 'other'; as: string; macros?: boolean }>

/** Signatures at the start of a file, as Latin-1; `.` stands for any byte. */
const SIGNATURES: readonly (readonly [RegExp, string])[] = [
  [/^\s*%PDF-/, 'pdf'],
  [/^\x89PNG\r\n/, 'image'],
  [/^\xff\xd8\xff/, 'image'],
  [/^GIF8[79]a/, 'image'],
  [/^BM[^]{4}\0\0\0\0/, 'image'],

  [/^(II\*\0|MM\0\*)/, 'image'],
  [/^RIFF[^]{4}WEBP/, 'image'],
  [/^[^]{4}ftyp(heic|heix|mif1|avif)/, 'image'],

  [/^\x01\0\0\0[^]{36} EMF|^\xd7\xcd\xc6\x9a/, 'image'],
]

/** Text that is more than text, by how it begins. */
const MARKUPS: readonly (readonly [RegExp, 'native' | 'rtf' | 'mhtml' | 'word-xml' | 'html'])[] = [
  [NATIVE, 'native'],
  [/^\s*\{\\rtf/, 'rtf'],
  [/^\s*MIME-Version:/i, 'mhtml'],
  [/^\s*<\?xml[^]{0,2000}(progid="Word\.Document"|<pkg:package|office\/word\/2003\/wordml)/i, 'word-xml'],
  [
    /^\s*(<\?xml[^>]*\?>\s*)?(<!--[^]*?-->\s*)*<(!doctype\s+html|html|head|body|meta|title|table|div|p|h[1-6])\b/i,
    'html',
  ],
]

const DOCUMENT_TYPES: readonly (readonly [RegExp, 'docx' | 'xlsx' | 'xlsb' | 'pptx'])[] = [
  [/ms-excel\.sheet\.binary/, 'xlsb'],
  [/wordprocessingml|ms-word/, 'docx'],
  [/spreadsheetml|ms-excel/, 'xlsx'],
  [/presentationml|ms-powerpoint/, 'pptx'],
]

const OPEN_DOCUMENT: readonly (readonly [RegExp, 'odt' | 'ods' | 'odp'])[] = [
  [/opendocument\.text/, 'odt'],
  [/opendocument\.spreadsheet/, 'ods'],
  [/opendocument\.presentation/, 'odp'],
]

/**
 * Tells a format by content; the name only tells markdown and tables (csv) from other text, and a web page from markup it
 * quotes.
 */
export function detect(name: string, bytes: Uint8Array): Detected {
  if (bytes.length === 0) return { format: 'other', as: 'empty' }
  if (isOle(bytes)) return inOle(bytes)
  const start = String.fromCharCode(...bytes.subarray(0, 1100))
  if (/^PK(\x03\x04|\x05\x06)/.test(start)) return inZip(bytes)
  const signature = SIGNATURES.find(([pattern]) => pattern.test(start))
  if (signature) return { format: 'other', as: signature[1] }
  const text = decodeText(bytes)
  // Readers accept junk before a PDF's first line; text that merely mentions it is text.
  if (text === undefined && start.includes('%PDF-')) return { format: 'other', as: 'pdf' }
  if (text === undefined) return { format: 'other', as: isTextual(bytes) ? 'encoding' : 'unknown' }
  if (text.trim() === '') return { format: 'other', as: 'empty' }
  const markdown = /\.(md|markdown)$/i.test(name)
  const markup = MARKUPS.find(([pattern, format]) => !(markdown && format === 'html') && pattern.test(text))
  if (markup) return { format: markup[1], text }
  return { format: markdown ? 'markdown' : isCsv(name, text) ? 'csv' : 'text', text }
}

function inZip(bytes: Uint8Array): Detected {
  const opened = openZip(bytes)
  if (!opened.ok) return { format: 'refused', refusal: opened }
  const zip = opened.value
  const isPackage = zip.has('[Content_Types].xml') || zip.has('OFD.xml') || zip.has('mimetype')
  if (zip.encrypted && isPackage) return { format: 'other', as: 'encrypted' }
  if (zip.has('OFD.xml')) return { format: 'ofd', zip }
  const main = mainPart(zip)
  const office = DOCUMENT_TYPES.find(([pattern]) => main !== undefined && pattern.test(main.type))
  if (office) return { format: office[1], zip }
  // A package whose main part nobody finds is a damaged document, and no set of documents.
  if (zip.has('[Content_Types].xml')) return { format: 'other', as: 'package' }
  const mimetype = zip.has('mimetype') ? zip.read('mimetype') : undefined
  const media = mimetype?.ok === true ? String.fromCharCode(...mimetype.value.subarray(0, 100)) : ''
  return { format: OPEN_DOCUMENT.find(([pattern]) => pattern.test(media))?.[1] ?? 'zip', zip }
}
