import type { Block, BlockKind } from '../../domain/paper.ts'
import { withoutRadicals } from '../../domain/radicals.ts'
import { ok, type Refusal, type Result } from '../../domain/result.ts'
import { LIMITS, tooLarge } from '../limits.ts'
import { paragraphsOf, type Placed } from '../paragraphs.ts'
import type { Part } from '../part.ts'
import { walkXml } from '../xml.ts'
import type { Zip } from '../zip.ts'
import { notOfd, readPage } from './page.ts'

type Found = { blocks: Block[]; parts: Part[] }

/**
 * 读 OFD (GB/T 33190—2016) — the text of every page with its templates, in reading order; what is drawn so that nobody sees it is `hidden`, annotations are
 * comments, bookmarks, document information and custom tags properties. Pictures, attachments, signatures and earlier versions are listed as not looked at.
 * Problems: `format.unreadable`, `format.unsafe`, `format.too-large`.
 */
export function readOfd(zip: Zip): Result<Readonly<{ blocks: readonly Block[]; parts: readonly Part[] }>> {
  const found: Found = { blocks: [], parts: [] }
  const roots: string[] = []
  const refusal = texts(zip, 'OFD.xml', (name, text) => {
    if (name === 'DocRoot') roots.push(resolved('', text))
    else if (name === 'Signatures') found.parts.push({ name: text, kind: 'unknown' })
    else if (!SILENT.has(name)) add(found, 'property', [text])
  })
  if (refusal) return refusal
  if (roots.length === 0) return notOfd()
  for (const root of roots) {
    const wrong = readDocument(zip, root, found)
    if (wrong) return wrong
  }
  return found.blocks.length > LIMITS.blocks ? tooLarge('blocks') : ok(found)
}

/** Numbers and dates of the file itself. */
const SILENT = new Set(['DocID', 'CreationDate', 'ModDate', 'DocUsage', 'MaxUnitID', 'Cover'])

type Parts = {
  pages: { at: string; templates: string[] }[]
  templates: Map<string, string>
  others: (readonly [string, string])[]
}

function readDocument(zip: Zip, root: string, found: Found): Refusal | undefined {
  const folder = root.slice(0, root.lastIndexOf('/') + 1)
  const parts: Parts = { pages: [], templates: new Map(), others: [] }
  const refusal =
    elements(zip, root, (name, attributes) => {
      if (name === 'Page' && attributes['BaseLoc'] !== undefined)
        parts.pages.push({ at: resolved(folder, attributes['BaseLoc']), templates: [] })
      if (name === 'TemplatePage')
        parts.templates.set(attributes['ID'] ?? '', resolved(folder, attributes['BaseLoc'] ?? ''))
      if (name === 'OutlineElem') add(found, 'property', [attributes['Title'] ?? ''])
      if (name === 'Version' && attributes['BaseLoc'] !== undefined)
        found.parts.push({ name: attributes['BaseLoc'], kind: 'unknown' })
    }) ??
    texts(zip, root, (name, text) => {
      if (OTHERS.includes(name)) parts.others.push([name, resolved(folder, text)])
    })
  if (refusal) return refusal
  for (const [number, { at }] of parts.pages.entries()) {
    const wrong = readPageAt(zip, at, number + 1, parts.templates, found)
    if (wrong) return wrong
  }
  for (const [kind, at] of parts.others) {
    const wrong = READ_OTHER[kind]?.(zip, at, found)
    if (wrong) return wrong
  }
  return undefined
}

const OTHERS = ['Annotations', 'CustomTags', 'Attachments', 'Extensions', 'Signatures']

function readPageAt(
  zip: Zip,
  at: string,
  number: number,
  templates: ReadonlyMap<string, string>,
  found: Found,
): Refusal | undefined {
  const used: string[] = []
  const wrong = elements(zip, at, (name, attributes) => {
    if (name === 'Template') used.push(templates.get(attributes['TemplateID'] ?? '') ?? '')
  })
  if (wrong) return wrong
  const shown: Placed[] = []
  const hidden: Placed[] = []
  for (const part of [...used.filter((one) => one !== ''), at]) {
    const bytes = zip.read(part)
    if (!bytes.ok) return bytes
    const page = readPage(bytes.value)
    if (!page.ok) return page
    shown.push(...page.value.shown)
    hidden.push(...page.value.hidden)
    if (page.value.pictures > 0) found.parts.push({ name: `page ${number}`, kind: 'image' })
  }
  add(found, 'paragraph', paragraphsOf(shown))
  add(found, 'hidden', paragraphsOf(hidden))
  return undefined
}

