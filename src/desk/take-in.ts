import type { Draft, FileRef } from '../domain/draft.ts'
import { lines } from '../domain/lines.ts'
import type { Block, Paper } from '../domain/paper.ts'
import { BODY, interpretationFile } from '../domain/place.ts'
import { ok, refuse, type Result } from '../domain/result.ts'
import { sha256 } from './hash.ts'
import { hashNamed, nameOfMaster, papersKnown, papersRead } from './papers-read.ts'
import type { Blob, Reader, Store } from './ports.ts'

/** A draft with its files read in memory; `blobs` are the readable ones, kept only if the act is saved. */
export type TakenIn = Readonly<{ draft: Draft; papers: readonly Paper[]; blobs: readonly Blob[] }>

/** What taking in leans on. `known` papers are already read (an earlier revision's): their bytes are not asked for again. */
export type Intake = Readonly<{ reader: Reader; store: Pick<Store, 'blob'>; known?: readonly Paper[] }>

type Sheet = Readonly<{
  file: string
  role: Paper['role']
  name: string
  text: string | null
  ref: FileRef | null
  at: string
}>
type Taken = Readonly<{ papers: readonly Paper[]; ref: FileRef | null; blob?: Blob }>

/**
 * 读入 — reads the body, every attachment and every interpretation of a draft. Where a file is given, its text field is ignored.
 * A file in an old format is kept as what it was converted to; of a zipped set each member is a paper of its own. What cannot be read stays
 * as a paper marked `unreadable`, by hash and name; its bytes go no further.
 * Problems: `file.unknown` (a hash nobody handed in), `file.malformed` (content that is not base64).
 */
export async function takeIn(deps: Intake, draft: Draft): Promise<Result<TakenIn>> {
  const taken: Taken[] = []
  const named = new Set<string>([BODY])
  for (const sheet of sheetsOf(draft, named)) {
    const one = await take(deps, sheet, (file) => unused(named, file))
    if (!one.ok) return one
    taken.push(one.value)
  }
  return ok({
    draft: withRefs(draft, taken),
    papers: taken.flatMap((one) => one.papers),
    blobs: taken.flatMap((one) => (one.blob ? [one.blob] : [])),
  })
}

function sheetsOf(draft: Draft, named: Set<string>): readonly Sheet[] {
  const attachments = draft.attachments.map((one, index) => ({
    file: unused(named, one.name),
    role: 'attachment' as const,
    name: one.name,
    text: one.text ?? null,
    ref: one.file ?? null,
    at: `/attachments/${index}/file`,
  }))
  const materials = (draft.interpretation?.materials ?? []).map((one, index) => ({
    file: unused(named, interpretationFile(one.title ?? String(index + 1))),
    role: 'interpretation' as const,
    name: one.title ?? `${index + 1}`,
    text: one.text ?? null,
    ref: one.file ?? null,
    at: `/interpretation/materials/${index}/file`,
  }))
  const body: Sheet = {
    file: BODY,
    role: 'body',
    name: draft.title,
    text: draft.text,
    ref: draft.file ?? null,
    at: '/file',
  }
  return [body, ...attachments, ...materials]
}

/** Two attachments may bear one name; places need two. */
function unused(named: Set<string>, name: string): string {
  let file = name
  for (let n = 2; named.has(file); n++) file = `${name} (${n})`
  named.add(file)
  return file
}

async function take(deps: Intake, sheet: Sheet, free: (file: string) => string): Promise<Result<Taken>> {
  const { file, role, ref } = sheet
  if (ref === null) {
    const text = sheet.text ?? ''
    const blocks: readonly Block[] = lines(text).map((line) => ({ text: line.text, kind: 'paragraph' }))
    return ok({ papers: [{ file, role, format: 'text', sha256: sha256(text), blocks }], ref: null })
  }
  const name = typeof ref === 'string' ? sheet.name : ref.name
  const known = deps.known ?? []
  const named = hashNamed(ref)
  const before = named === undefined ? undefined : papersKnown(known, sheet, named, free)
  if (before) return ok(again(name, before))
  const found = await bytesOf(deps.store, ref, sheet.at)
  if (!found.ok) return found
  const { bytes, hash } = found.value
  // A conversion is never the same twice: who hands in the same old file again gets the one of last time.
  const converted = papersKnown(known.filter(isConverted), sheet, hash, free)
  if (converted) return ok(again(name, converted))

  const reading = await deps.reader.read(name, bytes)
  const master = reading.ok ? reading.value.master : undefined
  const kept = master ? { bytes: master, hash: sha256(master) } : { bytes, hash }
  const papers = papersRead({ file, role, sha256: kept.hash }, reading, free)
  if (!reading.ok) return ok({ papers, ref: { name, sha256: hash } })
  const { format } = reading.value
  return ok({
    papers,
    ref: { name: master ? nameOfMaster(name, format) : name, sha256: kept.hash },
    blob: { sha256: kept.hash, bytes: kept.bytes, type: format },
  })
}

/** Papers of an earlier revision: their bytes are kept already. */
function again(name: string, papers: readonly Paper[]): Taken {
  const [{ sha256: hash, format, convertedFrom } = { sha256: '', format: '' }] = papers
  return { papers, ref: { name: convertedFrom ? nameOfMaster(name, format) : name, sha256: hash } }
}

function isConverted(paper: Paper): boolean {
  return paper.convertedFrom !== undefined
}

async function bytesOf(
  store: Pick<Store, 'blob'>,
  ref: FileRef,
  field: string,
): Promise<Result<Readonly<{ bytes: Uint8Array; hash: string }>>> {
  if (typeof ref !== 'string' && 'content' in ref) {
    if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(ref.content)) return refuse({ code: 'file.malformed', field })
    const bytes = new Uint8Array(Buffer.from(ref.content, 'base64'))
    return ok({ bytes, hash: sha256(bytes) })
  }
  const hash = hashNamed(ref) ?? ''
  const blob = await store.blob(hash)
  return blob ? ok({ bytes: blob.bytes, hash }) : refuse({ code: 'file.unknown', field })
}

/** The draft as it is kept: uploads replaced by their hashes, in the order `sheetsOf` laid the papers. */
function withRefs(draft: Draft, taken: readonly Taken[]): Draft {
  const [body, ...rest] = taken
  const attachments = draft.attachments.map((one, i) => ({ ...one, file: rest[i]?.ref ?? null }))
  const materials = draft.interpretation?.materials?.map((one, i) => ({
    ...one,
    file: rest[draft.attachments.length + i]?.ref ?? null,
  }))
  return {
    ...draft,
    file: body?.ref ?? null,
    attachments,
    ...(draft.interpretation && materials ? { interpretation: { ...draft.interpretation, materials } } : {}),
  }
}
