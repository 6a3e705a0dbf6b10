import type { Contents, Outcome, Sum, Trouble } from '../../desk/custody.ts'
import { StoreUnavailable } from '../../desk/unavailable.ts'
import { asUnavailable } from '../driver/failures.ts'
import { rebuildIndex } from '../entries.ts'
import { migrateWithin, NEWEST } from '../migrate.ts'
import { asPostgresUnavailable } from '../postgres/failures.ts'
import type { Tx } from '../schema.ts'
import { verifyTrail } from '../verify-trail.ts'
import { contentsOf, difference, readOut } from './contents.ts'
import { fillIn, prepareTables } from './fill.ts'
import { summing } from './line.ts'
import { type Premises } from './premises.ts'
import { Damaged, readBackup } from './read-backup.ts'
import type { Row } from './rows.ts'
import { TRAIL_SINCE, type Table } from './tables.ts'

/** Undoes everything that was written, and says why. */
class Undone extends Error {
  readonly why: Trouble

  constructor(why: Trouble) {
    super(why.trouble)
    this.why = why
  }
}

/**
 * 恢复 — reads a backup into a place without tables: makes them as they were then, writes every row, holds what now stands there against
 * what the backup says it held, walks the trail, and only then brings the tables to this version. All in one transaction.
 */
export function restore(file: string, to: Premises): Promise<Outcome<Contents>> {
  return wholly(to, async (tx) => {
    const filling = filler(tx, to)
    let end: Contents | undefined
    for await (const told of readBackup(file)) {
      if ('migration' in told) await filling.begin(told.migration)
      else if ('columns' in told) await filling.table(told.table, told.columns)
      else if ('row' in told) await filling.row(told.row, told.line)
      else end = told.end
    }
    await filling.flush()
    // The lines are held against the end first: an altered file is told apart from a database that keeps something else.
    if (!end || differs(filling.sums(), end.tables)) throw new Undone({ trouble: 'damaged' })
    return end
  })
}

/** 迁移 — from one store straight into another place, under the same conditions. */
export function copy(from: Premises, to: Premises): Promise<Outcome<Contents>> {
  return from.db
    .transaction()
    .setAccessMode('read only')
    .execute((source) =>
      wholly(to, async (tx) => {
        const filling = filler(tx, to)
        const parts = readOut(source)
        for (;;) {
          const { done, value } = await parts.next()
          if (done === true) return value
          if ('migration' in value) await filling.begin(value.migration)
          else if ('columns' in value) await filling.table(value.table, value.columns)
          else await filling.rows(value.rows)
        }
      }),
    )
}

async function wholly(to: Premises, fill: (tx: Tx) => Promise<Contents>): Promise<Outcome<Contents>> {
  try {
    const contents = await to.db.transaction().execute(async (tx) => {
      if ((await to.engine.tables(tx)).length > 0) throw new Undone({ trouble: 'not-empty' })
      const wanted = await fill(tx)
      const differing = difference(wanted, await contentsOf(tx))
      if (differing !== undefined) throw new Undone({ trouble: 'differs', condition: differing })
      const brokenAt = wanted.migration < TRAIL_SINCE ? null : await verifyTrail(tx)
      if (brokenAt !== null) throw new Undone({ trouble: 'damaged', condition: `trail ${brokenAt}` })
      await migrateWithin(tx, to.engine)
      await rebuildIndex(tx, to.engine)
      return wanted
    })
    return { done: contents }
  } catch (error) {
    if (error instanceof Undone) return error.why
    if (error instanceof Damaged) return { trouble: 'damaged', condition: error.message }
    throw error
  }
}

/** Rows come one by one or some at a time and are written some at a time. */
function filler(tx: Tx, { engine }: Premises) {
  const STRIDE = 500
  const WEIGHT = 8 * 1024 * 1024
  const sums: Record<string, ReturnType<typeof summing>> = {}
  let now: Readonly<{ table: Table; columns: readonly string[] }> | undefined
  let held: Row[] = []
  let weight = 0
  const put = async (rows: readonly Row[]): Promise<void> => {
    if (!now) throw new Damaged('row')
    try {
      await fillIn(tx, now.table, now.columns, rows)
    } catch (error) {
      // What the tables do not take (a row twice, one without its parent, an unknown column) no store ever held.
      if (asPostgresUnavailable(asUnavailable(error)) instanceof StoreUnavailable) throw error
      throw new Damaged(now.table.name)
    }
  }
  const flush = async (): Promise<void> => {
    if (held.length > 0) await put(held)
    held = []
    weight = 0
  }
  return {
    flush,
    async begin(migration: number): Promise<void> {
      if (migration > NEWEST) throw new Undone({ trouble: 'newer', condition: String(migration) })
      await prepareTables(tx, engine, migration)
    },
    async table(table: Table, columns: readonly string[]): Promise<void> {
      await flush()
      now = { table, columns }
      if (sums[table.name]) throw new Damaged(table.name)
      sums[table.name] = summing()
    },
    async row(row: Row, line: string): Promise<void> {
      if (!now) throw new Damaged('row')
      sums[now.table.name]?.add(line)
      held.push(row)
      weight += line.length
      if (held.length >= STRIDE || weight > WEIGHT) await flush()
    },
    rows: put,
    sums: (): Readonly<Record<string, Sum>> =>
      Object.fromEntries(Object.entries(sums).map(([name, one]) => [name, one.sum()])),
  }
}

/** Tables without rows have no lines. */
function differs(read: Readonly<Record<string, Sum>>, told: Readonly<Record<string, Sum>>): boolean {
  const names = new Set([...Object.keys(read), ...Object.keys(told)])
  return [...names].some((name) => {
    const [a, b] = [read[name] ?? summing().sum(), told[name] ?? summing().sum()]
    return a.rows !== b.rows || a.sha256 !== b.sha256
  })
}
