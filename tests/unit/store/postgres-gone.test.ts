import { beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../../../src/store/open.ts'
import { asPostgresUnavailable } from '../../../src/store/postgres/failures.ts'
import { aCase, minute, moving, registering } from '../../support/cases.ts'
import { postgres, type Postgres } from '../../support/postgres.ts'

let server: Postgres
beforeAll(async () => {
  server = await postgres()
})

describe('a database that goes away', () => {
  it('in mid-request makes the store unavailable, and the store works again when it is back', async () => {
    const store = await openStore(server.fresh())
    const first = await store.save(registering())
    expect(first.ok).toBe(true)
    const calls = Array.from({ length: 20 }, (_, i) => store.save(registering(aCase({ id: `during-${i}` }))))
    const outcomes = Promise.allSettled(calls)
    await server.kill()
    for (const outcome of await outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'store.unavailable' })
    await expect(store.case('case-1')).rejects.toMatchObject({ code: 'store.unavailable' })
    await expect(store.save(moving(aCase(), {}))).rejects.toMatchObject({ code: 'store.unavailable' })
    await server.start()
    expect(await store.case('case-1')).toEqual(aCase())
    const after = await store.save(moving(aCase(), { state: 'in-review' }))
    expect(after.ok).toBe(true)
    const kept = await store.cases({ limit: 99 })
    for (const [i, outcome] of (await outcomes).entries())
      if (outcome.status === 'fulfilled') expect(kept.map((one) => one.id)).toContain(`during-${i}`)
    expect(await store.verifyTrail()).toBeNull()
    await store.close()
  })

  it('one connection at a time costs no more than the call that was using it', async () => {
    const { url, schema } = server.fresh()
    const store = await openStore({ url, schema })
    await store.save(registering())
    await server.sql(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'yuantou' and pid <> pg_backend_pid()`,
    )
    const outcomes = []
    for (let i = 0; i < 12; i++)
      outcomes.push(
        await store.case('case-1').then(
          () => 'there',
          (error: Error & { code: string }) => error.code,
        ),
      )
    expect(new Set(outcomes).size).toBeLessThanOrEqual(2)
    expect(outcomes.at(-1)).toBe('there')
    for (const outcome of outcomes) expect(['there', 'store.unavailable']).toContain(outcome)
    await store.close()
  })
})

describe('the write lock', () => {
  it('held by a node that hangs makes the others say so, and it does not stay held', { timeout: 40_000 }, async () => {
    const database = server.fresh()
    const [one, two] = [await openStore(database), await openStore(database)]
    await one.save(registering())
    const hung = hold(database.schema)
    await held()
    await expect(two.save(registering(aCase({ id: 'b' })))).rejects.toMatchObject({ cause: 'PG_55P03' })
    expect(await two.case('case-1')).toEqual(aCase())
    await hung
    expect((await two.save(registering(aCase({ id: 'b' })))).ok).toBe(true)
    await one.close()
    await two.close()
  })

  /** A session that takes the lock of a store and keeps it for longer than anyone waits. */
  async function hold(schema: string): Promise<unknown> {
    return server.sql(
      `select pg_sleep(6) from (select pg_advisory_xact_lock(hashtextextended($1, 0)) offset 0) as held`,
      [`yuantou:${schema}`],
    )
  }

  async function held(): Promise<void> {
    for (;;) {
      const locks = await server.sql(`select 1 from pg_locks where locktype = 'advisory' and granted`)
      if (locks.length > 0) return
    }
  }

  it('keeps saves of two nodes to one chain', async () => {
    const database = server.fresh()
    const stores = [await openStore(database), await openStore(database)]
    const saves = stores.flatMap((store, node) =>
      Array.from({ length: 25 }, (_, i) => store.save(registering(aCase({ id: `${node}-${i}` })))),
    )
    for (const saved of await Promise.all(saves)) expect(saved.ok).toBe(true)
    expect((await stores[0]!.trail()).map((one) => one.seq)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1))
    expect(await stores[1]!.verifyTrail()).toBeNull()
    for (const store of stores) await store.close()
  })
})

describe('opening', () => {
  it('by several nodes at once on an empty database makes its tables once', async () => {
    const database = server.fresh()
    const stores = await Promise.all([0, 1, 2].map(() => openStore(database)))
    expect((await stores[0]!.save(registering())).ok).toBe(true)
    expect(await stores[2]!.case('case-1')).toEqual(aCase())
    for (const store of stores) await store.close()
  })

  it('is unavailable, not broken, where no server listens, the password is wrong or there is no such database', async () => {
    const { url, schema } = server.fresh()
    const nowhere = url.replace(/host=[^&]*/, 'host=%2Fnowhere')
    await expect(openStore({ url: nowhere, schema })).rejects.toMatchObject({ code: 'store.unavailable' })
    const other = url.replace('/postgres?', '/nothing?')
    await expect(openStore({ url: other, schema })).rejects.toMatchObject({ cause: 'PG_3D000' })
    const port = 'postgres://yuantou:geheim@127.0.0.1:1/postgres'
    const refused = await openStore({ url: port, schema }).catch((error: unknown) => error)
    expect(refused).toMatchObject({ cause: 'PG_ECONNREFUSED' })
    expect(String((refused as Error).stack)).not.toContain('geheim')
  })

  it('is refused by a database that a newer version has migrated', async () => {
    const database = server.fresh()
    await (await openStore(database)).close()
    await server.sql(`insert into ${database.schema}.migrations values (999, 'later')`)
    await expect(openStore(database)).rejects.toThrow(/999/)
  })

  it('sorts by bytes, whatever locale the database was made with', async () => {
    const database = server.fresh()
    await (await openStore(database)).close()
    const odd = await server.sql(
      `select table_name, column_name from information_schema.columns
       where table_schema = $1 and data_type = 'text' and collation_name is distinct from 'C'`,
      [database.schema],
    )
    expect(odd).toEqual([])
    expect(await server.sql(`select 'a' < 'B' as natural`)).toEqual([{ natural: true }])
  })

  it('commits to the disk though the role says otherwise', async () => {
    const database = server.fresh()
    await server.sql('alter role yuantou set synchronous_commit = off')
    const store = await openStore(database)
    await store.save(registering())
    const { url } = database
    expect(await settingOf(url, database.schema)).toBe('on')
    await store.close()
    await server.sql('alter role yuantou reset synchronous_commit')
  })

  async function settingOf(url: string, schema: string): Promise<unknown> {
    const { openPool, SERVING } = await import('../../../src/store/postgres/pool.ts')
    const pool = openPool({ url, schema }, 1, SERVING)
    const client = await pool.connect()
    const { rows } = await client.query<{ synchronous_commit: string }>('show synchronous_commit', [])
    client.release()
    await pool.end()
    return rows[0]?.synchronous_commit
  }
})

describe('the trail in PostgreSQL', () => {
  it('refuses by itself to be changed, emptied or turned back', async () => {
    const { url, schema } = server.fresh()
    const store = await openStore({ url, schema })
    await store.save(registering())
    const past = (text: string) => server.sql(text.replaceAll('§', schema))
    for (const text of [`update §.trail set deed = '{}'`, 'delete from §.trail', 'truncate §.trail'])
      await expect(past(text)).rejects.toThrow(/append-only/)
    for (const text of ['update §.trail_head set seq = 0', 'delete from §.trail_head', 'truncate §.trail_head'])
      await expect(past(text)).rejects.toThrow(/only grows/)
    await past(`alter table §.trail disable trigger all`)
    await past(`update §.trail set deed = replace(deed, 'lin', 'wu')`)
    expect(await store.verifyTrail()).toBe(1)
    await store.close()
  })
})

it('looks for an id with a NUL in it, and finds nothing', async () => {
  const store = await openStore(server.fresh())
  expect(await store.case('a\0b')).toBeUndefined()
  expect(await store.page('/doc/\0/')).toBeUndefined()
  expect(await store.take('退文:\0')).toBe(1)
  await store.close()
})

it('takes a bug for a bug', () => {
  for (const code of ['23505', '42P01', '22021', undefined]) {
    const error = Object.assign(new Error('x'), { code })
    expect(asPostgresUnavailable(error)).toBe(error)
  }
})

it('gives counts as numbers', async () => {
  const store = await openStore(server.fresh())
  await store.save(registering(aCase({ state: 'in-review' })))
  expect(await store.tally(minute(0))).toMatchObject({ states: { 'in-review': 1 }, overdue: 0 })
  await store.close()
})
