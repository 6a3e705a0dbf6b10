import type { Block } from '../../domain/paper.ts'
import type { Part } from '../part.ts'
import type { PdfDocument } from './document.ts'

/** What a PDF carries beside its pages: notes with their authors, form fields, bookmarks, metadata, attachments, programs. */
export async function besideOf(
  document: PdfDocument,
): Promise<Readonly<{ blocks: readonly Block[]; parts: readonly Part[] }>> {
  const blocks: Block[] = []
  const parts: Part[] = []
  const say = (kind: Block['kind'], text: unknown): void => {
    if (typeof text === 'string' && text.trim() !== '') blocks.push({ text: text.trim(), kind })
  }
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    for (const one of (await page.getAnnotations()) as readonly Annotation[]) {
      say('comment', one.contentsObj?.str)
      say('comment', one.titleObj?.str)
      say('comment', one.richText?.str)
      say('field', Array.isArray(one.fieldValue) ? one.fieldValue.join('、') : one.fieldValue)
      say('field', one.alternativeText)
      say('field', one.url ?? one.unsafeUrl)
      if (one.file?.filename !== undefined) parts.push({ name: one.file.filename, kind: 'embedded' })
      if (
        one.subtype !== 'Link' &&
        one.subtype !== 'Widget' &&
        one.hasAppearance === true &&
        one.contentsObj?.str === ''
      )
        parts.push({ name: `page ${number} ${one.subtype ?? ''}`, kind: 'unknown' })
    }
    page.cleanup()
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
  if (await document.hasJSActions()) parts.push({ name: 'document', kind: 'macro' })
  return { blocks: once(blocks), parts }
}

type Annotation = Readonly<{
  subtype?: string
  contentsObj?: Readonly<{ str: string }>
  titleObj?: Readonly<{ str: string }>
  richText?: Readonly<{ str: string }>
  fieldValue?: string | readonly string[] | null
  alternativeText?: string
  url?: string
  unsafeUrl?: string
  hasAppearance?: boolean
  file?: Readonly<{ filename: string }>
}>
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

function once(blocks: readonly Block[]): readonly Block[] {
  const seen = new Set<string>()
  return blocks.filter(({ kind, text }) => !seen.has(`${kind} ${text}`) && seen.add(`${kind} ${text}`) !== undefined)
}
