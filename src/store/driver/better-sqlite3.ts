import { createRequire } from 'node:module'
import type { Opener } from './sqlite.ts'

/**
 * better-sqlite3, when it is installed and its binary fits this Node. Version 13 is built on Node-API 10 and crashes the whole
 * process on Node 20, which has 9; so its version is read before it is loaded.
 */
export async function betterSqlite3(): Promise<Opener> {
  const major = majorOf(createRequire(import.meta.url)('better-sqlite3/package.json'))
  if (major >= 13 && Number(process.versions.napi) < 10) throw new Error(`better-sqlite3 ${major} crashes on this Node`)
  const { default: Database } = await import('better-sqlite3')
  return (file, forReading = false) => {
    const database = new Database(file, { readonly: forReading, fileMustExist: forReading })
    return {
      prepare: (sql) => database.prepare<unknown[]>(sql),
      exec: (sql) => void database.exec(sql),
      close: () => void database.close(),
    }
  }
}

function majorOf(manifest: unknown): number {
  const { version } = manifest as Readonly<{ version: string }>
  return Number.parseInt(version, 10)
}
