import {
  CompiledQuery,
  PostgresDialect,
  PostgresDriver,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Driver,
  type PostgresPool,
  type QueryCompiler,
  type TransactionSettings,
} from 'kysely'

/**
 * Kysely's PostgreSQL dialect with transactions that take the store's write lock first, as SQLite's do: saves then follow each other, the
 * trail stays one chain, and under READ COMMITTED what a save reads is what it writes against. One for reading only sees one moment
 * (REPEATABLE READ) and waits for nobody.
 */
export class LockingDialect extends PostgresDialect {
  readonly #pool: PostgresPool
  readonly #schema: string

  constructor(pool: PostgresPool, schema: string) {
    super({ pool })
    this.#pool = pool
    this.#schema = schema
  }

  override createDriver(): Driver {
    return new LockingDriver(this.#pool, this.#schema)
  }

  override createQueryCompiler(): QueryCompiler {
    return new NulFreeCompiler()
  }
}

class LockingDriver extends PostgresDriver {
  readonly #lock: CompiledQuery

  /** One lock for one store: its number is made of the schema's name, so two stores in one database don't wait for each other. */
  constructor(pool: PostgresPool, schema: string) {
    super({ pool })
    this.#lock = CompiledQuery.raw('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`yuantou:${schema}`])
  }

  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    if (settings.accessMode === 'read only') {
      await super.beginTransaction(connection, { ...settings, isolationLevel: 'repeatable read' })
      return
    }
    await super.beginTransaction(connection, { ...settings, isolationLevel: 'read committed' })
    try {
      await connection.executeQuery(this.#lock)
    } catch (error) {
      // Kysely counts the transaction as never begun and would hand the connection on inside it.
      await this.rollbackTransaction(connection)
      throw error
    }
  }

  /** A connection that is gone can't be rolled back; the server has done so, and the error worth telling is the one before. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch(() => undefined)
  }
}

/** PostgreSQL keeps no U+0000 in text, and an id out of an address may hold one: it goes as U+FFFD, which no id of ours contains. */
class NulFreeCompiler extends PostgresQueryCompiler {
  protected override appendValue(parameter: unknown): void {
    super.appendValue(typeof parameter === 'string' ? parameter.replaceAll('\0', '\uFFFD') : parameter)
  }
}
