import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import type { Contents } from '../../desk/custody.ts'
import { FORMAT } from './backup.ts'
import { rowOf } from './line.ts'
import type { Row } from './rows.ts'
import { TABLES, type Table } from './tables.ts'

/** What stands in a backup, line by line. */
export type Told =
  | Readonly<{ migration: number }>
  | Readonly<{ table: Table; columns: readonly string[] }>
  | Readonly<{ row: Row; line: string }>
  | Readonly<{ end: Contents }>

/** The file is no backup, was cut off, or was altered; `what` says where. */
export class Damaged extends Error {}

/** Reads a backup; throws `Damaged` at the first line that does not belong, and at the end when the end is missing. */
export async function* readBackup(file: string): AsyncGenerator<Told> {
  const bytes = createReadStream(file)
  const gunzip = createGunzip()
  // An error of the file must reach whoever reads the lines.
  bytes.on('error', (error) => gunzip.destroy(error))
  const lines = createInterface({ input: bytes.pipe(gunzip), crlfDelay: Infinity })
  const failed = new Promise<never>((_, reject) => gunzip.on('error', reject))
  failed.catch(() => undefined)
  const reading = lines[Symbol.asyncIterator]()
  let columns: readonly string[] | undefined
  let number = 0
  let ended = false
  try {
    for (;;) {
      const next: IteratorResult<string, unknown> = await Promise.race([reading.next(), failed])
      if (next.done === true) break
      const { value } = next
      number++
      if (ended) throw new Damaged(`line ${number}`)
      const told = understand(value, number, columns)
      if (!told) throw new Damaged(`line ${number}`)
      if ('columns' in told) columns = told.columns
      ended = 'end' in told
      yield told
    }
  } catch (error) {
    // zlib names what is wrong with its input: cut off, altered, not gzip at all.
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
      throw new Damaged(`line ${number}`)
    throw error
  } finally {
    lines.close()
    bytes.destroy()
  }
  if (!ended) throw new Damaged('end')
}

function understand(text: string, number: number, columns: readonly string[] | undefined): Told | undefined {
  const value = parsed(text)
  if (Array.isArray(value)) {
    const row = columns && rowOf(columns, value)
    return row && { row, line: text }
  }
  if (typeof value !== 'object' || value === null) return undefined
  if (number === 1) return headOf(value)
  if ('table' in value) return tableOf(value)
  return 'end' in value && isContents(value.end) ? { end: value.end } : undefined
}

function headOf(value: object): Told | undefined {
  const { format, migration } = value as Readonly<{ format?: unknown; migration?: unknown }>
  return format === FORMAT && typeof migration === 'number' ? { migration } : undefined
}

/** Only tables we know, and columns that are plain names: both become part of a statement. */
function tableOf(value: object): Told | undefined {
  const { table: name, columns } = value as Readonly<{ table?: unknown; columns?: unknown }>
  const table = TABLES.find((one) => one.name === name)
  if (!table || !Array.isArray(columns)) return undefined
  const names = columns.filter((one): one is string => typeof one === 'string' && /^[a-z_0-9]+$/.test(one))
  return names.length === columns.length && names.length > 0 ? { table, columns: names } : undefined
}

function isContents(value: unknown): value is Contents {
  const { tables, head, migration } = Object(value) as Partial<Contents>
  return typeof tables === 'object' && typeof head?.hash === 'string' && typeof migration === 'number'
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
