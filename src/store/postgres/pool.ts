import { Pool, types, type PoolClient } from 'pg'
import type { PostgresPool } from 'kysely'

/** A database and the schema in it that holds one store. */
export type Database = Readonly<{ url: string; schema: string }>

/** How long things may take, in milliseconds; 0: as long as they take. */
type Patience = Readonly<{ statement: number; lock: number; idleInTransaction: number }>

/** A hung statement or node must not hold up the others: whoever waits longer than this for the write lock is told so. */
export const SERVING: Patience = { statement: 30_000, lock: 5_000, idleInTransaction: 15_000 }
/** Migrations, backups and copies of a large store take what they take. */
export const LABOURING: Patience = { statement: 0, lock: 0, idleInTransaction: 0 }

const CONNECT_MS = 5_000
const INT8 = 20

/** Counts and sums come as numbers, as SQLite gives them; ours stay far below 2^53. Not set on `pg` itself, which others may use. */
const NUMBERS: typeof types = {
  ...types,
  getTypeParser: ((oid: number, format?: 'text'): unknown =>
    oid === INT8 ? Number : types.getTypeParser(oid, format)) as typeof types.getTypeParser,
}

/**
 * At most `max` connections, each settled before its first use. A connection that breaks while it idles is dropped and the next call makes
 * another: when the database is back, so are we.
 */
export function openPool({ url, schema }: Database, max: number, patience: Patience): PostgresPool {
  const pool = new Pool({
    connectionString: url,
    max,
    types: NUMBERS,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    application_name: 'yuantou',
  })
  pool.on('error', () => undefined)
  // A connection in somebody's hands tells its end as an event too; unheard it would end the process. The call that was using it fails anyway.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const settled = new WeakSet<PoolClient>()
  return {
    async connect() {
      const client = await pool.connect()
      if (settled.has(client)) return client
      try {
        await settle(client, schema, patience)
      } catch (error) {
        client.release(true)
        throw error
      }
      settled.add(client)
      return client
    },
    end: () => pool.end(),
  }
}

/**
 * What every connection must have, whatever the server or the role says: our schema and no other before it, a commit that is on the disk
 * when it is acknowledged (a stronger setting stays), limits on waiting.
 */
async function settle(client: PoolClient, schema: string, patience: Patience): Promise<void> {
  await client.query(
    `select set_config('search_path', quote_ident($1) || ', pg_temp', false),
      set_config('synchronous_commit', case current_setting('synchronous_commit')
        when 'off' then 'on' when 'local' then 'on' else current_setting('synchronous_commit') end, false),
      set_config('statement_timeout', $2, false), set_config('lock_timeout', $3, false),
      set_config('idle_in_transaction_session_timeout', $4, false), set_config('client_min_messages', 'warning', false)`,
    [schema, String(patience.statement), String(patience.lock), String(patience.idleInTransaction)],
  )
}
