import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../../src/store/open.ts'
import { drivers, openSqlite } from '../../../src/store/driver/open.ts'
import { aBlob, aCase, aRevision, registering } from '../../support/cases.ts'
import { freshFile } from '../../support/folder.ts'
import { done, furnished, keeper, place, places } from '../../support/places.ts'

const found = await drivers()

describe('inspecting', () => {
  it('finds a file altered, one gone, a page and a count that differ, a head that is not there', async () => {
    const name = await furnished('SQLite')
    const site = places.get(name)!
    const sqlite = await openSqlite('file' in site ? site.file : '')
    const blocks = aRevision().papers[0]!.blocksHash
    sqlite.exec(`pragma foreign_keys = off`)
    sqlite.exec(`update blobs set bytes = x'00' where sha256 = '${aBlob('').sha256}'`)
    sqlite.exec(`delete from blobs where sha256 = '${blocks}'`)
    sqlite.exec(`update pages set sha256 = '${aBlob('').sha256}'`)
    sqlite.exec(`update state_counts set count = count + 1 where state = 'released'`)
    sqlite.close()
    const quick = await keeper.inspect(name, { all: false, head: 'f'.repeat(64) })
    expect(quick).toMatchObject({ done: { brokenAt: null, headFound: false, findings: [], blobs: null } })
    const found = await keeper.inspect(name, { all: true })
    expect(found).toMatchObject({
      done: {
        findings: [
          { code: 'blob-altered', what: aBlob('').sha256 },
          { code: 'blob-missing', what: blocks },
          { code: 'page-differs', what: '/doc/case-1/' },
          { code: 'count-differs', what: 'released' },
        ],
        blobs: 3,
      },
    })
  })

  it('tells of pages of the database that are damaged', async () => {
    const name = await furnished('SQLite')
    const site = places.get(name)!
    const file = 'file' in site ? site.file : ''
    const sqlite = await openSqlite(file)
    sqlite.exec('pragma wal_checkpoint(truncate)')
    sqlite.close()
    const bytes = readFileSync(file)
    const at = bytes.indexOf('many-650')
    bytes.write('many-65X', at)
    writeFileSync(file, bytes)
    const inspected = await keeper.inspect(name, { all: false })
    expect('done' in inspected ? inspected.done.findings.length : inspected.trouble).not.toBe(0)
  })

  it.each(found)('by %s writes nothing: neither the file nor the log a dead process left beside it', async (driver) => {
    const dead = await furnished('SQLite')
    const from = places.get(dead)!
    const live = 'file' in from ? from.file : ''
    const store = await openStore({ file: live })
    await store.save(registering(aCase({ id: 'only-in-the-log' })))
    const file = freshFile('yuantou.db')
    for (const end of ['', '-wal']) copyFileSync(`${live}${end}`, `${file}${end}`)
    const { head } = done(await keeper.backup(dead, freshFile('a.backup')))
    await store.close()
    places.set('left', { file, driver })
    const before = ['', '-wal'].map((end) => readFileSync(`${file}${end}`))
    expect(await keeper.inspect('left', { all: true })).toMatchObject({ done: { brokenAt: null, findings: [], head } })
    expect(['', '-wal'].map((end) => readFileSync(`${file}${end}`))).toEqual(before)
  })

  it('makes nothing where there is nothing', async () => {
    const nothing = place('SQLite')
    expect(await keeper.inspect(nothing, { all: false })).toEqual({ trouble: 'missing' })
    const empty = places.get(nothing)!
    expect(existsSync('file' in empty ? empty.file : '')).toBe(false)
  })
})
