import type { SearchIndex } from './search-index.ts'
import type { Db, Tx } from './schema.ts'

/** Everything in which SQLite and PostgreSQL differ for us; the rest of the room is SQL both take. */
export type Engine = Readonly<{
  name: 'sqlite' | 'postgres'
  /** Column type of raw bytes. */
  bytes: 'blob' | 'bytea'
  /** Statements that make the database itself refuse to change or delete rows of a table. */
  appendOnly(table: string): readonly string[]
  /** Statements that let a one-row counter only grow. */
  growing(table: string, column: string): readonly string[]
  /** What a claim says to rows another node is just claiming: on SQLite nobody else is. */
  skipLocked: boolean
  /** The tables stand; what the database would still do differently from the other one is put right. */
  settle(tx: Tx): Promise<void>
  /** The index beside the directory. */
  search: SearchIndex
  /** The names of the tables there are, without those of the index. */
  tables(db: Db): Promise<readonly string[]>
  /** What the database says of itself: damaged pages, rows whose parents are gone; empty when all is well. */
  complaints(db: Db): Promise<readonly string[]>
}>
