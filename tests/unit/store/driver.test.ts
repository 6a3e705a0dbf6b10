import { statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { StoreUnavailable } from '../../../src/desk/unavailable.ts'
import { asUnavailable } from '../../../src/store/driver/failures.ts'
import { drivers, openSqlite } from '../../../src/store/driver/open.ts'
import { settle } from '../../../src/store/driver/settle.ts'
import type { Sqlite } from '../../../src/store/driver/sqlite.ts'
import { freshFile } from '../../support/folder.ts'

const found = await drivers()

it('finds a driver on every machine, and never one that does not open', () => {
  expect(found.length).toBeGreaterThan(0)
})

it('says which drivers it looked for when the wanted one cannot be had', async () => {
  const missing = (['better-sqlite3', 'node:sqlite', 'libsql'] as const).filter((name) => !found.includes(name))
  for (const name of missing) await expect(openSqlite(freshFile('a.db'), name)).rejects.toThrow(name)
})

describe.each(found)('%s', (driver) => {
  const value = (sqlite: Sqlite, pragma: string): unknown =>
    Object.values(sqlite.prepare(`pragma ${pragma}`).all([])[0] as object)[0]

  it('syncs every commit and overwrites what it deletes, on the first opening and on every later one', async () => {
    const file = freshFile('a.db')
    for (let opening = 0; opening < 3; opening++) {
      const sqlite = await openSqlite(file, driver)
      sqlite.exec(`create table if not exists t${opening} (a text)`)
      expect(
        ['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete', 'busy_timeout', 'temp_store'].map((pragma) =>
          value(sqlite, pragma),
        ),
      ).toEqual(['wal', 2, 1, 1, 5000, 2])
      sqlite.close()
    }
  })

  it('makes files only their owner can read', async () => {
    const file = freshFile('a.db')
    const sqlite = await openSqlite(file, driver)
    sqlite.exec('create table t (a text)')
    for (const one of [file, `${file}-wal`]) expect(statSync(one).mode & 0o077, one).toBe(0)
    sqlite.close()
  })

  it('gives bytes, numbers and nothing back as they were', async () => {
    const sqlite = await openSqlite(freshFile('a.db'), driver)
    sqlite.exec('create table t (b blob, n integer, x text)')
    const bytes = Uint8Array.from([0, 255, 10, 0])
    sqlite.prepare('insert into t values (?, ?, ?)').run([bytes, 1_790_000_000_000, null])
    const select = sqlite.prepare('select b, n, x from t')
    for (const row of [select.all([])[0], [...select.iterate([])][0]]) {
      const { b, n, x } = Object(row) as Record<string, unknown>
      expect(b).toBeInstanceOf(Uint8Array)
      expect([...(b as Uint8Array)]).toEqual([...bytes])
      expect([n, x]).toEqual([1_790_000_000_000, null])
    }
    expect(sqlite.prepare('delete from t returning n').all([])).toHaveLength(1)
    sqlite.close()
  })

  it('names a full disk, a held lock and a file that may not be written', async () => {
    const file = freshFile('a.db')
    const sqlite = await openSqlite(file, driver)
    const other = await openSqlite(file, driver)
    sqlite.exec('create table t (a text)')
    sqlite.exec('pragma max_page_count = 4')
    const grow = () => {
      for (let i = 0; i < 100; i++) sqlite.prepare('insert into t values (?)').run(['x'.repeat(3000)])
    }
    expect(condition(grow)).toBe('SQLITE_FULL')
    other.exec('pragma busy_timeout = 0')
    sqlite.exec('begin immediate')
    expect(condition(() => other.exec('begin immediate'))).toBe('SQLITE_BUSY')
    sqlite.exec('rollback')
    sqlite.exec('pragma query_only = 1')
    expect(condition(() => sqlite.exec('delete from t'))).toBe('SQLITE_READONLY')
    expect(condition(() => sqlite.exec('delete from nowhere'))).toBe('a bug')
    sqlite.close()
    other.close()
  })

  it('is unavailable where there is no folder, or where the file is no database', async () => {
    const nowhere = path.join(path.dirname(freshFile('a.db')), 'none', 'a.db')
    await expect(openSqlite(nowhere, driver)).rejects.toMatchObject({ code: 'store.unavailable' })
    const file = freshFile('a.db')
    writeFileSync(file, '这不是数据库'.repeat(100))
    await expect(openSqlite(file, driver)).rejects.toMatchObject({ cause: 'SQLITE_NOTADB' })
  })
})

it('is turned away when a setting does not hold, and closed', () => {
  let closed = false
  const forgetful: Sqlite = {
    prepare: () => ({
      reader: true,
      all: () => [{ synchronous: 1 }],
      run: () => ({ changes: 0, lastInsertRowid: 0 }),
      iterate: () => [].values(),
    }),
    exec: () => undefined,
    close: () => (closed = true),
  }
  expect(() => settle(forgetful)).toThrow(/busy_timeout/)
  expect(closed).toBe(true)
})

function condition(act: () => void): unknown {
  try {
    act()
  } catch (error) {
    const known = asUnavailable(error)
    return known instanceof StoreUnavailable ? known.cause : 'a bug'
  }
  return 'no error'
}
