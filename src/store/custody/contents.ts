import type { Contents, Sum } from '../../desk/custody.ts'
import { migrationOf } from '../migrate.ts'
import type { Db } from '../schema.ts'
import { headOf } from '../trail.ts'
import { columnsOf, lineOf, summing } from './line.ts'
import { rowsOf, type Row } from './rows.ts'
import { TABLES, TRAIL_SINCE, type Table } from './tables.ts'

/** What comes out of a store, in this order: its migration, then table by table the columns and some rows at a time. */
export type Part =
  | Readonly<{ migration: number }>
  | Readonly<{ table: Table; columns: readonly string[] }>
  | Readonly<{ rows: readonly Row[]; lines: readonly string[] }>

/**
 * Reads a whole store through `db`, which must be seeing one moment (a transaction for reading only, or one nobody else writes in); at the
 * end answers what it held.
 */
export async function* readOut(db: Db): AsyncGenerator<Part, Contents> {
  const migration = await migrationOf(db)
  yield { migration }
  const tables: Record<string, Sum> = {}
  for (const table of TABLES.filter((one) => one.since <= migration)) {
    const adding = summing()
    let columns: readonly string[] | undefined
    for await (const rows of rowsOf(db, table)) {
      if (!columns) {
        columns = columnsOf(rows[0] ?? {})
        yield { table, columns }
      }
      const lines = rows.map((row) => lineOf(columns ?? [], row))
      for (const line of lines) adding.add(line)
      yield { rows, lines }
    }
    tables[table.name] = adding.sum()
  }
  const { seq, hash } = migration >= TRAIL_SINCE ? await headOf(db) : { seq: 0, hash: '' }
  return { migration, tables, head: { seq, hash } }
}

/** What a store holds, without taking it anywhere. */
export async function contentsOf(db: Db): Promise<Contents> {
  const parts = readOut(db)
  for (;;) {
    const { done, value } = await parts.next()
    if (done === true) return value
  }
}

/** The first table in which two stores differ. */
export function difference(one: Contents, other: Contents): string | undefined {
  const names = new Set([...Object.keys(one.tables), ...Object.keys(other.tables)])
  const differing = [...names].find((name) => {
    const [a, b] = [one.tables[name], other.tables[name]]
    return a?.rows !== b?.rows || a?.sha256 !== b?.sha256
  })
  return differing ?? (one.head.hash === other.head.hash ? undefined : 'trail_head')
}
