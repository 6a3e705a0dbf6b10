import { closeSync, openSync } from 'node:fs'
import { asUnavailable } from './failures.ts'
import { betterSqlite3 } from './better-sqlite3.ts'
import { libsql } from './libsql.ts'
import { nodeSqlite } from './node-sqlite.ts'
import { settle, settleForReading } from './settle.ts'
import { DRIVERS, type DriverName, type Opener, type Sqlite } from './sqlite.ts'

const LOADERS: Readonly<Record<DriverName, () => Promise<Opener>>> = {
  'better-sqlite3': betterSqlite3,
  'node:sqlite': nodeSqlite,
  libsql,
}

/** What Node has itself goes first where Node has it; else the faster of the two packages. */
const ORDER: readonly DriverName[] =
  Number.parseInt(process.versions.node, 10) >= 22 ? ['node:sqlite', 'better-sqlite3', 'libsql'] : DRIVERS

const found = new Map<DriverName, Promise<Opener | undefined>>()

/** The drivers that load on this machine, best first. */
export async function drivers(): Promise<readonly DriverName[]> {
  const openers = await Promise.all(ORDER.map(opener))
  return ORDER.filter((_, i) => openers[i] !== undefined)
}

/**
 * Opens (or makes, readable by its owner alone) a database file with `prefer` or the best driver there is, and settles it: WAL, every
 * commit synced, foreign keys, deleted bytes overwritten. Throws `StoreUnavailable` when the file can't be opened.
 */
export async function openSqlite(file: string, prefer?: DriverName): Promise<Sqlite> {
  const open = await openerFor(prefer)
  try {
    makePrivate(file)
    return settle(open(file))
  } catch (error) {
    throw asUnavailable(error, 'SQLITE_CANTOPEN')
  }
}

/** Opens a database file that is there, so that nothing in it can be changed, the log beside it included. */
export async function openToRead(file: string, prefer?: DriverName): Promise<Sqlite> {
  const open = await openerFor(prefer)
  try {
    return settleForReading(open(file, true))
  } catch (error) {
    throw asUnavailable(error, 'SQLITE_CANTOPEN')
  }
}

async function openerFor(prefer: DriverName | undefined): Promise<Opener> {
  const name = prefer ?? (await drivers())[0]
  const open = name && (await opener(name))
  if (open) return open
  throw new Error(`No SQLite driver: ${prefer ?? ORDER.join(', ')} cannot be loaded on Node ${process.version}`)
}

/** A driver that is missing or does not load is simply not among those found. */
function opener(name: DriverName): Promise<Opener | undefined> {
  const known = found.get(name) ?? LOADERS[name]().then(works, () => undefined)
  found.set(name, known)
  return known
}

function works(open: Opener): Opener | undefined {
  try {
    const trial = open(':memory:')
    const { reader } = trial.prepare('select 1')
    trial.close()
    return reader ? open : undefined
  } catch {
    return undefined
  }
}

/**
 * SQLite gives the files beside the database its mode, so the first one decides. Only ever made, never opened here when it exists: closing
 * a second handle would drop the locks this process holds on it (POSIX advisory locks).
 */
function makePrivate(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
}
