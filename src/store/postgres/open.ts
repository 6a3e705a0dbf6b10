import { Kysely, sql } from 'kysely'
import type { Store } from '../../desk/ports.ts'
import { guard } from '../guard.ts'
import { migrate } from '../migrate.ts'
import type { Db, Tables } from '../schema.ts'
import { storeOn } from '../store-on.ts'
import { LockingDialect } from './dialect.ts'
import { POSTGRES } from './engine.ts'
import { LABOURING, openPool, SERVING, type Database } from './pool.ts'

/** Saves follow each other anyway; more connections than this would only queue at the database instead of here. */
const WRITERS = 4
/** A pool of its own, so that no reader waits behind a save. */
const READERS = 8

/** One connection for long work, without time limits; the caller destroys it. */
export function labouring(database: Database): Db {
  return new Kysely<Tables>({
    dialect: new LockingDialect(openPool(database, 1, LABOURING), database.schema),
  })
}

/**
 * 库 — the store on one schema of a PostgreSQL database, which several nodes may share. What a save acknowledged is on the server's disk.
 * Every call throws `StoreUnavailable` while the database can't be reached, and works again when it can.
 */
export async function openPostgres(database: Database): Promise<Store> {
  const { during, close } = guard(async () => {
    await Promise.all([reads.destroy(), writes.destroy()])
  })
  const pooled = (max: number): Db =>
    new Kysely<Tables>({ dialect: new LockingDialect(openPool(database, max, SERVING), database.schema) })
  const reads = pooled(READERS)
  const writes = pooled(WRITERS)
  try {
    await during(() => build(database))()
  } catch (error) {
    await close()
    throw error
  }
  return storeOn({ reads, writes, engine: POSTGRES, during, close, sweep: null })
}

async function build(database: Database): Promise<void> {
  const db = labouring(database)
  try {
    await prepareSchema(db, database.schema)
    await migrate(db, POSTGRES)
  } finally {
    await db.destroy()
  }
}

/** Makes the schema where there is none; a role without the right to make schemas works in one made for it. */
export async function prepareSchema(db: Db, schema: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ encoding: string; found: number }>`
      select current_setting('server_encoding') as encoding,
        (select count(*) from pg_catalog.pg_namespace where nspname = ${schema}) as found`.execute(tx)
    if (rows[0]?.encoding !== 'UTF8')
      throw new Error(`The database is encoded in ${rows[0]?.encoding}; it must be made with UTF8`)
    if (rows[0].found === 0) await sql`create schema ${sql.id(schema)}`.execute(tx)
  })
}
