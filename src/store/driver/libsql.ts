import { pathToFileURL } from 'node:url'
import type { Opener } from './sqlite.ts'

/** libsql: Node-API binaries from the registry, no compiler needed. It answers blobs as `ArrayBuffer`. */
export async function libsql(): Promise<Opener> {
  const { default: Database } = await import('libsql')
  return (file, forReading) => {
    // It knows no option for this, but takes SQLite's own way of saying it (sqlite.org/uri.html).
    const database = new Database(forReading ? `${pathToFileURL(file).href}?mode=ro` : file)
    return {
      prepare(sql) {
        const statement = database.prepare(sql)
        return {
          reader: statement.reader,
          all: (parameters) => statement.all(parameters).map(withBytes),
          run: (parameters) => statement.run(parameters),
          *iterate(parameters) {
            for (const row of statement.iterate(parameters)) yield withBytes(row)
          },
        }
      },
      exec: (sql) => void database.exec(sql),
      close: () => void database.close(),
    }
  }
}

function withBytes(row: unknown): unknown {
  if (row === null || typeof row !== 'object') return row
  return Object.fromEntries(
    Object.entries(row).map(([name, value]: [string, unknown]) => [
      name,
      value instanceof ArrayBuffer ? new Uint8Array(value) : value,
    ]),
  )
}
