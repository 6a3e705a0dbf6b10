import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import type { Case } from '../../src/domain/case.ts'
import { documentPath } from '../../src/portal/paths.ts'
import type { Database } from '../../src/store/postgres/pool.ts'
import { freshFile, freshFolder } from '../support/folder.ts'
import { yuantouCli } from '../support/built.ts'
import { call, startNode, until, type Node } from '../support/nodes.ts'
import { NOTICE_2027 } from '../support/notice-2027.ts'
import { PEOPLE } from '../support/office.ts'
import { paper, RELEASE, walked, WAY, type Ask } from '../support/paperwork.ts'
import { postgres, type Postgres } from '../support/postgres.ts'

let server: Postgres
let database: Database
beforeAll(async () => {
  server = await postgres()
  database = server.fresh()
})

const folder = freshFolder()
const file = freshFile('monday.backup')
const onPostgres = () => ({ DATABASE_URL: database.url, YUANTOU_DB_SCHEMA: database.schema })

it('an office begins on SQLite, is backed up while it works, moves to PostgreSQL and goes on there', async () => {
  const before = await startNode('before', folder, {})
  const released = await paper(asking(before), '一', [...WAY, RELEASE])
  const waiting = await paper(asking(before), '二', WAY.slice(0, 2))
  await until(before, async () => (await read(before, released)).state === 'released')
  expect(yuantouCli(['backup', file, '--data', folder])).toMatchObject({ exit: 0, err: '' })
  const told = [await read(before, released), await read(before, waiting), await page(before, released)]
  expect(await before.stop()).toBe(0)

  const verified = yuantouCli(['verify-trail', folder, '--all', '--json'])
  expect(verified.exit).toBe(0)
  const { head } = JSON.parse(verified.out) as { head: { hash: string } }
  expect(yuantouCli(['copy', '--from', folder, '--to', database.url], onPostgres())).toMatchObject({ exit: 0, err: '' })
  const there = yuantouCli(['verify-trail', '--all', '--head', head.hash], onPostgres())
  expect(there.exit, there.err).toBe(0)
  expect(there.out).toContain(head.hash)

  const copy = freshFolder()
  for (const name of ['settings.json', 'secret']) cpSync(path.join(folder, name), path.join(copy, name))
  const after = await startNode('after', copy, onPostgres())
  expect([await read(after, released), await read(after, waiting), await page(after, released)]).toEqual(told)
  await walked(asking(after), waiting, [...WAY.slice(2), RELEASE])
  await until(after, async () => (await read(after, waiting)).state === 'released')
  expect(await after.stop()).toBe(0)
  expect(yuantouCli(['verify-trail', '--all', '--head', head.hash], onPostgres()).exit).toBe(0)

  const again = yuantouCli(['copy', '--from', folder, '--to', database.url], onPostgres())
  expect(again.exit).toBe(2)
  expect(again.err).toContain('目标里已经有表，没有写入')
})

it('the backup comes back in a new place, a damaged one does not, and none where something is', () => {
  const target = freshFolder()
  expect(yuantouCli(['restore', file, '--data', target])).toMatchObject({ exit: 0, err: '' })
  expect(yuantouCli(['verify-trail', target, '--all']).exit).toBe(0)
  const taken = yuantouCli(['restore', file, '--data', target])
  expect([taken.exit, taken.err.includes('目标里已经有表')]).toEqual([2, true])

  const bytes = readFileSync(file)
  bytes[bytes.length >> 1]! ^= 1
  const damaged = freshFile('damaged.backup')
  writeFileSync(damaged, bytes)
  const nothing = freshFolder()
  const refused = yuantouCli(['restore', damaged, '--data', nothing])
  expect([refused.exit, refused.err.includes('备份不完整或者被改动过，没有写入')]).toEqual([2, true])
  expect(existsSync(path.join(nothing, 'yuantou.db'))).toBe(false)
  expect(yuantouCli(['verify-trail', nothing]).exit).toBe(2)
  expect(yuantouCli(['backup', file, '--data', target]).err).toContain('没有覆盖')
})

it('a trail altered in the database is found by whoever verifies', async () => {
  const { schema } = database
  await server.sql(`alter table ${schema}.trail disable trigger all`)
  await server.sql(`update ${schema}.trail set deed = replace(deed, '"by":"lin"', '"by":"wu"') where seq = 1`)
  const { exit, out } = yuantouCli(['verify-trail'], onPostgres())
  expect([exit, out.includes('第 1 条')]).toEqual([1, true])
})

it('a year is imported into the database the environment names, and shown from there', () => {
  const notice = freshFile('2027.json')
  writeFileSync(notice, JSON.stringify({ ...NOTICE_2027, year: 2027, table: '手工录入' }))
  const imported = yuantouCli(['calendar', 'import', notice, '--by', '管宁'], onPostgres())
  expect(imported.exit, imported.err).toBe(0)
  const shown = yuantouCli(['calendar', 'show', '2027'], onPostgres())
  expect([shown.exit, shown.out.includes('由 管宁 于')]).toEqual([0, true])
  // Without a store only what the pack ships is known.
  expect(yuantouCli(['calendar', 'show', '2027']).exit).toBe(1)
  const nowhere = yuantouCli(['calendar', 'import', notice, '--by', '管宁', '--data', freshFolder()])
  expect([nowhere.exit, nowhere.err.includes('这里没有数据')]).toEqual([2, true])
})

function asking(node: Node): Ask {
  return async (who, where, body) => {
    const reply = await call(node, who, 'POST', where, { body })
    if (reply.status >= 300) throw new Error(`${where}: ${JSON.stringify(reply.body)}`)
    return reply.body['case'] as Case
  }
}

async function read(node: Node, { id }: Case): Promise<Case> {
  return (await call(node, PEOPLE.drafter, 'GET', `/v1/cases/${id}`)).body['case'] as Case
}

async function page(node: Node, { id }: Case): Promise<string> {
  const response = await fetch(`${node.url}/portal/${documentPath(id)}`)
  expect(response.status).toBe(200)
  return response.text()
}
