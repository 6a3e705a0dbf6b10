import { cpSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { beforeAll, expect, it } from 'vitest'
import type { Case } from '../../src/domain/case.ts'
import { documentPath } from '../../src/portal/paths.ts'
import type { Database } from '../../src/store/postgres/pool.ts'
import { freshFolder } from '../support/folder.ts'
import { call, startNode, until, type Node } from '../support/nodes.ts'
import { paper, RELEASE, walked, WAY, type Ask } from '../support/paperwork.ts'
import { postgres, type Postgres } from '../support/postgres.ts'
import { expectSound } from '../support/sound.ts'

/** The tests' own lock, at which a release is held up at the very moment it becomes visible. */
const GATE = 4711

let server: Postgres
let database: Database
beforeAll(async () => {
  server = await postgres()
  database = server.fresh()
})

it('one of two nodes is killed at release, the other finishes, and nothing goes out twice', async () => {
  const [one, two] = await twoNodes()
  const acknowledged = new Map<string, Case>()
  const ask = (node: Node): Ask => asking(node, acknowledged)
  // Each node goes on with what the other began.
  const papers: Case[] = []
  for (let i = 0; i < 4; i++) {
    const begun = await paper(ask(i % 2 ? one : two), `${i}`, WAY.slice(0, 3))
    papers.push(await walked(ask(i % 2 ? two : one), begun, WAY.slice(3)))
  }
  const [first, ...others] = papers

  const gate = await closeGate()
  await walked(ask(one), first!, [RELEASE])
  const victim = (await nodeAtTheGate()) === one.name ? one : two
  const survivor = victim === one ? two : one
  await victim.kill()
  await gate.end()
  expect((await stored(`select 1 from §.releases`)).length, 'the save was cut off and undone').toBe(0)

  for (const current of others) await walked(ask(survivor), current, [RELEASE])
  await until(survivor, async () => (await stored(`select 1 from §.releases`)).length === others.length)
  // What the dead one had in hand stays with it until its lease has run out; half a minute passes.
  expect(await stored(`select state from §.cases where id = $1`, first!.id)).toEqual([{ state: 'scheduled' }])
  await server.sql(`update ${database.schema}.claims set until = '2026-01-01T00:00:00.000Z' where until <> ''`)
  await until(survivor, async () => (await stored(`select 1 from §.releases`)).length === papers.length)
  expect(await stored(`select fence from §.claims where case_id = $1`, first!.id)).toEqual([{ fence: 2 }])

  const back = await startNode(victim.name, freshCopy(), at(victim.name))
  for (const { id } of papers)
    for (const node of [survivor, back])
      expect((await call(node, undefined, 'GET', `/portal/${documentPath(id)}`)).status).toBe(200)
  for (const node of [survivor, back]) expect(await node.stop()).toBe(0)
  await expectSound(database, acknowledged)
})

let folder = ''

/** Two machines: each has its own data folder, with the same set-up and the same secret in it. */
async function twoNodes(): Promise<readonly [Node, Node]> {
  folder = freshFolder()
  return [await startNode('node-one', folder, at('node-one')), await startNode('node-two', freshCopy(), at('node-two'))]
}

function freshCopy(): string {
  const copy = freshFolder()
  for (const name of ['settings.json', 'secret']) cpSync(path.join(folder, name), path.join(copy, name))
  return copy
}

function at(name: string): Readonly<Record<string, string>> {
  return { DATABASE_URL: `${database.url}&application_name=${name}`, YUANTOU_DB_SCHEMA: database.schema }
}

function asking(node: Node, acknowledged: Map<string, Case>): Ask {
  return async (who, where, body) => {
    const reply = await call(node, who, 'POST', where, { body })
    if (reply.status >= 300) throw new Error(`${where}: ${JSON.stringify(reply.body)}`)
    const current = reply.body['case'] as Case
    acknowledged.set(current.id, current)
    return current
  }
}

/** From now on a release waits inside its save, until the answered connection ends. */
async function closeGate(): Promise<Client> {
  const { schema, url } = database
  await server.sql(`create function ${schema}.gate() returns trigger language plpgsql as
    $$ begin perform pg_advisory_xact_lock_shared(${GATE}); return new; end $$`)
  await server.sql(`create trigger gate before insert on ${schema}.releases execute function ${schema}.gate()`)
  const keeper = new Client({ connectionString: url })
  await keeper.connect()
  await keeper.query('select pg_advisory_lock($1)', [GATE])
  return keeper
}

async function nodeAtTheGate(): Promise<unknown> {
  for (;;) {
    const waiting = await server.sql(
      `select application_name as name from pg_stat_activity join pg_locks using (pid)
       where locktype = 'advisory' and not granted and objid = ${GATE}`,
    )
    if (waiting[0]) return waiting[0]['name']
  }
}

function stored(text: string, ...parameters: readonly unknown[]): Promise<readonly Record<string, unknown>[]> {
  return server.sql(text.replaceAll('§', database.schema), parameters)
}
