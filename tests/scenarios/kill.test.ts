import { cpSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { openStore, type Site } from '../../src/store/open.ts'
import { freshFolder } from '../support/folder.ts'
import { atWork } from '../support/killed.ts'
import { startNode, type Node } from '../support/nodes.ts'
import { postgres } from '../support/postgres.ts'
import { expectSound } from '../support/sound.ts'

/** How often a node is killed without warning, on each database. */
const KILLS = Number(process.env['YUANTOU_KILLS'] ?? 8)
const PATIENCE = 60_000 + KILLS * 20_000

/** What a claim of a node that died keeps a case waiting for, and a little. */
const LEASE_MS = 45_000

type Start = (at: number) => Promise<Node>

it(
  `the one node on SQLite, killed ${KILLS} times while people submit, approve and release`,
  { timeout: PATIENCE },
  async () => {
    const data = freshFolder()
    await killed(1, () => startNode('alone', data, {}), { file: path.join(data, 'yuantou.db') })
  },
)

it(
  `one of two nodes on PostgreSQL, killed ${KILLS} times while people go on working`,
  { timeout: PATIENCE },
  async () => {
    const database = (await postgres()).fresh()
    const folders = [freshFolder(), freshFolder()]
    const start: Start = (at) =>
      startNode(`node-${at}`, folders[at]!, { DATABASE_URL: database.url, YUANTOU_DB_SCHEMA: database.schema })
    // The second machine is given the first one's set-up and secret.
    await (await start(0)).stop()
    for (const name of ['settings.json', 'secret']) cpSync(path.join(folders[0]!, name), path.join(folders[1]!, name))
    await killed(2, start, database)
  },
)

/** Kills the nodes by turns, each after some more acts, and looks at what is left when all work is done. */
async function killed(count: number, start: Start, site: Site): Promise<void> {
  const nodes: Node[] = []
  for (let at = 0; at < count; at++) nodes.push(await start(at))
  const work = atWork(nodes, 4)
  for (let round = 0; round < KILLS; round++) {
    const at = round % count
    await work.acts(1 + ((round * 7919) % 23))
    work.place(at, undefined)
    await nodes[at]!.kill()
    nodes[at] = await start(at)
    work.place(at, nodes[at])
  }
  await work.end()
  await allReleased(nodes[0]!, site)
  for (const node of nodes) expect(await node.stop()).toBe(0)
  process.stdout.write(`${KILLS} kills, ${work.count()} acts, ${work.acknowledged.size} papers acknowledged\n`)
  expect(work.acknowledged.size).toBeGreaterThan(KILLS / 4)
  await expectSound(site, work.acknowledged)
}

/** Every paper is due; those a dead node had in hand go out when its lease has run out. */
async function allReleased(node: Node, site: Site): Promise<void> {
  const store = await openStore(site)
  const since = performance.now()
  for (;;) {
    const { states } = await store.tally(new Date().toISOString())
    if (Object.keys(states).join() === 'released') break
    expect(performance.now() - since, JSON.stringify(states)).toBeLessThan(LEASE_MS)
    await Promise.race([node.heard(), store.verifyTrail()])
  }
  await store.close()
}
