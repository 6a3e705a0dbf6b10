import type { Sqlite } from './sqlite.ts'

/** How long a writer waits for another process, in milliseconds. */
const PATIENCE = 5000

type Setting = Readonly<{ pragma: string; set: string; reads: string | number }>

/**
 * What every connection must have. None of it but WAL is kept in the file, and better-sqlite3 reopens a WAL file with
 * `synchronous=NORMAL`: durable on the first day and no longer after the first restart. So each is set and then read back.
 */
const SETTINGS: readonly Setting[] = [
  { pragma: 'busy_timeout', set: String(PATIENCE), reads: PATIENCE },
  { pragma: 'journal_mode', set: 'WAL', reads: 'wal' },
  { pragma: 'synchronous', set: 'FULL', reads: 2 },
  { pragma: 'foreign_keys', set: 'ON', reads: 1 },
  { pragma: 'secure_delete', set: 'ON', reads: 1 },
  // In KiB. Of a million cases the keys take some 80 MB; with the usual 16 MB a case page went to the disk for most of them.
  { pragma: 'cache_size', set: '-65536', reads: -65536 },
  // Nothing of a document may pass through a temporary file.
  { pragma: 'temp_store', set: 'MEMORY', reads: 2 },
]

/** What one for reading only must have; the rest says how to write. */
const FOR_READING: readonly Setting[] = [
  ...SETTINGS.filter(({ pragma }) => ['busy_timeout', 'cache_size', 'temp_store'].includes(pragma)),
  { pragma: 'query_only', set: 'ON', reads: 1 },
]

/** Sets and asserts the settings; throws, with the connection closed, when one does not hold. */
export function settle(sqlite: Sqlite): Sqlite {
  return applied(sqlite, SETTINGS)
}

export function settleForReading(sqlite: Sqlite): Sqlite {
  return applied(sqlite, FOR_READING)
}

function applied(sqlite: Sqlite, settings: readonly Setting[]): Sqlite {
  try {
    for (const { pragma, set } of settings) apply(sqlite, `pragma ${pragma} = ${set}`)
    for (const { pragma, reads } of settings) {
      const [value] = Object.values(sqlite.prepare(`pragma ${pragma}`).all([])[0] ?? {}) as readonly unknown[]
      if (value !== reads) throw new Error(`SQLite keeps ${pragma} at ${String(value)}, it must be ${reads}`)
    }
    return sqlite
  } catch (error) {
    sqlite.close()
    throw error
  }
}

/** Some drivers answer a row to a setting and some do not. */
function apply(sqlite: Sqlite, sql: string): void {
  const statement = sqlite.prepare(sql)
  if (statement.reader) statement.all([])
  else statement.run([])
}
