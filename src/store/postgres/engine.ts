import { sql } from 'kysely'
import type { Engine } from '../dialect.ts'
import type { Tx } from '../schema.ts'
import { POSTGRES_SEARCH } from './search.ts'

export const POSTGRES: Engine = {
  name: 'postgres',
  bytes: 'bytea',
  appendOnly: (table) => [
    refusing(`${table}_refuses`, `${table} is append-only`),
    `create trigger ${table}_no_change before update or delete on ${table} for each row execute function ${table}_refuses()`,
    `create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function ${table}_refuses()`,
  ],
  growing: (table, column) => [
    refusing(`${table}_refuses`, `${table} only grows`),
    `create trigger ${table}_grows before update on ${table} for each row when (new.${column} <= old.${column}) execute function ${table}_refuses()`,
    `create trigger ${table}_no_delete before delete on ${table} for each row execute function ${table}_refuses()`,
    `create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function ${table}_refuses()`,
  ],
  skipLocked: true,
  search: POSTGRES_SEARCH,
  settle: sortByBytes,
  async tables(db) {
    const { rows } = await sql<{ table_name: string }>`
      select table_name from information_schema.tables where table_schema = current_schema() and table_name <> 'search'`.execute(
      db,
    )
    return rows.map((row) => row.table_name)
  },
  // The server checks its own pages (`data_checksums`, `pg_amcheck`); foreign keys are never off.
  complaints: () => Promise.resolve([]),
}

function refusing(name: string, words: string): string {
  return `create function ${name}() returns trigger language plpgsql as $$ begin raise exception '${words}'; end $$`
}

type Column = Readonly<{ table_name: string; column_name: string }>

/**
 * Text sorts by its bytes, as it does in SQLite and in our own code, whatever locale the database was made with: cursors and chains depend
 * on it. A column just made is empty, so this costs nothing.
 */
async function sortByBytes(tx: Tx): Promise<void> {
  const { rows } = await sql<Column>`
    select table_name, column_name from information_schema.columns
    where table_schema = current_schema() and data_type = 'text' and collation_name is distinct from 'C'
    order by table_name, ordinal_position`.execute(tx)
  const tables = new Map<string, string[]>()
  for (const { table_name, column_name } of rows)
    tables.set(table_name, [...(tables.get(table_name) ?? []), column_name])
  for (const [table, columns] of tables) {
    const changes = columns.map((column) => sql`alter column ${sql.id(column)} type text collate "C"`)
    await sql`alter table ${sql.id(table)} ${sql.join(changes)}`.execute(tx)
  }
}
