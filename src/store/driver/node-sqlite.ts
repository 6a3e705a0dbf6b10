import type { Opener, Statement } from './sqlite.ts'

type Value = string | number | bigint | null | Uint8Array
type NodeStatement = Readonly<{
  columns(): readonly unknown[]
  all(...parameters: Value[]): unknown[]
  run(...parameters: Value[]): ReturnType<Statement['run']>
  iterate(...parameters: Value[]): IterableIterator<unknown>
}>
type NodeDatabase = Readonly<{ prepare(sql: string): NodeStatement; exec(sql: string): void; close(): void }>
type NodeSqlite = Readonly<{
  DatabaseSync: new (file: string, options: Readonly<{ readOnly: boolean }>) => NodeDatabase
}>

/** Not written as a literal: neither Node 20 nor its types have it. */
const MODULE: string = 'node:sqlite'

/** Node 22 binds bytes without memory behind them as NULL; these have some. */
const NO_BYTES = new Uint8Array(1).subarray(0, 0)

/** The SQLite inside Node, from 22.16 on (before that a statement can't say whether it answers rows). */
export async function nodeSqlite(): Promise<Opener> {
  const { DatabaseSync } = (await import(MODULE)) as NodeSqlite
  return (file, forReading = false) => {
    const database = new DatabaseSync(file, { readOnly: forReading })
    return {
      prepare(sql) {
        const statement = database.prepare(sql)
        return {
          reader: statement.columns().length > 0,
          all: (parameters) => statement.all(...parameters.map(bindable)),
          run: (parameters) => statement.run(...parameters.map(bindable)),
          iterate: (parameters) => statement.iterate(...parameters.map(bindable)),
        }
      },
      exec: (sql) => database.exec(sql),
      close: () => database.close(),
    }
  }
}

function bindable(value: unknown): Value {
  if (value instanceof Uint8Array) return value.byteLength === 0 ? NO_BYTES : value
  if (value === null) return value
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return value
  throw new TypeError(`SQLite takes no ${typeof value}`)
}
