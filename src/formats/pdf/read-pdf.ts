import path from 'node:path'
import { createRequire } from 'node:module'
import type { Block, BlockKind } from '../../domain/paper.ts'
import { withoutRadicals } from '../../domain/radicals.ts'
import { ok, refuse, type Refusal, type Result } from '../../domain/result.ts'
import { LIMITS, tooLarge } from '../limits.ts'
import { paragraphsOf } from '../page/paragraphs.ts'
import { uninspected, type Part } from '../part.ts'
import type { ReadFile } from '../read.ts'
import { type Annotation, annotated } from './annotations.ts'
import { besideOf } from './beside.ts'
import type { Box } from '../page/matrix.ts'
import type { Fragment } from '../page/fragments.ts'
import { wholeList } from './whole-list.ts'
import { blankPictures } from './blank-pictures.ts'
import { earlierRevisions } from './revisions.ts'
import type { PdfDocument } from './document.ts'

/** Pages of one file: some four volumes. */
const MOST_PAGES = 2_000

/**
 * 读 PDF — the text of every page in reading order; what lies hidden (invisible, white, under a box or picture) is `hidden`, notes are comments, forms
 * fields, bookmarks and metadata properties; what earlier revisions said and the last does not is `deleted`. A page that is only a picture and
 * whatever is attached are listed as not looked at. Problems: `format.unreadable`, `format.encrypted`, `format.empty` (a scan: pictures alone), `format.too-large`.
 */
export async function readPdf(bytes: Uint8Array): Promise<Result<ReadFile>> {
  const now = await revisionOf(bytes)
  if (!now.ok) return now
  const { blocks, parts } = now.value
  const said = new Set(blocks.map((one) => plain(one.text)))
  const gone: Block[] = []
  for (const [number, earlier] of earlierRevisions(bytes).entries()) {
    const then = await revisionOf(earlier)
    if (!then.ok) {
      parts.push({ name: `revision ${number + 1}`, kind: 'unknown' })
      continue
    }
    for (const one of then.value.blocks) {
      if (said.has(plain(one.text))) continue
      said.add(plain(one.text))
      gone.push({ text: one.text, kind: 'deleted' })
    }
  }
  const all = [...blocks, ...gone]
  if (all.length > LIMITS.blocks) return tooLarge('blocks')
  if (!all.some((one) => one.kind !== 'property')) return refuse({ code: 'format.empty', data: { format: 'pdf' } })
  return ok({ format: 'pdf', blocks: all, parts, uninspected: uninspected(parts) })
}

/** Points of one picture: a plan of A0 at 400 to the inch. */
const MOST_POINTS = 2 ** 28

/** The library's own types leave it open. */
type Layers = Readonly<{ isVisible: (layer: unknown) => boolean }>

type Revision = { blocks: Block[]; parts: Part[] }

async function revisionOf(bytes: Uint8Array): Promise<Result<Revision>> {
  const opened = await open(bytes)
  if (!opened.ok) return opened
  const document = opened.value
  try {
    if (document.numPages > MOST_PAGES) return refuse({ code: 'format.too-large', data: { limit: 'pages' } })
    const { pageText } = await import('./page-text.ts')
    const blocks: Block[] = []
    const beside: Block[] = []
    const parts: Part[] = []
    const hidden: string[] = []
    const layers = await document.getOptionalContentConfig()
    const sees = (layer: unknown): boolean => (layers as Layers).isVisible(layer)
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view
      const notes = (await page.getAnnotations({ intent: 'any' })) as readonly Annotation[]
      const box: Box = [left, bottom, right, top]
      const { fragments, pictures } = pageText(await wholeList(page), { box, sees })
      // What a form was filled in with is read with the page; what a note draws is a note.
      const asNotes = new Set(notes.filter((one) => one.subtype !== 'Widget').map((one) => one.id))
      const isNote = ({ note }: Fragment): boolean => note !== undefined && asNotes.has(note)
      const shown = fragments.filter((one) => !one.hidden)
      add(blocks, 'paragraph', paragraphsOf(shown.filter((one) => !isNote(one))))
      add(beside, 'comment', paragraphsOf(shown.filter(isNote)))
      hidden.push(...paragraphsOf(fragments.filter((one) => one.hidden)))
      annotated(notes, number, beside, parts)
      if (pictures > 0) parts.push({ name: `page ${number}`, kind: 'image' })
      page.cleanup()
    }
    add(blocks, 'hidden', hidden)
    const carried = await besideOf(document)
    return ok({
      blocks: [...blocks, ...once([...beside, ...carried.blocks])],
      parts: told([...parts, ...carried.parts]),
    })
  } catch {
    return refuse({ code: 'format.unreadable', data: { format: 'pdf' } })
  } finally {
    await document.loadingTask.destroy()
  }
}

function add(blocks: Block[], kind: BlockKind, texts: readonly string[]): void {
  for (const text of texts) blocks.push({ text: withoutRadicals(text), kind })
}

/** The library comes with the first PDF: it is large, and most files are none. */
async function open(bytes: Uint8Array): Promise<Result<PdfDocument>> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const home = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const task = getDocument({
    data: blankPictures(bytes),
    cMapUrl: `${home}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${home}/standard_fonts/`,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    stopAtErrors: true,
    maxImageSize: MOST_POINTS,
    verbosity: 0,
  })
  try {
    return ok(await task.promise)
  } catch (error) {
    await task.destroy()
    return refusalOf(error)
  }
}

function refusalOf(error: unknown): Refusal {
  const isLocked = error instanceof Error && error.name === 'PasswordException'
  return refuse({ code: isLocked ? 'format.encrypted' : 'format.unreadable', data: { format: 'pdf' } })
}

/** Said once is enough: what a note says is also what it draws. */
function once(blocks: readonly Block[]): readonly Block[] {
  return [...new Map(blocks.map((one) => [`${one.kind} ${plain(one.text)}`, one])).values()]
}

function told(parts: readonly Part[]): Part[] {
  return [...new Map(parts.map((one) => [`${one.kind} ${one.name}`, one])).values()]
}

function plain(text: string): string {
  return text.replace(/\s+/gu, '')
}
