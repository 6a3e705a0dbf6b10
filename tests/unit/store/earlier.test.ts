import { beforeAll, describe, expect, it } from 'vitest'
import type { Case } from '../../../src/domain/case.ts'
import { STATES } from '../../../src/domain/case.ts'
import { custody } from '../../../src/store/custody/custody.ts'
import { MIGRATIONS, NEWEST } from '../../../src/store/migrate.ts'
import { openStore, type Site } from '../../../src/store/open.ts'
import type { Store } from '../../../src/desk/ports.ts'
import { moving } from '../../support/cases.ts'
import { storeOf } from '../../support/earlier.ts'
import { freshFile } from '../../support/folder.ts'
import { postgres, type Postgres } from '../../support/postgres.ts'

let server: Postgres
beforeAll(async () => {
  server = await postgres()
})

const KINDS = ['SQLite', 'PostgreSQL'] as const
const EARLIER = MIGRATIONS.map((one) => one.number).filter((number) => number < NEWEST)
const WAYS = KINDS.flatMap((kind) => EARLIER.map((migration) => [migration, kind] as const))

const LATER = '2027-01-01T00:00:00.000Z'
const ALWAYS = { from: '2026-01-01T00:00:00.000Z', to: LATER }

function siteOf(kind: (typeof KINDS)[number]): Site {
  return kind === 'SQLite' ? { file: freshFile('yuantou.db') } : server.fresh()
}

describe.each(WAYS)('a store at migration %i in %s', (migration, kind) => {
  it('is brought to this version, read whole, and worked on', async () => {
    const site = siteOf(kind)
    await storeOf(migration, site)
    const store = await openStore(site)
    const cases = await store.cases({ limit: 99 })
    expect(cases.map((one) => one.state).sort()).toEqual(['filed', 'released', 'returned', 'scheduled'])
    await expectRead(store, cases)
    if (migration >= 2) await expectTrail(store, cases)
    if (migration >= 3) await expectReleased(store)
    if (migration >= 4) await expectRecords(store, cases)
    await expectCounted(store, migration)
    await expectWorkedOn(store, cases)
    await store.close()
    const inspected = await custody(() => site).inspect(undefined, { all: true })
    expect(inspected).toMatchObject({ done: { migration: NEWEST, brokenAt: null, findings: [] } })
  })

  it('is backed up as it is, restored elsewhere and found there at this version', async () => {
    const [site, other] = [siteOf(kind), siteOf(kind === 'SQLite' ? 'PostgreSQL' : 'SQLite')]
    await storeOf(migration, site)
    const file = freshFile('a.backup')
    const written = await custody(() => site).backup(undefined, file)
    expect(written).toMatchObject({ done: { migration } })
    expect(await custody(() => other).restore(file, undefined)).toEqual(written)
    const store = await openStore(other)
    expect(await store.cases({ limit: 99 })).toHaveLength(4)
    await store.close()
  })
})

/** Every field today's code reads is there, in the case and in its revisions, and lists find the case by what it is. */
async function expectRead(store: Store, cases: readonly Case[]): Promise<void> {
  for (const kept of cases) {
    expect(await store.case(kept.id)).toEqual(kept)
    expect(STATES).toContain(kept.state)
    for (const list of ['secrecyReviews', 'judgements', 'consultations', 'attributeChanges', 'events'] as const)
      expect(Array.isArray(kept[list]), list).toBe(true)
    for (const { items, number, due } of kept.returns) {
      expect([typeof number, due?.provisional ?? false]).toEqual(['string', false])
      expect(items.map((item) => [item.id, item.code, item.status])).toEqual([[1, 'T05', 'open']])
    }
    const [first] = await store.revisions(kept.id)
    expect((await store.revision(first!.hash))?.draft.title).toBe(kept.title)
    for (const paper of first?.papers ?? []) expect(await store.blob(paper.blocksHash), paper.file).toBeDefined()
    const alike = await store.cases({ unit: kept.unit, attribute: kept.attribute!, states: [kept.state], limit: 9 })
    expect(alike.map((one) => one.id)).toContain(kept.id)
  }
  const [returned] = cases.filter((one) => one.state === 'returned')
  expect(returned?.returns).toHaveLength(1)
  const [filed] = cases.filter((one) => one.state === 'filed')
  expect((await store.cases({ reviewBy: filed!.reviewOn!, limit: 9 })).map((one) => one.id)).toContain(filed!.id)
}

async function expectTrail(store: Store, cases: readonly Case[]): Promise<void> {
  expect(await store.verifyTrail()).toBeNull()
  const acts = (await store.trail()).map((one) => one.act)
  expect(acts.filter((act) => act === 'create')).toHaveLength(cases.length)
}

async function expectReleased(store: Store): Promise<void> {
  const [release, ...more] = await store.releases({ limit: 9 })
  expect(more).toEqual([])
  expect(release?.pages.length).toBeGreaterThan(1)
  for (const page of release?.pages ?? [])
    expect(new TextDecoder().decode((await store.page(page.path))?.bytes)).toContain('高龄津贴')
}

async function expectRecords(store: Store, cases: readonly Case[]): Promise<void> {
  const receipt = await store.receipt('lin', 'create-1')
  expect(cases.map((one) => one.id)).toContain(receipt?.reply.id)
  expect(receipt?.reply.consultations).toEqual([])
  expect((await store.incidents(9)).map((one) => one.cause)).toEqual(['declared-secret'])
  expect(await store.takeLogin('c'.repeat(64), '2026-11-23T01:30:00.000Z')).toBe('lin')
}

async function expectCounted(store: Store, migration: number): Promise<void> {
  expect(await store.tally(LATER)).toMatchObject({
    states: { filed: 1, released: 1, returned: 1, scheduled: 1 },
    overdue: 1,
  })
  const counts = await store.returnCounts(ALWAYS)
  expect(counts.returns).toEqual([{ unit: '云栖县民政局', code: 'T05', round: 1, count: 1 }])
  // Who handed what in is in the trail, from its first entry on.
  expect(counts.intake).toEqual([{ unit: '云栖县民政局', submitted: migration >= 2 ? 4 : 0, returned: 1 }])
  if (migration < 6) return
  expect((await store.years()).map((one) => one.year)).toEqual(['2027'])
}

/** The clock takes up what waits, and every case goes on by one version. */
async function expectWorkedOn(store: Store, cases: readonly Case[]): Promise<void> {
  const [claim, ...more] = await store.claimDue({ node: 'n', now: LATER, until: LATER, limit: 9 })
  expect(more).toEqual([])
  expect(cases.find((one) => one.id === claim?.id)?.state).toBe('scheduled')
  for (const kept of cases) expect((await store.save(moving(kept, { title: '更正后的标题' }))).ok).toBe(true)
  expect(await store.verifyTrail()).toBeNull()
}
