/** The seam every SQLite driver is cut to: what Kysely's dialect calls, and `exec` for what has no answer. */
export type Sqlite = Readonly<{
  prepare(sql: string): Statement
  exec(sql: string): void
  close(): void
}>

export type Statement = Readonly<{
  /** The statement answers rows. */
  reader: boolean
  all(parameters: readonly unknown[]): unknown[]
  run(parameters: readonly unknown[]): Readonly<{ changes: number | bigint; lastInsertRowid: number | bigint }>
  iterate(parameters: readonly unknown[]): IterableIterator<unknown>
}>

export const DRIVERS = ['better-sqlite3', 'node:sqlite', 'libsql'] as const
export type DriverName = (typeof DRIVERS)[number]

/**
 * Opens a file with one driver; the settings every connection needs are put on top. For reading only, SQLite itself refuses every write, and
 * closing leaves the log where it is.
 */
export type Opener = (file: string, forReading?: boolean) => Sqlite
