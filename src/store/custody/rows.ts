import { sql } from 'kysely'
import type { Db } from '../schema.ts'
import type { Table } from './tables.ts'

export type Value = string | number | null | Uint8Array
export type Row = Readonly<Record<string, Value>>

/** Rows taken together, and how much of a weighty column goes with them. */
const STRIDE = 500
const WEIGHT = 8 * 1024 * 1024

/** Every row of a table in the order of its key, some at a time: what is held in memory does not grow with the table. */
export async function* rowsOf(db: Db, table: Table): AsyncGenerator<readonly Row[]> {
  for (let last: Row | undefined; ;) {
    const limit = table.weighty === undefined ? STRIDE : await lightEnough(db, table, last)
    if (limit === 0) return
    const { rows } = await sql<Row>`
      select * from ${sql.table(table.name)} ${after(table, last)} order by ${order(table)} limit ${limit}`.execute(db)
    last = rows.at(-1)
    if (!last) return
    yield rows
  }
}

/** How many of the next rows may be held at once; at least one, however heavy it is. */
async function lightEnough(db: Db, table: Table, last: Row | undefined): Promise<number> {
  const { rows } = await sql<{ weight: number }>`
    select length(${sql.ref(table.weighty ?? '')}) as weight from ${sql.table(table.name)} ${after(table, last)}
    order by ${order(table)} limit ${STRIDE}`.execute(db)
  let held = 0
  const tooMany = rows.findIndex(({ weight }) => (held += weight) > WEIGHT)
  return tooMany === -1 ? rows.length : Math.max(1, tooMany)
}

function order({ key }: Table) {
  return sql.join(key.map((column) => sql.ref(column)))
}

function after(table: Table, last: Row | undefined) {
  if (!last) return sql``
  return sql`where (${order(table)}) > (${sql.join(table.key.map((column) => last[column] ?? null))})`
}
