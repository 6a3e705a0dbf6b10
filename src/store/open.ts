import type { Store } from '../desk/ports.ts'
import type { Database } from './postgres/pool.ts'
import { openFile, type SqliteFile } from './sqlite.ts'

/** Where a store lives: one SQLite file, or one schema of a PostgreSQL database. */
export type Site = SqliteFile | Database

/** 开库 — opens the store, makes it where there is none, and brings its tables to this version. */
export async function openStore(site: Site): Promise<Store> {
  if ('file' in site) return openFile(site)
  const { openPostgres } = await import('./postgres/open.ts')
  return openPostgres(site)
}
