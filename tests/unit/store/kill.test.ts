import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { beforeAll, expect, it } from 'vitest'
import { drivers, openSqlite } from '../../../src/store/driver/open.ts'
import { openStore } from '../../../src/store/open.ts'
import { freshFile } from '../../support/folder.ts'

const SEED = 20261123
const ROUNDS = 20
const CHILD = path.resolve(import.meta.dirname, '../../support/kill-child.mjs')
const found = await drivers()

type Life = Readonly<{ said: readonly string[]; code: number | null; complaint: string }>

beforeAll(() => {
  const built = path.resolve(import.meta.dirname, '../../../dist/store/open.js')
  expect(existsSync(built), 'the child runs the built store: npm run build').toBe(true)
})

it(`loses nothing acknowledged and releases nothing twice, killed ${ROUNDS} times (seed ${SEED})`, async () => {
  const file = freshFile('a.db')
  const chance = generator(SEED)
  const acknowledged = new Map<string, number>()
  for (let round = 0; round < ROUNDS; round++) {
    const killAfter = 1 + Math.floor(chance() * 40)
    const driver = found[round % found.length]!
    const { said } = await live([file, driver, `r${round}`, '100000'], { killAfter })
    expect(said.length).toBeGreaterThanOrEqual(killAfter)
    for (const line of said) {
      const [word, id, version] = line.split(' ')
      expect(word, `round ${round}: ${line}`).not.toBe('twice')
      acknowledged.set(id!, Number(version))
    }
    await expectSound(file, acknowledged)
  }
})

it('is written by several processes at once, from the first moment of an empty file on', async () => {
  const file = freshFile('a.db')
  const lives = await Promise.all(
    ['a', 'b', 'c'].map((prefix, i) => live([file, found[i % found.length]!, prefix, '30'])),
  )
  for (const { code, complaint } of lives) expect(code, complaint).toBe(0)
  const acknowledged = new Map(lives.flatMap(({ said }) => said.map(acknowledgement)))
  expect(acknowledged.size).toBe(90)
  await expectSound(file, acknowledged)
})

it('says that it is unavailable when no more fits on the disk, and keeps what it acknowledged', async () => {
  for (const driver of found) {
    const file = freshFile('a.db')
    await (await openStore({ file, driver })).close()
    const { said, code, complaint } = await live([file, driver, 'a', '100000'], { blocks: 5000 })
    expect(code).not.toBe(0)
    expect(complaint).toMatch(/StoreUnavailable.*SQLITE_(FULL|IOERR)/)
    expect(said.length).toBeGreaterThan(10)
    await expectSound(file, new Map(said.map(acknowledgement)))
  }
})

/** Everything acknowledged is there at least in the version it was acknowledged in; each case has at most one release; all is whole. */
async function expectSound(file: string, acknowledged: ReadonlyMap<string, number>): Promise<void> {
  const store = await openStore({ file })
  const released = new Set((await store.releases({ limit: 100_000 })).map((one) => one.id))
  expect([...released].filter((id) => id.endsWith('-again'))).toEqual([])
  for (const [id, version] of acknowledged) {
    expect((await store.case(id))?.version, id).toBeGreaterThanOrEqual(version)
    expect(await store.revisions(id), id).toHaveLength(1)
    if (version === 3) expect(released.has(id), id).toBe(true)
  }
  for (const id of released) expect((await store.case(id))?.state, id).toBe('released')
  expect(await store.verifyTrail()).toBeNull()
  const cases = await store.cases({ limit: 100_000 })
  const entries = cases.reduce((sum, one) => sum + one.version, 0)
  expect((await store.trail()).length, 'one trail entry for every version').toBe(entries)
  await store.close()
  const sqlite = await openSqlite(file)
  expect(sqlite.prepare('pragma integrity_check').all([])).toEqual([{ integrity_check: 'ok' }])
  expect(sqlite.prepare('pragma foreign_key_check').all([])).toEqual([])
  sqlite.close()
}

/** One process's life: ended by SIGKILL after so many acknowledgements, or by a limit on how far a file may grow (512-byte blocks). */
function live(args: readonly string[], end: Readonly<{ killAfter?: number; blocks?: number }> = {}): Promise<Life> {
  const limit = end.blocks === undefined ? '' : `trap '' XFSZ; ulimit -f ${end.blocks}; `
  const child = spawn('sh', ['-c', `${limit}exec "$@"`, 'sh', process.execPath, CHILD, ...args])
  const said: string[] = []
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => {
    said.push(line)
    if (said.length === end.killAfter) child.kill('SIGKILL')
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    let code: number | null = null
    child.on('exit', (exit) => (code = exit))
    child.on('close', () => resolve({ said, code, complaint }))
  })
}

function acknowledgement(line: string): readonly [string, number] {
  const [, id, version] = line.split(' ')
  return [id!, Number(version)]
}

/** mulberry32: the same numbers for the same seed. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
