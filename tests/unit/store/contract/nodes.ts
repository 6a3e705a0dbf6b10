import { describe, expect, it } from 'vitest'
import { aCase, minute, moving, registering } from '../../../support/cases.ts'
import type { Tried } from './tried.ts'

/** What several nodes do with one store. */
export function nodes({ store, saved, refused }: Tried): void {
  const waiting = (id: string, at = minute(0), held = false) =>
    registering(aCase({ id, state: 'scheduled', schedule: { at, held, by: 'meng', revisionHash: 'r' } }))
  const ask = (node: string, now = minute(1), limit = 9) => ({ node, now, until: minute(30), limit })

  describe('claims on what is due', () => {
    it('are given to one node each, earliest first, and leave out what is held or early', async () => {
      await saved(waiting('late', minute(1)))
      await saved(waiting('early'))
      await saved(waiting('held', minute(0), true))
      await saved(waiting('future', minute(2)))
      expect(await store().claimDue(ask('one', minute(1), 1))).toEqual([{ id: 'early', fence: 1 }])
      expect(await store().claimDue(ask('two'))).toEqual([{ id: 'late', fence: 1 }])
      expect(await store().claimDue(ask('three'))).toEqual([])
    })

    it('never go to two nodes that ask at the same moment', async () => {
      for (let i = 0; i < 12; i++) await saved(waiting(`case-${i}`))
      const given = await Promise.all(['一', '二', '三', '四'].map((node) => store().claimDue(ask(node, minute(1), 5))))
      const ids = given.flat().map((one) => one.id)
      expect(new Set(ids).size).toBe(ids.length)
      // Rows another node is just taking are passed over, not waited for: the rest comes at the next look.
      const rest = await store().claimDue(ask('五'))
      expect(ids.length + rest.length).toBe(12)
    })

    it('pass to another node when they have run out, and the first one is then turned away', async () => {
      const first = await saved(waiting('a'))
      const [old] = await store().claimDue(ask('one'))
      expect(await store().claimDue({ ...ask('two'), now: minute(29) })).toEqual([])
      const [taken] = await store().claimDue({ node: 'two', now: minute(30), until: minute(60), limit: 9 })
      expect(taken).toEqual({ id: 'a', fence: 2 })
      expect(await refused(moving(first, { state: 'released' }, { claim: old! }))).toBe('store.fenced')
      await saved(moving(first, { state: 'released' }, { claim: taken! }))
    })

    it('may be taken up again by the node that holds them', async () => {
      await saved(waiting('a'))
      expect(await store().claimDue(ask('one'))).toEqual([{ id: 'a', fence: 1 }])
      expect(await store().claimDue(ask('one'))).toEqual([{ id: 'a', fence: 2 }])
    })

    it('end with the save made under them, so that a case due again is free for all', async () => {
      const first = await saved(waiting('a'))
      const [claim] = await store().claimDue(ask('one'))
      const schedule = { at: minute(2), held: false, by: 'meng', revisionHash: 'r' }
      await saved(moving(first, { schedule }, { claim: claim! }))
      expect(await store().claimDue(ask('two', minute(2)))).toEqual([{ id: 'a', fence: 2 }])
    })

    it('count for their own case only', async () => {
      await saved(waiting('a'))
      const other = await saved(waiting('b'))
      const [claim] = await store().claimDue(ask('one', minute(1), 1))
      expect(await refused(moving(other, {}, { claim: claim! }))).toBe('store.fenced')
    })
  })

  describe('a mark that counts once', () => {
    it('is spent by one of several who bring it at once, until it has ended', async () => {
      const spent = await Promise.all([0, 1, 2, 3].map(() => store().spend('jti-1', minute(5), minute(0))))
      expect(spent.filter(Boolean)).toHaveLength(1)
      expect(await store().spend('jti-1', minute(5), minute(4))).toBe(false)
      expect(await store().spend('jti-2', minute(5), minute(4))).toBe(true)
      await store().sweepBlobs({ now: minute(4), before: minute(4) })
      expect(await store().spend('jti-1', minute(9), minute(4))).toBe(false)
      expect(await store().spend('jti-1', minute(9), minute(5))).toBe(true)
    })
  })
}
