import { sql } from 'kysely'
import type { Engine } from '../dialect.ts'
import { migrateWithin, MIGRATIONS } from '../migrate.ts'
import type { Tx } from '../schema.ts'
import type { Row, Value } from './rows.ts'
import type { Table } from './tables.ts'

/** SQLite takes 32,766 parameters in a statement, PostgreSQL 65,535. */
const PARAMETERS = 30_000
const WEIGHT = 8 * 1024 * 1024

/** Makes the tables as they were at `migration`, empty. */
export async function prepareTables(tx: Tx, engine: Engine, migration: number): Promise<void> {
  await migrateWithin(
    tx,
    engine,
    MIGRATIONS.filter((one) => one.number <= migration),
  )
}

/** Writes rows as they were; the head of the trail is there from the start and may only grow. */
export async function fillIn(tx: Tx, table: Table, columns: readonly string[], rows: readonly Row[]): Promise<void> {
  if (table.name === 'trail_head') {
    for (const { id, seq, hash } of rows)
      await sql`update trail_head set seq = ${seq}, hash = ${hash} where id = ${id} and seq < ${seq}`.execute(tx)
    return
  }
  for (const some of inParts(rows, columns.length)) {
    const values = some.map((row) => sql`(${sql.join(columns.map((column) => row[column] ?? null))})`)
    const names = sql.join(columns.map((column) => sql.ref(column)))
    await sql`insert into ${sql.table(table.name)} (${names}) values ${sql.join(values)}`.execute(tx)
  }
}

function* inParts(rows: readonly Row[], width: number): Generator<readonly Row[]> {
  let part: Row[] = []
  let weight = 0
  for (const row of rows) {
    const heavy = Object.values(row).reduce<number>((sum, value) => sum + weightOf(value), 0)
    if (part.length > 0 && ((part.length + 1) * width > PARAMETERS || weight + heavy > WEIGHT)) {
      yield part
      part = []
      weight = 0
    }
    part.push(row)
    weight += heavy
  }
  if (part.length > 0) yield part
}

function weightOf(value: Value): number {
  return value === null || typeof value === 'number' ? 8 : value.length
}
