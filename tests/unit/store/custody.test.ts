import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Contents } from '../../../src/desk/custody.ts'
import { openStore } from '../../../src/store/open.ts'
import { aCase, moving, registering } from '../../support/cases.ts'
import { freshFile, freshFolder } from '../../support/folder.ts'
import { done, furnished, keeper, KINDS, place, places, sql } from '../../support/places.ts'

const WAYS = KINDS.flatMap((from) => KINDS.map((to) => [from, to] as const))

describe.each(WAYS)('from %s to %s', (from, to) => {
  it('a backup is read back as it was, and worked on', async () => {
    const source = await furnished(from)
    const file = freshFile('a.backup')
    const written = done(await keeper.backup(source, file))
    expect(Object.values(written.tables).every(({ rows }) => rows > 0)).toBe(true)
    expect(statSync(file).mode & 0o077).toBe(0)
    const target = place(to)
    expect(done(await keeper.restore(file, target))).toEqual(written)
    const again = freshFile('b.backup')
    expect(done(await keeper.backup(target, again))).toEqual(written)
    await sound(target, written)
  })

  it('a copy holds the same, and goes on from there', async () => {
    const source = await furnished(from)
    const target = place(to)
    const copied = done(await keeper.copy(source, target))
    await sound(target, copied)
    expect(await keeper.copy(source, target)).toEqual({ trouble: 'not-empty' })
  })
})

async function sound(name: string, { head }: Contents): Promise<void> {
  const inspected = await keeper.inspect(name, { all: true, head: head.hash })
  expect(inspected).toMatchObject({ done: { head, brokenAt: null, headFound: true, findings: [] } })
  const store = await openStore(places.get(name)!)
  const kept = (await store.case('case-1'))!
  expect(kept.state).toBe('released')
  expect((await store.cases({ unit: '财政局 \u0001 “引号”\\', limit: 999 })).length).toBe(700)
  expect((await store.page('/doc/case-1/'))?.bytes.length).toBeGreaterThan(10)
  expect((await store.save(moving(kept, { title: '改了' }))).ok).toBe(true)
  expect(await store.take('退文:2026')).toBe(2)
  expect(await store.verifyTrail()).toBeNull()
  await store.close()
}

describe('a backup', () => {
  it('is taken while others write, and shows one moment', async () => {
    const source = await furnished('SQLite')
    const store = await openStore(places.get(source)!)
    const file = freshFile('a.backup')
    let writing = true
    const writer = (async () => {
      for (let i = 0; writing; i++) {
        await store.save(registering(aCase({ id: `meanwhile-${i}` })))
        await new Promise((resolve) => setImmediate(resolve))
      }
    })()
    const written = done(await keeper.backup(source, file))
    writing = false
    await writer
    await store.close()
    const target = place('PostgreSQL')
    expect(done(await keeper.restore(file, target)).head).toEqual(written.head)
    await sound(target, written)
  })

  it('never takes the place of another, and leaves nothing half-written', async () => {
    const source = await furnished('SQLite')
    const file = freshFile('a.backup')
    writeFileSync(file, 'mine')
    expect(await keeper.backup(source, file)).toEqual({ trouble: 'exists' })
    expect(readFileSync(file, 'utf8')).toBe('mine')
    const nowhere = path.join(freshFolder(), 'none', 'a.backup')
    expect(await keeper.backup(source, nowhere)).toEqual({ trouble: 'cannot-write', condition: 'ENOENT' })
    expect(readdirSync(path.dirname(file))).toEqual(['a.backup'])
  })

  it('of nothing is not made', async () => {
    expect(await keeper.backup(place('SQLite'), freshFile('a'))).toEqual({ trouble: 'missing' })
    expect(await keeper.backup(place('PostgreSQL'), freshFile('a'))).toEqual({ trouble: 'missing' })
    places.set('gone', { url: 'postgres://u:geheim@127.0.0.1:1/x', schema: 'y' })
    expect(await keeper.backup('gone', freshFile('a'))).toEqual({
      trouble: 'unavailable',
      condition: 'PG_ECONNREFUSED',
    })
  })
})

