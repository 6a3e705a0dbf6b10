import { expect, it } from 'vitest'
import { custody } from '../../src/store/custody/custody.ts'
import { openStore, type Site } from '../../src/store/open.ts'
import { policy } from '../fixtures/policy.ts'
import { openDoor, type Got } from '../support/door.ts'
import { freshFolder } from '../support/folder.ts'
import { call, startNode } from '../support/nodes.ts'
import { office, PEOPLE } from '../support/office.ts'
import { postgres } from '../support/postgres.ts'
import path from 'node:path'

const { drafter } = PEOPLE
const UNAVAILABLE = { status: 503, body: { code: 'store.unavailable' } }

it('a database gone in mid-request is 503 in plain words, and what was acknowledged is there when it is back', async () => {
  const server = await postgres()
  const site = server.fresh()
  const store = await openStore(site)
  const door = await openDoor({}, office(store))
  const create = (n: number) =>
    door.as(drafter)('POST', '/v1/cases', {
      body: { draft: { ...policy, title: `${policy.title}（${n}）` } },
      headers: { 'idempotency-key': `key-${n}` },
    })
  const first = await create(0)
  const calls = Array.from({ length: 20 }, (_, i) => create(i + 1))
  await Promise.race(calls)
  await server.kill()
  const answers = await Promise.all(calls)
  expect(answers.some((one) => one.status === 503)).toBe(true)
  for (const answer of answers.filter((one) => one.status !== 201)) expectPlain(answer)

  expectPlain(await door.as(drafter)('GET', `/v1/cases/${first.body.case.id}`))
  expect((await door.send('GET', '/healthz')).status).toBe(200)
  expect(await door.send('GET', '/readyz')).toMatchObject(UNAVAILABLE)
  await server.start()
  expect((await door.send('GET', '/readyz')).status).toBe(200)

  // Whoever got no answer calls again under the same key: the case is made once, however far the first call came.
  const again = await Promise.all(Array.from({ length: 20 }, (_, i) => create(i + 1)))
  for (const [i, { status, body }] of again.entries()) {
    expect(status).toBe(201)
    const before = answers[i]!
    if (before.status === 201) expect(body.case.id).toBe(before.body.case.id)
  }
  await expectWhole(site, 21)
  await store.close()
})

it('a full disk is 503 in plain words; reading goes on, and nothing is half-written', async () => {
  const data = freshFolder()
  const site: Site = { file: path.join(data, 'yuantou.db') }
  await (await startNode('roomy', data, {})).stop()
  const node = await startNode('full', data, {}, 6000)
  const kept: string[] = []
  let refused = await create(0)
  for (let n = 1; refused.status === 201 && n < 2000; n++) {
    kept.push((refused.body['case'] as { id: string }).id)
    refused = await create(n)
  }
  expect(refused).toMatchObject(UNAVAILABLE)
  expect(JSON.stringify(refused.body)).toContain('磁盘')
  expect(kept.length).toBeGreaterThan(10)
  expect((await call(node, drafter, 'GET', `/v1/cases/${kept[0]}`)).status).toBe(200)
  await node.kill()
  await expectWhole(site, kept.length)
  const store = await openStore(site)
  for (const id of kept) expect((await store.case(id))?.id).toBe(id)
  expect((await store.revisions(kept.at(-1)!)).length).toBe(1)
  await store.close()

  function create(n: number) {
    return call(node, drafter, 'POST', '/v1/cases', {
      body: { draft: { ...policy, title: `${policy.title}（${n}）` } },
    })
  }
})

/** A sentence for a person, the moment to try again, and nothing of the program's insides. */
function expectPlain(got: Got): void {
  expect(got).toMatchObject(UNAVAILABLE)
  expect(got.body.problems[0]?.sentence).toMatch(/^[\u4e00-\u9fff]/)
  expect(got.headers.get('retry-after')).toBe('5')
  expect(got.text).not.toMatch(/PG_|ECONN|57P|\bat \b|postgres/)
}

async function expectWhole(site: Site, cases: number): Promise<void> {
  const inspected = await custody(() => site).inspect(undefined, { all: true })
  expect(inspected).toMatchObject({ done: { brokenAt: null, findings: [] } })
  const store = await openStore(site)
  const all = await store.cases({ limit: 9999 })
  expect(all.length).toBe(cases)
  expect((await store.trail()).length, 'one entry for every version').toBe(
    all.reduce((sum, one) => sum + one.version, 0),
  )
  await store.close()
}
