import { expect } from 'vitest'
import type { Store, Writ } from '../../../../src/desk/ports.ts'
import type { Case } from '../../../../src/domain/case.ts'

/** The store under test, as the parts of the contract use it. */
export type Tried = Readonly<{
  /** Makes another, empty one. */
  open(): Promise<Store>
  store(): Store
  /** Everything a test can see of the store. */
  all(): Promise<unknown>
  /** Saves what must be accepted, and answers the case as it now is. */
  saved(writ: Writ): Promise<Case>
  /** Saves what must leave nothing behind, and answers the problem's code. */
  refused(writ: Writ): Promise<string | undefined>
}>

export function tried(open: () => Promise<Store>, store: () => Store): Tried {
  const all = async () => ({
    cases: await store().cases({ limit: 100 }),
    trail: await store().trail(),
    releases: await store().releases({ limit: 100 }),
    revisions: await store().revisions('case-1'),
  })
  return {
    open,
    store,
    all,
    async saved(writ) {
      expect(await store().save(writ)).toEqual({ ok: true, value: writ.next })
      return writ.next
    },
    async refused(writ) {
      const before = await all()
      const result = await store().save(writ)
      expect(await all(), 'a refused save leaves nothing').toEqual(before)
      return result.ok ? undefined : result.problems[0]?.code
    },
  }
}
