import type { Block } from '../../domain/paper.ts'
import { ok, type Result } from '../../domain/result.ts'
import { LIMITS, tooLarge } from '../limits.ts'
import type { Part } from '../part.ts'
import type { Zip } from '../zip.ts'
import { readDocument } from './document.ts'
import { add, type Found } from './found.ts'
import { notOfd } from './page.ts'
import { elements, firstOf, folderOf, resolved, texts } from './parts.ts'

/**
 * 读 OFD (GB/T 33190—2016) — the text of every page with its templates, in reading order; what is drawn so that nobody sees it, or under a later box or picture, is
 * `hidden`, annotations are comments, bookmarks, document information and custom tags properties; what an earlier version says and the present one does not is
 * `deleted`. Pictures, drawings that stand elsewhere, attachments and signatures are listed as not looked at. Problems: `format.unreadable`, `format.unsafe`, `format.too-large`.
 */
export function readOfd(zip: Zip): Result<Readonly<{ blocks: readonly Block[]; parts: readonly Part[] }>> {
  const found: Found = { blocks: [], parts: [] }
  const roots: string[] = []
  const versions: string[] = []
  const refusal =
    texts(zip, 'OFD.xml', (name, text) => {
      if (name === 'DocRoot') roots.push(resolved('', text))
      else if (name === 'Signatures') found.parts.push({ name: text, kind: 'unknown' })
      else if (!SILENT.has(name)) add(found, 'property', [text])
    }) ??
    elements(zip, 'OFD.xml', (name, { BaseLoc }) => {
      if (name === 'Version' && BaseLoc !== undefined) versions.push(resolved('', BaseLoc))
    })
  if (refusal) return refusal
  if (roots.length === 0) return notOfd()
  const wrong = firstOf(roots, (root) => readDocument(zip, root, found))
  if (wrong) return wrong
  const said = new Set(found.blocks.map((one) => plain(one.text)))
  for (const version of versions.slice(0, MOST_VERSIONS)) readVersion(zip, version, { found, roots, said })
  for (const version of versions.slice(MOST_VERSIONS)) found.parts.push({ name: version, kind: 'unknown' })
  return found.blocks.length > LIMITS.blocks ? tooLarge('blocks') : ok(found)
}

/** Numbers and dates of the file itself. */
const SILENT = new Set(['DocID', 'CreationDate', 'ModDate', 'DocUsage', 'MaxUnitID', 'Cover'])

const MOST_VERSIONS = 5

/** 版本 (19): a description of its own that names the document as it was. One that cannot be read is told as not looked at. */
function readVersion(
  zip: Zip,
  at: string,
  { found, roots, said }: Readonly<{ found: Found; roots: readonly string[]; said: Set<string> }>,
): void {
  const then: Found = { blocks: [], parts: [] }
  const documents: string[] = []
  const refusal = texts(zip, at, (name, text) => {
    if (name === 'DocRoot') documents.push(resolved(folderOf(at), text))
  })
  const others = documents.filter((one) => !roots.includes(one))
  // The present version describes itself, too.
  if (!refusal && documents.length > 0 && others.length === 0) return
  if (refusal || documents.length === 0 || firstOf(others, (one) => readDocument(zip, one, then)))
    found.parts.push({ name: at, kind: 'unknown' })
  for (const { text } of then.blocks) {
    if (said.has(plain(text))) continue
    said.add(plain(text))
    found.blocks.push({ text, kind: 'deleted' })
  }
  found.parts.push(...then.parts.filter((one) => !found.parts.some((other) => other.name === one.name)))
}

function plain(text: string): string {
  return text.replace(/\s+/gu, '')
}
