import type { Engine } from './dialect.ts'
import { cases } from './migrations/001-cases.ts'
import { trail } from './migrations/002-trail.ts'
import { releases } from './migrations/003-releases.ts'
import { desk } from './migrations/004-desk.ts'
import { filters } from './migrations/005-filters.ts'
import { counting } from './migrations/006-counting.ts'
import { nodes } from './migrations/007-nodes.ts'
import { turnarounds } from './migrations/008-turnarounds.ts'
import { directory } from './migrations/009-directory.ts'
import type { Migration } from './migrations/migration.ts'
import type { Db, Tx } from './schema.ts'

export const MIGRATIONS: readonly Migration[] = [
  cases,
  trail,
  releases,
  desk,
  filters,
  counting,
  nodes,
  turnarounds,
  directory,
]

/** What this version makes of a database. */
export const NEWEST = Math.max(...MIGRATIONS.map((one) => one.number))

/**
 * Brings the tables to where this version expects them, in one transaction: a crash leaves the old tables or the new ones. Throws when the
 * database was written by a newer version, which this one would misread.
 */
export async function migrate(db: Db, engine: Engine, migrations: readonly Migration[] = MIGRATIONS): Promise<void> {
  await db.transaction().execute((tx) => migrateWithin(tx, engine, migrations))
}

/** The same, as part of a larger transaction. */
export async function migrateWithin(
  tx: Tx,
  engine: Engine,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  await tx.schema
    .createTable('migrations')
    .ifNotExists()
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .execute()
  const newest = await migrationOf(tx)
  const known = Math.max(0, ...migrations.map((one) => one.number))
  if (newest > known) throw new Error(`The database is at migration ${newest}; this version knows ${known}`)
  if (newest === known) return
  for (const { number, name, up } of migrations.filter((one) => one.number > newest)) {
    await up(tx, engine)
    await tx.insertInto('migrations').values({ number, name }).execute()
  }
  await engine.settle(tx)
}

/** The number of the last migration the tables went through. */
export async function migrationOf(db: Db): Promise<number> {
  const done = await db.selectFrom('migrations').select('number').execute()
  return Math.max(0, ...done.map((one) => one.number))
}
