import { describe, expect, it } from 'vitest'
import type { Case } from '../../../../src/domain/case.ts'
import { aCase, minute, moving, registering } from '../../../support/cases.ts'
import type { Tried } from './tried.ts'

/** Lists, their cursors and what the clock asks for. */
export function lists({ store, saved }: Tried): void {
  describe('lists', () => {
    it('page through every case once, newest first, though many share an instant', async () => {
      for (let i = 0; i < 25; i++)
        await saved(registering(aCase({ id: `case-${i}`, updatedAt: minute(Math.floor(i / 7)) })))
      const seen: Case[] = []
      for (let after: Case | undefined; ;) {
        const page = await store().cases({ limit: 4, ...(after ? { after } : {}) })
        if (page.length === 0) break
        seen.push(...page)
        after = page.at(-1)
      }
      expect(new Set(seen.map((one) => one.id)).size).toBe(25)
      expect(seen).toHaveLength(25)
      const keys = seen.map((one) => `${one.updatedAt} ${one.id}`)
      expect(keys).toEqual([...keys].sort().reverse())
    })

    it('are narrowed to a unit, a drafter, some states, or none', async () => {
      await saved(registering(aCase({ id: 'a', unit: '甲局', state: 'in-review' })))
      await saved(registering(aCase({ id: 'b', unit: '甲局', drafter: 'wu' })))
      await saved(registering(aCase({ id: 'c', unit: '乙局', state: 'returned' })))
      const ids = async (filter: object) => (await store().cases({ limit: 9, ...filter })).map((one) => one.id)
      expect(await ids({ unit: '甲局' })).toEqual(['b', 'a'])
      expect(await ids({ drafter: 'wu' })).toEqual(['b'])
      expect(await ids({ states: ['in-review', 'returned'] })).toEqual(['c', 'a'])
      expect(await ids({ unit: '甲局', states: ['returned'] })).toEqual([])
      expect(await ids({ states: [] })).toEqual([])
    })

    it('of what is due begin with the earliest and leave out what is held, early or over', async () => {
      const schedule = (at: string, held = false) => ({ at, held, by: 'meng', revisionHash: 'r' })
      const waiting = { state: 'scheduled' as const }
      await saved(registering(aCase({ id: 'late', ...waiting, schedule: schedule(minute(20)) })))
      await saved(registering(aCase({ id: 'early', ...waiting, schedule: schedule(minute(10)) })))
      await saved(registering(aCase({ id: 'held', ...waiting, schedule: schedule(minute(5), true) })))
      await saved(registering(aCase({ id: 'future', ...waiting, schedule: schedule(minute(31)) })))
      await saved(registering(aCase({ id: 'failed', state: 'failed', schedule: schedule(minute(1)) })))
      const ids = async (limit: number) => (await store().due(minute(30), limit)).map((one) => one.id)
      expect(await ids(9)).toEqual(['early', 'late'])
      expect(await ids(1)).toEqual(['early'])
      const early = (await store().case('early'))!
      await saved(moving(early, { state: 'released', schedule: null }))
      expect(await ids(9)).toEqual(['late'])
    })
  })
}
