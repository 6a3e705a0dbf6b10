import { existsSync, readFileSync } from 'node:fs'
import { Kysely } from 'kysely'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../src/desk/hash.ts'
import { ImmediateDialect, SQLITE } from '../../../src/store/sqlite-dialect.ts'
import { drivers, openSqlite } from '../../../src/store/driver/open.ts'
import type { DriverName } from '../../../src/store/driver/sqlite.ts'
import { migrate } from '../../../src/store/migrate.ts'
import { save } from '../../../src/store/save.ts'
import type { Tables } from '../../../src/store/schema.ts'
import { openStore } from '../../../src/store/open.ts'
import { aBlob, aCase, aDeed, aDraft, aRevision, blocksOf, minute, moving, registering } from '../../support/cases.ts'
import { freshFile } from '../../support/folder.ts'

type Run = (sql: string, ...parameters: string[]) => void

/** What only a store on a disk can show. */
describe.each(await drivers())('a store file under %s', (driver) => {
  it('comes back whole after it was closed', async () => {
    const file = freshFile('a.db')
    const first = await openStore({ file, driver })
    await first.save(registering())
    await first.close()
    const again = await openStore({ file, driver })
    expect(await again.case('case-1')).toEqual(aCase())
    expect(await again.verifyTrail()).toBeNull()
    await again.close()
  })

  it('hands a sign-in code to one of two processes', async () => {
    const file = freshFile('a.db')
    const [one, two] = [await openStore({ file, driver }), await openStore({ file, driver })]
    await one.login('hash', 'lin', minute(10))
    const taken = await Promise.all([one, two].map((store) => store.takeLogin('hash', minute(1))))
    expect(taken.filter((person) => person === 'lin')).toHaveLength(1)
    await one.close()
    await two.close()
  })

  it('finds what waits for its time, and the newest of a unit, by an index alone', async () => {
    const sqlite = await emptyTables(driver)
    const plan = (query: string): string =>
      sqlite
        .prepare(`explain query plan ${query}`)
        .all([])
        .map((row) => (row as Readonly<{ detail: string }>).detail)
        .join('; ')
    expect(plan("select body from cases where release_at <= 'x' order by release_at, id limit 5")).toMatch(
      /^SEARCH cases USING INDEX cases_due [^;]*$/,
    )
    const page = "(updated_at, id) < ('x', 'y') order by updated_at desc, id desc limit 5"
    expect(plan(`select body from cases where unit = 'u' and ${page}`)).toMatch(
      /^SEARCH cases USING INDEX cases_unit [^;]*$/,
    )
    expect(plan(`select body from cases where ${page}`)).toMatch(/^SEARCH cases USING INDEX cases_touched [^;]*$/)
    sqlite.close()
  })

  describe('erased', () => {
    const planted = '青石岭七号-涉密内容'
    const writ = () => {
      const draft = aDraft({ title: planted, text: `${planted}\n`.repeat(2000) })
      const current = aCase({ title: planted })
      const revision = aRevision({ draft })
      return {
        ...registering(current),
        revision,
        blobs: [blocksOf(draft), aBlob(planted.repeat(5000))],
        receipt: { principal: 'lin', key: 'k', fingerprint: 'f', reply: current },
      }
    }
    const traces = (file: string): readonly string[] =>
      [file, `${file}-wal`, `${file}-shm`].filter(
        (one) => existsSync(one) && readFileSync(one).includes(Buffer.from(planted)),
      )
    const blank = { title: '', state: 'refused' as const }

    it('leaves no byte in the database or its log', async () => {
      const file = freshFile('a.db')
      const store = await openStore({ file, driver })
      const registered = writ()
      await store.save(registered)
      expect(traces(file).length).toBeGreaterThan(0)
      const gone = await store.save(moving(registered.next, blank, { erase: true }))
      expect(gone.ok).toBe(true)
      expect(traces(file)).toEqual([])
      await store.close()
      expect(traces(file)).toEqual([])
    })

    it('by a process that died before it could cut the log, is cut at the next opening', async () => {
      const file = freshFile('a.db')
      const sqlite = await openSqlite(file, driver)
      const db = new Kysely<Tables>({ dialect: new ImmediateDialect(sqlite) })
      await migrate(db, SQLITE)
      const registered = writ()
      await save(db, SQLITE, registered)
      await save(db, SQLITE, moving(registered.next, blank, { erase: true }))
      expect(traces(file)).toEqual([`${file}-wal`])
      const next = await openStore({ file, driver })
      expect(traces(file)).toEqual([])
      await next.close()
      sqlite.close()
    })
  })

  describe('tampered with', () => {
    const ENTRIES = 1100
    /** Opens the file past the store, lets `act` change it, and answers what verifying says. */
    const afterwards = async (act: (run: Run, hashBefore: (seq: number) => string) => void, free = true) => {
      const file = freshFile('a.db')
      const store = await openStore({ file, driver })
      const deeds = Array.from({ length: ENTRIES }, (_, i) => aDeed({ data: { i } }))
      await store.save({ ...registering(), deeds })
      const sqlite = await openSqlite(file, driver)
      const run: Run = (sql, ...parameters) => void sqlite.prepare(sql).run(parameters)
      if (free)
        for (const name of ['trail_no_update', 'trail_no_delete', 'trail_head_grows', 'trail_head_no_delete'])
          run(`drop trigger ${name}`)
      act(
        run,
        (seq) =>
          (sqlite.prepare('select hash from trail where seq = ?').all([seq - 1])[0] as Readonly<{ hash: string }>).hash,
      )
      sqlite.close()
      const answer = await store.verifyTrail()
      await store.close()
      return answer
    }

    it('misses a trail that was wiped out with its head', async () => {
      const wipe = (run: Run) => {
        run('delete from trail')
        run('delete from trail_head')
      }
      expect(await afterwards(wipe, true)).toBe(1)
    })

    it('says nothing while nothing was done', async () => {
      expect(await afterwards(() => undefined)).toBeNull()
    })

    it.each([
      ['a deed is told differently', `update trail set deed = replace(deed, 'lin', 'wu') where seq = 1050`, 1050],
      ['a deed is no deed any more', `update trail set deed = 'x' where seq = 3`, 3],
      ['an entry is moved to another case', `update trail set case_id = 'case-2' where seq = 7`, 7],
      ['an entry is taken out', `delete from trail where seq = 900`, 900],
      ['the first is taken out', `delete from trail where seq = 1`, 1],
      ['the end is cut off', `delete from trail where seq > 1090`, 1091],
      ['all of it is gone', `delete from trail`, 1],
      ['a number is changed', `update trail set seq = 5000 where seq = 1100`, 1100],
    ])('says where: %s', async (_, sql, number) => {
      expect(await afterwards((run) => run(sql))).toBe(number)
    })

    it('says where the next one no longer fits when the hash was changed as well', async () => {
      const answer = await afterwards((run, hashBefore) => {
        const deed = '{"caseId":"case-1","seq":20}'
        run('update trail set deed = ?, hash = ? where seq = 20', deed, sha256(hashBefore(20) + deed))
      })
      expect(answer).toBe(21)
    })

    it('says where the kept head disagrees when everything after it was changed to fit', async () => {
      const answer = await afterwards((run, hashBefore) => {
        const deed = `{"caseId":"case-1","seq":${ENTRIES}}`
        run(`update trail set deed = ?, hash = ? where seq = ${ENTRIES}`, deed, sha256(hashBefore(ENTRIES) + deed))
      })
      expect(answer).toBe(ENTRIES)
    })

    it('says so when an entry that fits was added behind the last', async () => {
      const answer = await afterwards((run, hashBefore) => {
        const prev = hashBefore(ENTRIES + 1)
        const deed = `{"caseId":"case-1","seq":${ENTRIES + 1}}`
        run(`insert into trail values (${ENTRIES + 1}, 'case-1', ?, ?, ?)`, prev, sha256(prev + deed), deed)
      })
      expect(answer).toBe(ENTRIES + 1)
    })

    it('refuses by itself to change or delete an entry, or to turn its head back', async () => {
      const answer = await afterwards((run) => {
        expect(() => run(`update trail set deed = '{}' where seq = 2`)).toThrow(/append-only/)
        expect(() => run('delete from trail where seq = 2')).toThrow(/append-only/)
        expect(() => run('update trail_head set seq = 2')).toThrow(/only grows/)
        expect(() => run('delete from trail_head')).toThrow(/only grows/)
      }, false)
      expect(answer).toBeNull()
    })
  })

  describe('migrations', () => {
    it('leave nothing when one of them fails', async () => {
      const sqlite = await openSqlite(freshFile('a.db'), driver)
      const db = new Kysely<Tables>({ dialect: new ImmediateDialect(sqlite) })
      const good = {
        number: 1,
        name: 'good',
        up: (tx: typeof db) => tx.schema.createTable('cases').addColumn('id', 'text').execute(),
      }
      const bad = { number: 2, name: 'bad', up: () => Promise.reject(new Error('broken')) }
      await expect(migrate(db, SQLITE, [good, bad])).rejects.toThrow('broken')
      expect(sqlite.prepare('select name from sqlite_master').all([])).toEqual([])
      await db.destroy()
    })

    it('are not undone by an older version, which keeps its hands off', async () => {
      const file = freshFile('a.db')
      await (await openStore({ file, driver })).close()
      const sqlite = await openSqlite(file, driver)
      sqlite.exec(`insert into migrations values (999, 'later')`)
      sqlite.close()
      await expect(openStore({ file, driver })).rejects.toThrow(/999/)
    })
  })
})

async function emptyTables(driver: DriverName) {
  const file = freshFile('a.db')
  await (await openStore({ file, driver })).close()
  return openSqlite(file, driver)
}
