import { createHash } from 'node:crypto'
import type { Block, Member } from '../domain/paper.ts'
import { ok, refuse, type Result } from '../domain/result.ts'
import { LIMITS, tooLarge } from './limits.ts'
import type { Part } from './part.ts'
import type { ReadFile } from './read.ts'
import { openZip, type Zip } from './zip.ts'

/** Bytes of a member in an old format, for whoever can convert it. */
export type Pending = Readonly<{ member: number; name: string; format: string; bytes: Uint8Array; macros: boolean }>

export type ReadSet = Readonly<{
  blocks: readonly Block[]
  parts: readonly Part[]
  members: readonly Member[]
  pending: readonly Pending[]
}>

type Entry = Readonly<{ name: string; bytes: Uint8Array } | { name: string; refused: string }>

/**
 * 压缩包附件 — a zip of documents: first the list of its members, then the blocks of each, members of a zip within included.
 * A member that cannot be read does not hide the others, it says so. Problems: `format.too-large`, `format.zip-bomb`,
 * `format.encrypted` (every member has a password), `format.empty`.
 */
export function readSet(zip: Zip, readOne: (name: string, bytes: Uint8Array) => Result<ReadFile>): Result<ReadSet> {
  const junk: Part[] = []
  const entries = entriesOf(zip, junk)
  if (!Array.isArray(entries)) return entries
  if (entries.length === 0) return refuse({ code: 'format.empty', data: { format: 'zip' } })
  if (entries.every((one) => 'refused' in one && one.refused === 'format.encrypted'))
    return refuse({ code: 'format.encrypted', data: { format: 'zip' } })
  const blocks: Block[] = entries.map(({ name }) => ({ text: name, kind: 'list' }))
  const members: Member[] = []
  const pending: Pending[] = []
  for (const entry of entries) {
    const at = { name: entry.name, from: blocks.length, to: blocks.length }
    if ('refused' in entry) {
      members.push({ ...at, format: 'unknown', sha256: '', unreadable: entry.refused })
      continue
    }
    const sha256 = createHash('sha256').update(entry.bytes).digest('hex')
    const reading = readOne(entry.name, entry.bytes)
    if (!reading.ok) {
      const { code, data } = reading.problems[0] ?? { code: 'format.unreadable' }
      const format = typeof data?.['format'] === 'string' ? data['format'] : 'unknown'
      if (code === 'format.legacy' || (code === 'format.not-yet' && format === 'pdf'))
        pending.push({
          member: members.length,
          name: entry.name,
          format,
          bytes: entry.bytes,
          macros: data?.['macros'] === true,
        })
      members.push({ ...at, format, sha256, unreadable: code })
      continue
    }
    const { format, uninspected } = reading.value
    append(blocks, reading.value.blocks)
    if (blocks.length > LIMITS.blocks) return tooLarge('blocks')
    members.push({ ...at, to: blocks.length, format, sha256, ...(uninspected.length > 0 ? { uninspected } : {}) })
  }
  return ok({ blocks, parts: junk, members, pending })
}

/** Tables of one set are counted on, so that no two of them are taken for one. */
export function append(blocks: Block[], more: readonly Block[]): void {
  const next = blocks.reduce((most, { cell }) => Math.max(most, cell ? cell.table + 1 : 0), 0)
  for (const block of more)
    blocks.push(block.cell ? { ...block, cell: { ...block.cell, table: block.cell.table + next } } : block)
}

/** The documents of a zip and of the zips in it; one deeper is refused. What systems leave behind is listed as not looked at. */
function entriesOf(zip: Zip, junk: Part[]): Entry[] | ReturnType<typeof tooLarge> {
  const found: Entry[] = []
  const budget = { left: LIMITS.unpackedBytes }
  for (const name of zip.names) {
    if (JUNK.test(name)) {
      junk.push({ name, kind: 'unknown' })
      continue
    }
    const entry = entryOf(zip, name, name)
    if ('bytes' in entry && isPlainZip(entry.bytes)) {
      const inner = openZip(entry.bytes)
      if (!inner.ok) found.push({ name, refused: inner.problems[0]?.code ?? 'format.unreadable' })
      else if (isPackage(inner.value)) found.push(entry)
      else {
        for (const within of inner.value.names) {
          const full = `${name}/${within}`
          if (JUNK.test(within)) junk.push({ name: full, kind: 'unknown' })
          else found.push(nested(entryOf(inner.value, within, full)))
          const last = found.at(-1)
          if (last && 'bytes' in last && (budget.left -= last.bytes.length) < 0) return tooLarge('unpackedBytes')
          if (found.length > LIMITS.members) return tooLarge('members')
        }
      }
    } else found.push(entry)
    if ('bytes' in entry && (budget.left -= entry.bytes.length) < 0) return tooLarge('unpackedBytes')
    if (found.length > LIMITS.members) return tooLarge('members')
  }
  return found
}

function entryOf(zip: Zip, entry: string, name: string): Entry {
  const bytes = zip.read(entry)
  return bytes.ok ? { name, bytes: bytes.value } : { name, refused: bytes.problems[0]?.code ?? 'format.unreadable' }
}

/** A zip in a zip in a zip is nobody's document. */
function nested(entry: Entry): Entry {
  if ('refused' in entry || !isPlainZip(entry.bytes)) return entry
  const opened = openZip(entry.bytes)
  return opened.ok && isPackage(opened.value) ? entry : { name: entry.name, refused: 'format.nested' }
}

function isPlainZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)
}

function isPackage(zip: Zip): boolean {
  return zip.has('[Content_Types].xml') || zip.has('OFD.xml') || zip.has('mimetype')
}

const JUNK = /(?:^|\/)(?:__MACOSX\/|\._|~\$)|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i
