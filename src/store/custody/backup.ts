import { closeSync, createWriteStream, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Contents, Outcome } from '../../desk/custody.ts'
import type { Db } from '../schema.ts'
import { readOut } from './contents.ts'
import { conditionOf, type Premises } from './premises.ts'

export const FORMAT = 'yuantou-backup/1'

/**
 * 备份 — one moment of a store as gzipped lines of JSON, the same whichever database it came from: a head line; for each table a line with
 * its columns and a line per row; at the end what it all adds up to. Written aside, synced, and only then given its name: a file of that
 * name is whole. Others go on writing meanwhile.
 */
export async function backup(from: Premises, file: string): Promise<Outcome<Contents>> {
  if (existsSync(file)) return { trouble: 'exists' }
  const aside = `${file}.${process.pid}.part`
  try {
    const contents = await from.db
      .transaction()
      .setAccessMode('read only')
      .execute((tx) => write(tx, aside))
    sync(aside)
    if (existsSync(file)) return { trouble: 'exists' }
    renameSync(aside, file)
    sync(path.dirname(file))
    return { done: contents }
  } catch (error) {
    if (!isOfFile(error, aside)) throw error
    return { trouble: 'cannot-write', condition: conditionOf(error) ?? '' }
  } finally {
    rmSync(aside, { force: true })
  }
}

async function write(db: Db, aside: string): Promise<Contents> {
  let contents: Contents | undefined
  const lines = linesOf(db, (all) => (contents = all))
  const out = createWriteStream(aside, { flags: 'wx', mode: 0o600 })
  await pipeline(Readable.from(lines, { objectMode: true, highWaterMark: 4 }), createGzip({ level: 6 }), out)
  if (!contents) throw new Error('The store was read out without an end')
  return contents
}

async function* linesOf(db: Db, end: (contents: Contents) => void): AsyncGenerator<string> {
  const parts = readOut(db)
  for (;;) {
    const { done, value } = await parts.next()
    if (done === true) {
      end(value)
      yield line({ end: value })
      return
    }
    if ('lines' in value) yield value.lines.map((one) => `${one}\n`).join('')
    else if ('table' in value) yield line({ table: value.table.name, columns: value.columns })
    else yield line({ format: FORMAT, ...value })
  }
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}

function sync(name: string): void {
  const handle = openSync(name, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function isOfFile(error: unknown, aside: string): boolean {
  if (!(error instanceof Error) || !('syscall' in error)) return false
  const { path: at, syscall } = error as NodeJS.ErrnoException
  return at === aside || syscall === 'write' || syscall === 'fsync' || syscall === 'rename'
}
