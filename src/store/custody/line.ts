import { createHash, type Hash } from 'node:crypto'
import type { Sum } from '../../desk/custody.ts'
import type { Row, Value } from './rows.ts'

/** One row as a line of JSON: its values in the order of `columns`; bytes as `{"b64":…}`. The same on every database. */
export function lineOf(columns: readonly string[], row: Row): string {
  return JSON.stringify(columns.map((column) => plain(row[column] ?? null)))
}

/** Columns by name, so that the order in which a table grew them says nothing. */
export function columnsOf(row: Row): readonly string[] {
  return Object.keys(row).sort()
}

/** Reads such a line back; `undefined` when it is none. */
export function rowOf(columns: readonly string[], line: unknown): Row | undefined {
  if (!Array.isArray(line) || line.length !== columns.length) return undefined
  const values = line.map((value: unknown) => valueOf(value))
  if (values.includes(undefined)) return undefined
  return Object.fromEntries(columns.map((column, i) => [column, values[i] ?? null]))
}

/** Adds up the lines of one table. */
export function summing(): Readonly<{ add(line: string): void; sum(): Sum }> {
  const hash: Hash = createHash('sha256')
  let rows = 0
  return {
    add(line) {
      rows++
      hash.update(`${line}\n`)
    },
    sum: () => ({ rows, sha256: hash.copy().digest('hex') }),
  }
}

function plain(value: Value): unknown {
  return value instanceof Uint8Array ? { b64: Buffer.from(value).toString('base64') } : value
}

function valueOf(value: unknown): Value | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  if (typeof value !== 'object' || !('b64' in value) || typeof value.b64 !== 'string') return undefined
  return new Uint8Array(Buffer.from(value.b64, 'base64'))
}
