import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import type { CaseFilter, Store } from '../../src/desk/ports.ts'
import { openSqlite } from '../../src/store/driver/open.ts'
import { openStore } from '../../src/store/open.ts'
import { startPostgres } from '../../tests/support/postgres.ts'
import { drafters, POSTGRES_SPEECH, seed, SQLITE_SPEECH, units } from './seed.ts'

/** How many cases each store holds; the first is what the others are held against. */
const SIZES = (process.env['YUANTOU_GROWTH'] ?? '1000,100000,1000000').split(',').map(Number)
const ROUNDS = Number(process.env['YUANTOU_GROWTH_ROUNDS'] ?? '400')
const PAGE = 50
/** What a unit or a drafter has open even in the smallest store: pages that are not full compare unlike answers. */
const NARROW = 30
const DOZEN = 12

/** What people open all day; `at` runs through the store's `n` cases, so that every call asks for something else. Says how many rows came. */
type Question = Readonly<{ name: string; ask(store: Store, at: number, n: number): Promise<number> }>

const list = (name: string, filter: (at: number, n: number) => Omit<CaseFilter, 'limit'>, limit = PAGE): Question => ({
  name,
  ask: async (store, at, n) => (await store.cases({ ...filter(at, n), limit })).length,
})

const QUESTIONS: readonly Question[] = [
  list('50 newest', () => ({})),
  list('50 newest, ten years back', (at) => ({ after: { updatedAt: instantOf(at), id: `c${at}` } })),
  list('queue of a step', () => ({ steps: ['secrecy'] }), DOZEN),
  list(
    'queue of three steps, of a unit',
    (at, n) => ({ unit: unitOf(at, n), steps: ['section', 'secrecy', 'office'] }),
    NARROW,
  ),
  list(
    'my returned and drafting',
    (at, n) => ({ drafter: `d${at % drafters(n)}`, states: ['returned', 'drafting'] }),
    NARROW,
  ),
  list('a unit, by state', (at, n) => ({ unit: unitOf(at, n), states: ['in-review'] }), NARROW),
  list('not public', () => ({ attribute: 'not-public' })),
  list('due for review', () => ({ reviewBy: '2020-01-03' })),
  list('provisional dates', () => ({ provisional: true }), NARROW),
  { name: 'due for release', ask: async (store) => (await store.due('2026-11-23T01:00:00.000Z', PAGE)).length },
  { name: 'tally', ask: async (store) => Object.keys(await store.tally('2026-11-23T01:00:00.000Z')).length },
  {
    name: 'case page',
    async ask(store, at) {
      const [found, revision, trail] = await Promise.all([
        store.case(`c${at}`),
        store.revisions(`c${at}`),
        store.trail(`c${at}`),
      ])
      if (!found || revision.length !== 1 || trail.length !== 3) throw new Error(`c${at} is not whole`)
      return 1
    },
  },
]

it('SQLite as it grows', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'yuantou-growth-'))
  try {
    await compare('SQLite', async (n) => {
      const file = path.join(folder, `${n}.db`)
      await (await openStore({ file })).close()
      const sqlite = await openSqlite(file)
      sqlite.exec('begin')
      for (const statement of await seed(n, SQLITE_SPEECH)) sqlite.exec(statement)
      sqlite.exec('commit')
      sqlite.close()
      return openStore({ file })
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

it('PostgreSQL as it grows', async () => {
  const server = await startPostgres(tmpdir(), ['-c', 'fsync=off', '-c', 'max_wal_size=8GB'])
  try {
    await compare('PostgreSQL', async (n) => {
      const site = server.fresh()
      await (await openStore(site)).close()
      for (const statement of await seed(n, POSTGRES_SPEECH))
        await server.sql(`set search_path to ${site.schema}; ${statement}`)
      // What autovacuum does within minutes of so many rows.
      await server.sql('vacuum analyze')
      return openStore(site)
    })
  } finally {
    await server.stop()
  }
})

async function compare(database: string, open: (n: number) => Promise<Store>): Promise<void> {
  const stores: (readonly [number, Store])[] = []
  for (const n of SIZES) stores.push([n, await open(n)])
  const lines: string[] = []
  for (const { name, ask } of QUESTIONS) {
    const times = new Map(SIZES.map((n) => [n, [] as number[]]))
    const rows = new Map(SIZES.map((n) => [n, Infinity]))
    // The sizes take turns, so that whatever else the machine does falls on all of them.
    for (let round = -40; round < ROUNDS; round++)
      for (const [n, store] of stores) {
        const at = Math.abs(Math.imul(round, 0x9e3779b1)) % n
        const start = performance.now()
        const came = await ask(store, at, n)
        rows.set(n, Math.min(rows.get(n) ?? came, came))
        if (round >= 0) times.get(n)?.push(performance.now() - start)
      }
    const cells = SIZES.map((n) => cell(times.get(n) ?? []))
    const ratio = (cells.at(-1)?.p99 ?? 0) / (cells[0]?.p99 ?? 1)
    lines.push(
      `${name.padEnd(34)}${cells.map(({ p50, p99 }) => `${p50.toFixed(2)} / ${p99.toFixed(2)}`.padStart(18)).join('')}${`×${ratio.toFixed(2)}`.padStart(9)}  ${SIZES.map((n) => rows.get(n)).join(' ')}`,
    )
  }
  for (const [, store] of stores) await store.close()
  console.log(
    `${database}: p50 / p99 in ms with ${SIZES.join(', ')} cases; p99 of the largest to the smallest; fewest rows in an answer\n${lines.join('\n')}`,
  )
  expect(lines).toHaveLength(QUESTIONS.length)
}

function cell(times: readonly number[]): Readonly<{ p50: number; p99: number }> {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { p50: at(0.5), p99: at(0.99) }
}

function instantOf(at: number): string {
  return new Date((1546300800 + at * 200) * 1000).toISOString()
}

function unitOf(at: number, n: number): string {
  return `单位${at % units(n)}`
}
