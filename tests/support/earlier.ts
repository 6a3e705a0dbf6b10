import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fillIn, prepareTables } from '../../src/store/custody/fill.ts'
import { takeOver } from '../../src/store/custody/premises.ts'
import type { Row, Value } from '../../src/store/custody/rows.ts'
import { TABLES } from '../../src/store/custody/tables.ts'
import type { Site } from '../../src/store/open.ts'

/**
 * Rows as the versions in use wrote them, kept so that they can be read: JSON columns are written out as JSON, bytes as their text. The
 * migrations between two versions in use never held rows of their own; theirs are those of the next version, as far as there were tables.
 */
export const WRITTEN_AT = [4, 7] as const

type Kept = string | number | null | Readonly<{ json: unknown } | { text: string } | { b64: string }>
type Fixture = Readonly<{ tables: Readonly<Record<string, readonly Readonly<Record<string, Kept>>[]>> }>

const FOLDER = path.resolve(import.meta.dirname, '../fixtures/earlier')
const LATER_COLUMNS: Readonly<Record<string, number>> = { step: 5, attribute: 5, review_on: 5, provisional: 5 }

/** Makes a store as it was at `migration`, with rows in it. */
export async function storeOf(migration: number, site: Site): Promise<void> {
  // The eighth only made an index: its rows are those of the seventh.
  const written = WRITTEN_AT.find((one) => one >= Math.min(migration, 7))
  if (written === undefined) throw new Error(`Nobody kept rows of migration ${migration} in ${FOLDER}`)
  const fixture = JSON.parse(readFileSync(path.join(FOLDER, `${written}.json`), 'utf8')) as Fixture
  const premises = await takeOver(site)
  await premises.db.transaction().execute(async (tx) => {
    await prepareTables(tx, premises.engine, migration)
    for (const table of TABLES.filter((one) => one.since <= migration)) {
      const rows = (fixture.tables[table.name] ?? []).map((row) => rowAt(migration, row))
      const [first] = rows
      if (first) await fillIn(tx, table, Object.keys(first), rows)
    }
  })
  await premises.close()
}

function rowAt(migration: number, row: Readonly<Record<string, Kept>>): Row {
  const columns = Object.entries(row).filter(([name]) => (LATER_COLUMNS[name] ?? 0) <= migration)
  return Object.fromEntries(columns.map(([name, value]) => [name, asKept(value)]))
}

function asKept(value: Kept): Value {
  if (value === null || typeof value !== 'object') return value
  if ('json' in value) return JSON.stringify(value.json)
  return new Uint8Array('text' in value ? Buffer.from(value.text) : Buffer.from(value.b64, 'base64'))
}
