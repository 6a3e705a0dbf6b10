import { Kysely } from 'kysely'
import type { Store } from '../desk/ports.ts'
import { openSqlite } from './driver/open.ts'
import type { DriverName } from './driver/sqlite.ts'
import { sweep } from './erase.ts'
import { guard } from './guard.ts'
import { migrate } from './migrate.ts'
import type { Tables } from './schema.ts'
import { ImmediateDialect, SQLITE } from './sqlite-dialect.ts'
import { storeOn } from './store-on.ts'

export type SqliteFile = Readonly<{ file: string; driver?: DriverName }>

/**
 * 库 — the store on one SQLite file, which several processes may share. What a save acknowledged is on the disk.
 * Every call throws `StoreUnavailable` when the disk is full, the file is locked for too long or the store is closed.
 */
export async function openFile({ file, driver }: SqliteFile): Promise<Store> {
  const sqlite = await openSqlite(file, driver)
  const db = new Kysely<Tables>({ dialect: new ImmediateDialect(sqlite) })
  const { during, close } = guard(() => db.destroy())
  /** The log may still hold what was erased: by a process that died before it could sweep, or because a reader stood in the way. */
  let owed = true
  try {
    await during(() => migrate(db, SQLITE))()
    owed = !(await during(() => sweep(db, false))())
  } catch (error) {
    await close()
    throw error
  }
  return storeOn({
    reads: db,
    writes: db,
    engine: SQLITE,
    during,
    close,
    // The save stands already; a log that can't be cut now is cut after the next one.
    sweep: async (erased) => {
      if (erased || owed) owed = !(await sweep(db, erased).catch(() => false))
    },
  })
}
