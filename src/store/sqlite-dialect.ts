import {
  CompiledQuery,
  sql,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type Driver,
  type TransactionSettings,
} from 'kysely'
import type { Engine } from './dialect.ts'
import type { Sqlite } from './driver/sqlite.ts'
import { SQLITE_SEARCH } from './sqlite-search.ts'

export const SQLITE: Engine = {
  name: 'sqlite',
  bytes: 'blob',
  appendOnly: (table) => [
    `create trigger ${table}_no_update before update on ${table} begin select raise(abort, '${table} is append-only'); end`,
    `create trigger ${table}_no_delete before delete on ${table} begin select raise(abort, '${table} is append-only'); end`,
  ],
  growing: (table, column) => [
    `create trigger ${table}_grows before update on ${table} when new.${column} <= old.${column} begin select raise(abort, '${table} only grows'); end`,
    `create trigger ${table}_no_delete before delete on ${table} begin select raise(abort, '${table} only grows'); end`,
  ],
  skipLocked: false,
  search: SQLITE_SEARCH,
  settle: () => Promise.resolve(),
  async tables(db) {
    const { rows } = await sql<{
      name: string
    }>`select name from sqlite_master where type = 'table' and name <> 'search' and name not like 'search\\_%' escape '\\'`.execute(
      db,
    )
    return rows.map((row) => row.name)
  },
  async complaints(db) {
    const whole = await sql<{ integrity_check: string }>`pragma integrity_check(20)`.execute(db)
    const orphans = await sql<{ table: string; parent: string }>`pragma foreign_key_check`.execute(db)
    return [
      ...whole.rows.map((row) => row.integrity_check).filter((said) => said !== 'ok'),
      ...orphans.rows.slice(0, 20).map(({ table, parent }) => `${table} → ${parent}`),
    ]
  },
}

/**
 * Kysely's SQLite dialect with transactions that take the write lock at once (`BEGIN IMMEDIATE`): what a save reads is then what it
 * writes against, and a second process waits its turn instead of failing halfway. One for reading only sees one moment and locks nobody out.
 */
export class ImmediateDialect extends SqliteDialect {
  readonly #sqlite: Sqlite

  constructor(sqlite: Sqlite) {
    super({ database: sqlite })
    this.#sqlite = sqlite
  }

  override createDriver(): Driver {
    return new ImmediateDriver({ database: this.#sqlite })
  }
}

class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate'
    await connection.executeQuery(CompiledQuery.raw(begin))
  }

  /** On a full disk SQLite has rolled back already and says so; the error worth telling is the one before. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch(() => undefined)
  }
}
