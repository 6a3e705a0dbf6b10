import { zipSync, type Zippable } from 'fflate'
import { isShown } from '../../../domain/paper.ts'
import { leastEdits } from '../../../domain/least-edits.ts'
import type { Edit } from '../../../domain/replacement.ts'
import { ok, refuse, type Result } from '../../../domain/result.ts'
import { rewriteXml } from '../../edit/xml-rewrite.ts'
import { contentTypes } from '../content-types.ts'
import { openZip, type Zip } from '../../zip.ts'
import { plainText } from '../plain-text.ts'
import { saysSomething } from '../../says-something.ts'
import { readDocx } from '../read-docx.ts'
import { newTrace, type Traced } from '../trace.ts'
import { planOfParts, type PartPlans } from './part-plans.ts'
import { BREAK, replaceScribe, TAB, withBreaks } from './replace-scribe.ts'
import { readAsMeant } from './replaced-as-meant.ts'

/**
 * 改块 — the new text of a block as the reader counts them, or the text of a paragraph that follows it. A break is `\n`, a tab `\t`; an empty text takes a
 * paragraph away and empties a cell.
 */
export type BlockChange = Readonly<{ block: number; text: string }> | Readonly<{ after: number; text: string }>

/** The docx, and where each block of the old one stands in it; `undefined`: it is gone. */
export type Replaced = Readonly<{ bytes: Uint8Array; moved: readonly (number | undefined)[] }>

/** Changes put in order: the least edits, the new texts, the paragraphs to come. */
export type Meant = Readonly<{
  blocks: readonly Traced[]
  edits: readonly Edit[]
  texts: ReadonlyMap<number, string>
  inserts: ReadonlyMap<number, readonly string[]>
}>

/**
 * 块替换 — what somebody changed in an editor brought into the docx it came from: only the changed characters change, with the lettering they stand in, and every
 * part of the package that was not touched stays byte for byte as it was. Not a cleaning: comments, tracked changes and properties stay. The same input gives
 * the same bytes. Problems: `master.no-place` (`data.block`: no such block, or one nobody can write in: a field's result, deleted or hidden text, a paragraph after
 * a cell), `master.signed` (an electronic signature would break), `format.empty` (nothing would be left to read), `master.not-read-back`, those of `readDocx`.
 */
export function replaceBlocks(bytes: Uint8Array, changes: readonly BlockChange[]): Result<Replaced> {
  const zip = openZip(bytes)
  if (!zip.ok) return zip
  if (isSigned(zip.value)) return refuse({ code: 'master.signed' })
  const trace = newTrace()
  const read = readDocx(zip.value, trace)
  if (!read.ok) return read
  const meant = meantBy(read.value.blocks, changes)
  if (!meant.ok) return meant
  if (!stillSays(meant.value)) return refuse({ code: 'format.empty', data: { format: 'docx' } })
  const plans = planOfParts(zip.value, meant.value)
  if (!plans.ok) return plans
  const written = write(zip.value, plans.value)
  if (!written.ok) return written
  const moved = readAsMeant(written.value, meant.value)
  return moved ? ok({ bytes: written.value, moved }) : refuse({ code: 'master.not-read-back' })
}

function meantBy(blocks: readonly Traced[], changes: readonly BlockChange[]): Result<Meant> {
  const texts = new Map<number, string>()
  const inserts = new Map<number, readonly string[]>()
  const edits: Edit[] = []
  for (const change of changes) {
    const index = 'block' in change ? change.block : change.after
    const block = blocks[index]
    const text = plainText(change.text)
    if (!block || !isWritable(block)) return noPlace(index)
    if ('after' in change) {
      if (block.kind === 'cell' || text === '') return noPlace(index)
      inserts.set(index, [...(inserts.get(index) ?? []), text])
      continue
    }
    if (texts.has(index)) return noPlace(index)
    texts.set(index, text)
    if (isBlank(block)) continue
    for (const { from, to, put } of leastEdits(block.text, text)) {
      edits.push({ block: index, from, to, put: put.replaceAll('\n', BREAK).replaceAll('\t', TAB) })
    }
  }
  return ok({ blocks, edits, texts, inserts })
}

/** A paper nobody could read any more is no paper: emptied altogether it would be refused at the door anyway. */
function stillSays({ blocks, texts, inserts }: Meant): boolean {
  return (
    inserts.size > 0 || blocks.some((block, index) => saysSomething({ ...block, text: texts.get(index) ?? block.text }))
  )
}

/** Shown text and what frames it, which stands in the package as running text. */
function isWritable(block: Traced): boolean {
  return (
    (isShown(block) || block.kind === 'header' || block.kind === 'footer') &&
    ((block.spans ?? []).length > 0 || block.home !== undefined)
  )
}

/** A cell that says nothing yet: its text has to be written, not changed. */
export function isBlank({ text, home }: Traced): boolean {
  return text === '' && home !== undefined
}

function write(zip: Zip, plans: PartPlans): Result<Uint8Array> {
  const parts = new Map<string, Uint8Array>()
  for (const name of zip.names) {
    const bytes = zip.read(name)
    if (!bytes.ok) return bytes
    const plan = plans.get(name)
    if (!plan) {
      parts.set(name, bytes.value)
      continue
    }
    const prefixes = new Set<string>()
    const written = rewriteXml(bytes.value, replaceScribe(plan, prefixes))
    if (!written.ok) return written
    // Breaks into texts of two vocabularies at once: nobody writes such a part.
    if (prefixes.size > 1) return refuse({ code: 'master.not-read-back' })
    const [prefix] = prefixes
    parts.set(name, prefix === undefined ? written.value : asBytes(withBreaks(asText(written.value), prefix)))
  }
  return ok(packed(parts))
}

/** In the order of the original, which is the order its parts are read in; the times of its entries go: equal content is equal bytes. */
function packed(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = Object.fromEntries(parts)
  return zipSync(entries, { level: 6, mtime: '1980-01-01T12:00:00' })
}

/** 电子签名 (ECMA-376-2 §13): one changed byte, and it no longer holds. */
function isSigned(zip: Zip): boolean {
  const typeOf = contentTypes(zip)
  return zip.names.some((name) => /digital-signature/i.test(typeOf(name)) || /^_xmlsignatures\//i.test(name))
}

function asText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

function asBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

export function noPlace(block: number): Result<never> {
  return refuse({ code: 'master.no-place', data: { block } })
}
