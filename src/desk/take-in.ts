import type { Draft, FileRef } from '../domain/draft.ts'
import { lines } from '../domain/lines.ts'
import type { Block, Paper } from '../domain/paper.ts'
import { BODY, interpretationFile } from '../domain/place.ts'
import { ok, refuse, type Result } from '../domain/result.ts'
import { sha256 } from './hash.ts'
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
type Taken = Readonly<{ paper: Paper; ref: FileRef | null; blob?: Blob }>

/**
 * 读入 — reads the body, every attachment and every interpretation of a draft. Where a file is given, its text field is ignored.
 * What cannot be read stays as a paper marked `unreadable`, by hash and name; its bytes go no further.
 * Problems: `file.unknown` (a hash nobody handed in), `file.malformed` (content that is not base64).
 */
export async function takeIn(deps: Intake, draft: Draft): Promise<Result<TakenIn>> {
  const taken: Taken[] = []
  for (const sheet of sheetsOf(draft)) {
    const one = await take(deps, sheet)
    if (!one.ok) return one
    taken.push(one.value)
  }
  return ok({
    draft: withRefs(draft, taken),
    papers: taken.map((one) => one.paper),
    blobs: taken.flatMap((one) => (one.blob ? [one.blob] : [])),
  })
}

function sheetsOf(draft: Draft): readonly Sheet[] {
  const named = new Set<string>([BODY])
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

async function take(deps: Intake, sheet: Sheet): Promise<Result<Taken>> {
  if (sheet.ref === null) {
    const text = sheet.text ?? ''
    const blocks: readonly Block[] = lines(text).map((line) => ({ text: line.text, kind: 'paragraph' }))
    return ok({
      paper: { file: sheet.file, role: sheet.role, format: 'text', sha256: sha256(text), blocks },
      ref: null,
    })
  }
  const before = knownPaper(deps.known ?? [], sheet.ref)
  if (before)
    return ok({
      paper: { ...before, file: sheet.file, role: sheet.role },
      ref: { name: typeof sheet.ref === 'string' ? sheet.name : sheet.ref.name, sha256: before.sha256 },
    })
  const found = await bytesOf(deps.store, sheet.ref, sheet.at)
  if (!found.ok) return found
  const name = typeof sheet.ref === 'string' ? sheet.name : sheet.ref.name
  const { bytes, hash } = found.value
  const reading = await deps.reader.read(name, bytes)
  const head = { file: sheet.file, role: sheet.role, sha256: hash }
  const ref = { name, sha256: hash }
  if (!reading.ok)
    return ok({
      paper: { ...head, format: 'unknown', blocks: [], unreadable: reading.problems[0]?.code ?? 'format.unreadable' },
      ref,
    })
  const { format, blocks, uninspected } = reading.value
  const paper: Paper = { ...head, format, blocks, ...(uninspected && uninspected.length > 0 ? { uninspected } : {}) }
  return ok({ paper, ref, blob: { sha256: hash, bytes, type: format } })
}

function knownPaper(known: readonly Paper[], ref: FileRef): Paper | undefined {
  if (typeof ref !== 'string' && 'content' in ref) return undefined
  const hash = typeof ref === 'string' ? ref : ref.sha256
  return known.find((paper) => paper.format !== 'text' && paper.sha256 === hash.replace(/^sha256:/, ''))
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
  const hash = (typeof ref === 'string' ? ref : ref.sha256).replace(/^sha256:/, '')
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