const READ_OTHER: Readonly<Record<string, (zip: Zip, at: string, found: Found) => Refusal | undefined>> = {
  Annotations: (zip, at, found) => {
    const files: string[] = []
    const folder = at.slice(0, at.lastIndexOf('/') + 1)
    const wrong = texts(zip, at, (name, text) => {
      if (name === 'FileLoc') files.push(resolved(folder, text))
    })
    return wrong ?? firstOf(files, (file) => annotation(zip, file, found))
  },
  CustomTags: (zip, at, found) => {
    const files: string[] = []
    const folder = at.slice(0, at.lastIndexOf('/') + 1)
    const wrong = texts(zip, at, (name, text) => {
      if (name === 'FileLoc') files.push(resolved(folder, text))
      else if (name !== 'SchemaLoc') add(found, 'property', [text])
    })
    return (
      wrong ??
      firstOf(files, (file) =>
        texts(zip, file, (name, text) => void (name === 'ObjectRef' || add(found, 'property', [text]))),
      )
    )
  },
  Attachments: (zip, at, found) =>
    elements(zip, at, (name, attributes) => {
      if (name === 'Attachment') found.parts.push({ name: attributes['Name'] ?? '', kind: 'embedded' })
    }),
  Extensions: (zip, at, found) => texts(zip, at, (_, text) => add(found, 'property', [text])),
  Signatures: (_, at, found) => void found.parts.push({ name: at, kind: 'unknown' }),
}

/** Words in a note: its remark, who made it, and what it draws. */
function annotation(zip: Zip, at: string, found: Found): Refusal | undefined {
  const bytes = zip.read(at)
  if (!bytes.ok) return bytes
  const drawn = readPage(bytes.value)
  if (!drawn.ok) return drawn
  add(found, 'comment', paragraphsOf([...drawn.value.shown, ...drawn.value.hidden]))
  return (
    elements(zip, at, (name, { Creator = '' }) => void (name === 'Annot' && add(found, 'comment', [Creator]))) ??
    texts(
      zip,
      at,
      (name, text) => void (name === 'Remark' || name === 'Parameter' ? add(found, 'comment', [text]) : undefined),
    )
  )
}

/** Each element's own text, once it ends. A part that is not there says nothing: its reader finds nothing either. */
function texts(zip: Zip, part: string, say: (name: string, text: string) => void): Refusal | undefined {
  if (part !== 'OFD.xml' && !zip.has(part)) return undefined
  const bytes = zip.read(part)
  if (!bytes.ok) return bytes
  let text = ''
  return walkXml(bytes.value, {
    open: () => void (text = ''),
    text: (said) => void (text += said),
    close(name) {
      if (text.trim() !== '') say(name, text.trim())
      text = ''
    },
  })
}

function elements(
  zip: Zip,
  part: string,
  open: (name: string, attributes: Readonly<Record<string, string>>) => void,
): Refusal | undefined {
  if (!zip.has(part)) return undefined
  const bytes = zip.read(part)
  return bytes.ok ? walkXml(bytes.value, { open }) : bytes
}

function add({ blocks }: Found, kind: BlockKind, said: readonly string[]): void {
  for (const text of said) if (text.trim() !== '') blocks.push({ text: withoutRadicals(text), kind })
}

/** Relative to the folder of the part that names it; from the root where it begins with a stroke (7.1). */
function resolved(folder: string, location: string): string {
  const steps: string[] = []
  for (const step of (location.startsWith('/') ? location : folder + location).replaceAll('\\', '/').split('/'))
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  return steps.join('/')
}

function firstOf(files: readonly string[], read: (file: string) => Refusal | undefined): Refusal | undefined {
  for (const file of files) {
    const wrong = read(file)
    if (wrong) return wrong
  }
  return undefined
}
