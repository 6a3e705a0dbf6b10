import type { Engine } from './dialect.ts'
import { cases } from './migrations/001-cases.ts'
import { trail } from './migrations/002-trail.ts'
import { releases } from './migrations/003-releases.ts'
import { desk } from './migrations/004-desk.ts'
import type { Migration } from './migrations/migration.ts'
import type { Db } from './schema.ts'

const MIGRATIONS: readonly Migration[] = [cases, trail, releases, desk]

/**
 * Brings the tables to where this version expects them, in one transaction: a crash leaves the old tables or the new ones. Throws when the
 * file was written by a newer version, which this one would misread.
 */
export async function migrate(db: Db, engine: Engine, migrations: readonly Migration[] = MIGRATIONS): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.schema
      .createTable('migrations')
      .ifNotExists()
      .addColumn('number', 'integer', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .execute()
    const done = await tx.selectFrom('migrations').select('number').execute()
    const newest = Math.max(0, ...done.map((one) => one.number))
    const known = Math.max(0, ...migrations.map((one) => one.number))
    if (newest > known) throw new Error(`The database is at migration ${newest}; this version knows ${known}`)
    for (const { number, name, up } of migrations.filter((one) => one.number > newest)) {
      await up(tx, engine)
      await tx.insertInto('migrations').values({ number, name }).execute()
    }
  })
}