describe('restoring', () => {
  let good: Buffer
  let lines: readonly string[]
  beforeAll(async () => {
    const file = freshFile('a.backup')
    done(await keeper.backup(await furnished('SQLite'), file))
    good = readFileSync(file)
    lines = gunzipSync(good).toString().trimEnd().split('\n')
  })
  const packed = (changed: readonly string[]): Buffer => gzipSync(changed.map((line) => `${line}\n`).join(''))
  const without = (number: number): readonly string[] => lines.filter((_, i) => i !== number)

  const DAMAGES: readonly (readonly [string, () => Buffer])[] = [
    ['cut off', () => good.subarray(0, good.length - 2000)],
    ['cut off at a line', () => packed(lines.slice(0, -1))],
    ['with a bit turned', () => Buffer.from(good.map((byte, i) => (i === 5000 ? byte ^ 4 : byte)))],
    ['with a row taken out', () => packed(without(lines.findIndex((line) => line.includes('many-300'))))],
    ['with a row altered', () => packed(lines.map((line) => line.replace('many-300', 'many-3oo')))],
    ['with a row twice', () => packed([...lines.slice(0, 30), lines[29]!, ...lines.slice(30)])],
    ['with lines behind its end', () => packed([...lines, '[1]'])],
    ['with a table of its own', () => packed([lines[0]!, '{"table":"x","columns":["a"]}', ...lines.slice(1)])],
    ['with a column that is none', () => packed([lines[0]!, '{"table":"logins","columns":["a)"]}', ...lines.slice(1)])],
    ['that is another kind of file', () => Buffer.from('PK\u0003\u0004')],
    ['that is empty', () => Buffer.alloc(0)],
    ['that is no backup though gzipped', () => gzipSync('{"hello":1}\n')],
  ]
  it.each(DAMAGES)('refuses a file %s, and leaves nothing', async (_, make) => {
    const file = freshFile('bad.backup')
    writeFileSync(file, make())
    for (const kind of KINDS) {
      const target = place(kind)
      expect(await keeper.restore(file, target)).toMatchObject({ trouble: 'damaged' })
      const site = places.get(target)!
      if ('file' in site) expect(existsSync(site.file)).toBe(false)
      else
        expect(await sql(`select 1 from information_schema.tables where table_schema = $1`, [site.schema])).toEqual([])
    }
  })

  it('refuses a trail that was altered and added up again', async () => {
    const victim = lines.findIndex((line) => line.includes('\\"act\\":\\"create\\"'))
    const changed = lines.map((line, i) =>
      i === victim ? line.replace('\\"by\\":\\"lin\\"', '\\"by\\":\\"wu\\"') : line,
    )
    expect(changed).not.toEqual(lines)
    const { summing } = await import('../../../src/store/custody/line.ts')
    const adding = summing()
    const begin = changed.findIndex((line) => line.includes('"table":"trail",')) + 1
    for (const line of changed.slice(begin)) {
      if (!line.startsWith('[')) break
      adding.add(line)
    }
    const end = JSON.parse(changed.at(-1)!) as { end: { tables: Record<string, unknown> } }
    end.end.tables['trail'] = adding.sum()
    const file = freshFile('bad.backup')
    writeFileSync(file, packed([...changed.slice(0, -1), JSON.stringify(end)]))
    expect(await keeper.restore(file, place('SQLite'))).toEqual({ trouble: 'damaged', condition: 'trail 1' })
  })

  it('refuses a file of a later version, a missing one, and a place that is taken', async () => {
    const file = freshFile('later.backup')
    writeFileSync(file, packed([lines[0]!.replace(/"migration":\d+/, '"migration":999'), ...lines.slice(1)]))
    expect(await keeper.restore(file, place('PostgreSQL'))).toEqual({ trouble: 'newer', condition: '999' })
    expect(await keeper.restore(freshFile('none'), place('SQLite'))).toEqual({
      trouble: 'cannot-read',
      condition: 'ENOENT',
    })
    writeFileSync(freshFile('x'), good)
    const whole = freshFile('whole.backup')
    writeFileSync(whole, good)
    for (const kind of KINDS) {
      const taken = await furnished(kind)
      const before = await keeper.inspect(taken, { all: true })
      expect(await keeper.restore(whole, taken)).toEqual({ trouble: 'not-empty' })
      expect(await keeper.inspect(taken, { all: true })).toEqual(before)
    }
  })
})
