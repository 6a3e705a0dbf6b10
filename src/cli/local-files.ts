import path from 'node:path'
import type { Draft, FileRef } from '../domain/draft.ts'
import type { Io } from './io.ts'

/**
 * A draft on disk names its files by path, relative to the folder it lies in; the desk wants bytes. A path that cannot be read becomes a
 * file without bytes, which no reader can read: so it blocks as every unreadable file does, and the path is told on standard error.
 */
export async function withLocalFiles(io: Pick<Io, 'readFile' | 'err'>, folder: string, draft: Draft): Promise<Draft> {
  const take = (ref: FileRef | null | undefined): Promise<FileRef | null> => bytesFor(io, folder, ref ?? null)
  const { interpretation } = draft
  const materials = await inTurn(interpretation?.materials ?? [], async (one) => ({
    ...one,
    file: await take(one.file),
  }))
  return {
    ...draft,
    file: await take(draft.file),
    attachments: await inTurn(draft.attachments, async (one) => ({ ...one, file: await take(one.file) })),
    ...(interpretation && { interpretation: { ...interpretation, materials } }),
  }
}

async function bytesFor(
  io: Pick<Io, 'readFile' | 'err'>,
  folder: string,
  ref: FileRef | null,
): Promise<FileRef | null> {
  if (typeof ref !== 'string' || isHash(ref)) return ref
  const found = await io.readFile(path.resolve(folder, ref))
  if (!found.ok) io.err(`${ref}：读不到这个文件 cannot read this file (${found.problems[0]?.code ?? ''})\n`)
  return { name: path.basename(ref), content: found.ok ? Buffer.from(found.value).toString('base64') : '' }
}

/** A hash of bytes handed in before; the command line has no store, so the desk will say it is unknown. */
function isHash(ref: string): boolean {
  return /^(sha256:)?[0-9a-f]{64}$/i.test(ref)
}

async function inTurn<T, U>(list: readonly T[], turn: (one: T) => Promise<U>): Promise<readonly U[]> {
  const done: U[] = []
  for (const one of list) done.push(await turn(one))
  return done
}
