import { expect } from 'vitest'
import type { Case } from '../../src/domain/case.ts'
import { custody } from '../../src/store/custody/custody.ts'
import { openStore, type Site } from '../../src/store/open.ts'

/** What every released paper went through, each act once. */
const ONCE = { create: 1, submit: 1, 'record-secrecy': 1, 'record-judgement': 1, approve: 3, sign: 1, release: 1 }

/**
 * Nothing acknowledged is lost and nothing went out twice: every case stands at least where it was acknowledged, every act of it is in the
 * trail once, every release is one, its page is there, and the store finds nothing wrong with itself.
 */
export async function expectSound(site: Site, acknowledged: ReadonlyMap<string, Case>): Promise<void> {
  const store = await openStore(site)
  try {
    for (const [id, seen] of acknowledged) {
      const kept = await store.case(id)
      expect(kept?.version, `case ${id} was acknowledged at ${seen.version}`).toBeGreaterThanOrEqual(seen.version)
    }
    const cases = await store.cases({ limit: 100_000 })
    expect(cases.length, 'a call repeated under its key makes no second case').toBe(acknowledged.size)
    const releases = await store.releases({ limit: 100_000 })
    expect(new Set(releases.map((one) => one.caseId)).size).toBe(releases.length)
    for (const { id, state } of cases.filter((one) => one.state === 'released')) {
      const acts: Record<string, number> = {}
      for (const { act } of await store.trail(id)) acts[act] = (acts[act] ?? 0) + 1
      expect(acts, `the trail of ${id}`).toMatchObject(ONCE)
      const release = releases.find((one) => one.caseId === id)
      expect(release, `${id} is ${state}`).toBeDefined()
      for (const page of release?.pages ?? []) expect(await store.page(page.path), page.path).toBeDefined()
    }
    expect(releases.length).toBe(cases.filter((one) => one.state === 'released').length)
  } finally {
    await store.close()
  }
  const inspected = await custody(() => site).inspect(undefined, { all: true })
  expect(inspected).toMatchObject({ done: { brokenAt: null, findings: [] } })
}
