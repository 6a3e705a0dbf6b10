import type { Refusal } from '../../domain/result.ts'
import type { Fragment } from '../page/fragments.ts'
import type { Box } from '../page/matrix.ts'
import { paragraphsOf } from '../page/paragraphs.ts'
import { walkXml } from '../xml.ts'
import type { Zip } from '../zip.ts'
import { add, type Found } from './found.ts'
import { boxOfArea, type Canvas, drawOn, fragmentsOn, newCanvas } from './page.ts'
import { elements, firstOf, folderOf, resolved, texts } from './parts.ts'

type Page = Readonly<{ id: string; at: string; canvas: Canvas; box?: Box }>
type Named = Readonly<{ kind: string; at: string }>

/** 一份文档 (7.4): its pages with what is noted upon them, its bookmarks, tags, extensions, attachments. */
export function readDocument(zip: Zip, root: string, found: Found): Refusal | undefined {
  const folder = folderOf(root)
  const places: Readonly<{ id: string; at: string }>[] = []
  const templates = new Map<string, string>()
  const others: Named[] = []
  let area = ''
  const refusal =
    elements(zip, root, (name, { ID = '', BaseLoc, Title = '' }) => {
      if (name === 'Page' && BaseLoc !== undefined) places.push({ id: ID, at: resolved(folder, BaseLoc) })
      if (name === 'TemplatePage') templates.set(ID, resolved(folder, BaseLoc ?? ''))
      if (name === 'OutlineElem') add(found, 'property', [Title])
    }) ??
    texts(zip, root, (name, text) => {
      if (name === 'PhysicalBox') area = text
      if (OTHERS.includes(name)) others.push({ kind: name, at: resolved(folder, text) })
    })
  if (refusal) return refusal
  const pages: Page[] = []
  const wrong =
    firstOf(places, (place) => drawPage(zip, place, templates, pages, area)) ??
    firstOf(others, ({ kind, at }) => (kind === 'Annotations' ? readNotes(zip, at, pages, found) : undefined))
  if (wrong) return wrong
  for (const [index, { canvas, box }] of pages.entries()) {
    const name = `page ${index + 1}`
    const read = fragmentsOn(canvas, box ?? ANYWHERE)
    const isShown = (one: Fragment): boolean => !one.hidden && one.note === undefined
    add(found, 'paragraph', paragraphsOf(read.filter(isShown)))
    add(found, 'comment', paragraphsOf(read.filter((one) => one.note !== undefined)))
    add(found, 'hidden', paragraphsOf(read.filter((one) => one.hidden && one.note === undefined)))
    if (canvas.pictures > 0) found.parts.push({ name, kind: 'image' })
    if (canvas.composites > 0) found.parts.push({ name, kind: 'unknown' })
  }
  return firstOf(others, ({ kind, at }) => READ_OTHER[kind]?.(zip, at, found))
}

const ANYWHERE: Box = [-Infinity, -Infinity, Infinity, Infinity]
const OTHERS = ['Annotations', 'CustomTags', 'Attachments', 'Extensions', 'Signatures']

/** The templates it names first, then its own content. */
function drawPage(
  zip: Zip,
  { id, at }: Readonly<{ id: string; at: string }>,
  templates: ReadonlyMap<string, string>,
  pages: Page[],
  area: string,
): Refusal | undefined {
  const used: string[] = []
  let own = area
  const wrong =
    elements(zip, at, (name, { TemplateID = '' }) => {
      if (name === 'Template') used.push(templates.get(TemplateID) ?? '')
    }) ?? texts(zip, at, (name, text) => void (name === 'PhysicalBox' && (own = text)))
  if (wrong) return wrong
  const canvas = newCanvas()
  const box = boxOfArea(own)
  pages.push({ id, at, canvas, ...(box ? { box } : {}) })
  return firstOf([...used.filter((one) => one !== ''), at], (part) => {
    const bytes = zip.read(part)
    return bytes.ok ? drawOn(canvas, bytes.value) : bytes
  })
}

/** 注释 (15): drawn upon their pages, with their remarks and who made them. */
function readNotes(zip: Zip, at: string, pages: readonly Page[], found: Found): Refusal | undefined {
  if (!zip.has(at)) return undefined
  const bytes = zip.read(at)
  if (!bytes.ok) return bytes
  const files: Readonly<{ page: string; file: string }>[] = []
  let page = ''
  let text = ''
  const wrong = walkXml(bytes.value, {
    open(name, { PageID = '' }) {
      if (name === 'Page') page = PageID
      text = ''
    },
    text: (said) => void (text += said),
    close(name) {
      if (name === 'FileLoc') files.push({ page, file: resolved(folderOf(at), text.trim()) })
    },
  })
  return (
    wrong ??
    firstOf(files, (one) =>
      readNote(
        zip,
        one.file,
        pages.find(({ id }) => id === one.page),
        found,
      ),
    )
  )
}

function readNote(zip: Zip, at: string, page: Page | undefined, found: Found): Refusal | undefined {
  const bytes = zip.read(at)
  if (!bytes.ok) return bytes
  // A note upon a page nobody has: what it says is a note all the same.
  const canvas = page?.canvas ?? newCanvas()
  const wrong =
    drawOn(canvas, bytes.value, at) ??
    elements(zip, at, (name, { Creator = '' }) => void (name === 'Annot' && add(found, 'comment', [Creator]))) ??
    texts(zip, at, (name, text) => void (REMARKS.includes(name) && add(found, 'comment', [text])))
  if (!page) add(found, 'comment', paragraphsOf(fragmentsOn(canvas, ANYWHERE)))
  return wrong
}

const REMARKS = ['Remark', 'Parameter']

const READ_OTHER: Readonly<Record<string, (zip: Zip, at: string, found: Found) => Refusal | undefined>> = {
  CustomTags: (zip, at, found) => {
    const files: string[] = []
    const wrong = texts(zip, at, (name, text) => {
      if (name === 'FileLoc') files.push(resolved(folderOf(at), text))
      else if (name !== 'SchemaLoc') add(found, 'property', [text])
    })
    const read = (file: string): Refusal | undefined =>
      texts(zip, file, (name, text) => void (name === 'ObjectRef' || add(found, 'property', [text])))
    return wrong ?? firstOf(files, read)
  },
  Attachments: (zip, at, found) =>
    elements(zip, at, (name, attributes) => {
      if (name === 'Attachment') found.parts.push({ name: attributes['Name'] ?? '', kind: 'embedded' })
    }),
  Extensions: (zip, at, found) => texts(zip, at, (_, text) => add(found, 'property', [text])),
  Signatures: (_, at, found) => void found.parts.push({ name: at, kind: 'unknown' }),
}
