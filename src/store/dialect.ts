import { CompiledQuery, SqliteDialect, SqliteDriver, type DatabaseConnection, type Driver } from 'kysely'
import type { Sqlite } from './driver/sqlite.ts'

/** Everything in which SQLite and PostgreSQL differ for us; the rest of the room is SQL both take. */
export type Engine = Readonly<{
  /** Column type of raw bytes: `blob` here, `bytea` there. */
  bytes: 'blob' | 'bytea'
  /** Statements that make the database itself refuse to change or delete rows of a table. */
  appendOnly(table: string): readonly string[]
  /** Statements that let a one-row counter only grow. */
  growing(table: string, column: string): readonly string[]
}>

export const SQLITE: Engine = {
  bytes: 'blob',
  appendOnly: (table) => [
    `create trigger ${table}_no_update before update on ${table} begin select raise(abort, '${table} is append-only'); end`,
    `create trigger ${table}_no_delete before delete on ${table} begin select raise(abort, '${table} is append-only'); end`,
  ],
  growing: (table, column) => [
    `create trigger ${table}_grows before update on ${table} when new.${column} <= old.${column} begin select raise(abort, '${table} only grows'); end`,
    `create trigger ${table}_no_delete before delete on ${table} begin select raise(abort, '${table} only grows'); end`,
  ],
}

/**
 * Kysely's SQLite dialect with transactions that take the write lock at once (`BEGIN IMMEDIATE`): what a save reads is then what it
 * writes against, and a second process waits its turn instead of failing halfway.
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
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  /** On a full disk SQLite has rolled back already and says so; the error worth telling is the one before. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch(() => undefined)
  }
}
