import { existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { Kysely, sql } from 'kysely'
import { StoreUnavailable } from '../../desk/unavailable.ts'
import type { Engine } from '../dialect.ts'
import { openSqlite, openToRead } from '../driver/open.ts'
import type { Site } from '../open.ts'
import type { Db, Tables } from '../schema.ts'
import { ImmediateDialect, SQLITE } from '../sqlite-dialect.ts'

/** A store opened for work on the whole of it: nothing is migrated, nobody is timed out. */
export type Premises = Readonly<{ db: Db; engine: Engine; close(): Promise<void> }>

/** Opens what is there, to be read only; `undefined` when there is no store. */
export async function enter(site: Site): Promise<Premises | undefined> {
  // Opening would make an empty file where there is none.
  if ('file' in site && !existsSync(site.file)) return undefined
  const premises = await open(site, 'url' in site ? undefined : openToRead)
  try {
    if ('url' in site) await sql`set default_transaction_read_only = on`.execute(premises.db)
    const tables = await premises.engine.tables(premises.db)
    if (tables.includes('migrations')) return premises
  } catch (error) {
    await premises.close()
    throw error
  }
  await premises.close()
  return undefined
}

/** Opens a place to be filled; what was not there before is gone again after `abandon`. */
export async function takeOver(site: Site): Promise<Premises & Readonly<{ abandon(): Promise<void> }>> {
  const isNew = 'file' in site && !existsSync(site.file)
  if ('file' in site) mkdirSync(path.dirname(site.file), { recursive: true, mode: 0o700 })
  const premises = await open(site)
  if ('url' in site) await makeSchema(premises, site.schema)
  return {
    ...premises,
    async abandon() {
      await premises.close()
      if (isNew) for (const end of ['', '-wal', '-shm']) rmSync(`${site.file}${end}`, { force: true })
    },
  }
}

async function open(site: Site, openFile = openSqlite): Promise<Premises> {
  if ('file' in site) {
    const db = new Kysely<Tables>({ dialect: new ImmediateDialect(await openFile(site.file, site.driver)) })
    return { db, engine: SQLITE, close: () => db.destroy() }
  }
  const [{ labouring }, { POSTGRES }] = await Promise.all([
    import('../postgres/open.ts'),
    import('../postgres/engine.ts'),
  ])
  const db = labouring(site)
  return { db, engine: POSTGRES, close: () => db.destroy() }
}

async function makeSchema({ db, close }: Premises, schema: string): Promise<void> {
  try {
    await (await import('../postgres/open.ts')).prepareSchema(db, schema)
  } catch (error) {
    await close()
    throw error
  }
}

/** What a failure is called towards the operator: its condition, never an address. */
export function conditionOf(error: unknown): string | undefined {
  if (error instanceof StoreUnavailable) return String(error.cause)
  if (error instanceof Error && 'syscall' in error && 'code' in error) return String(error.code)
  return undefined
}
