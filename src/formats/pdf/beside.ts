import type { Block } from '../../domain/paper.ts'
import type { Part } from '../part.ts'
import type { PdfDocument } from './document.ts'

/** What a PDF carries beside its pages: bookmarks, metadata, attachments, programs, electronic signatures, forms of another make. */
export async function besideOf(
  document: PdfDocument,
): Promise<Readonly<{ blocks: readonly Block[]; parts: readonly Part[] }>> {
  const blocks: Block[] = []
  const parts: Part[] = []
  const say = (kind: Block['kind'], text: unknown): void => {
    if (typeof text === 'string' && text.trim() !== '') blocks.push({ text: text.trim(), kind })
  }
  for (const title of bookmarks(await document.getOutline())) say('property', title)
  const { info, metadata } = await document.getMetadata()
  for (const [key, value] of Object.entries(info as Readonly<Record<string, unknown>>))
    if (!COUNTERS.has(key)) say('property', value)
  const custom = (info as Readonly<Record<string, unknown>>)['Custom']
  for (const value of Object.values(typeof custom === 'object' && custom !== null ? custom : {})) say('property', value)
  for (const [key, value] of (metadata as Iterable<[string, unknown]> | null) ?? [])
    if (!COUNTERS.has(key)) say('property', Array.isArray(value) ? value.join('、') : value)
  for (const name of Object.keys(((await document.getAttachments()) as object | null) ?? {}))
    parts.push({ name, kind: 'embedded' })
  if (await hasPrograms(document)) parts.push({ name: 'document', kind: 'macro' })
  for (const [flag, part] of TOLD) if ((info as Readonly<Record<string, unknown>>)[flag] === true) parts.push(part)
  return { blocks, parts }
}

/** The library's own answer takes every signature field for a program. */
async function hasPrograms(document: PdfDocument): Promise<boolean> {
  if ((await document.getJSActions()) !== null) return true
  const fields = Object.values((await document.getFieldObjects()) ?? {}).flat() as readonly Field[]
  return fields.some(({ actions }) => Object.keys(actions ?? {}).length > 0)
}
type Field = Readonly<{ actions?: Readonly<Record<string, unknown>> | null }>

/** What the library notices and nobody has looked into: who signed stands in a certificate, an XFA form and a portfolio are files of their own. */
const TOLD: readonly (readonly [string, Part])[] = [
  ['IsSignaturesPresent', { name: 'signature', kind: 'unknown' }],
  ['IsXFAPresent', { name: 'XFA', kind: 'unknown' }],
  ['IsCollectionPresent', { name: 'collection', kind: 'embedded' }],
]

type Bookmark = Readonly<{ title: string; items: readonly Bookmark[] }>

/** What the library says of the file itself, and times, which name nobody. */
const COUNTERS = new Set(
  (
    'PDFFormatVersion Language EncryptFilterName IsLinearized IsAcroFormPresent IsXFAPresent IsCollectionPresent IsSignaturesPresent CreationDate ModDate Trapped ' +
    'xmp:createdate xmp:modifydate xmp:metadatadate pdf:pdfversion dc:format xmpmm:documentid xmpmm:instanceid'
  ).split(' '),
)

/** Of any depth, without going deeper than a loop does. */
function bookmarks(items: readonly Bookmark[] | null): readonly string[] {
  const found: string[] = []
  const waiting = [...(items ?? [])].reverse()
  for (let one = waiting.pop(); one && found.length < 10_000; one = waiting.pop()) {
    found.push(one.title)
    waiting.push(...[...one.items].reverse())
  }
  return found
}
