import { describe, expect, it } from 'vitest'
import { aBlob, aCase, aDeed, aRevision, minute, moving, registering } from '../../../support/cases.ts'
import { aNotice, anItem } from '../../../support/notices.ts'
import type { Tried } from './tried.ts'

/** Numbers, statistics, imported years and what is swept away. */
export function counting({ store, saved }: Tried): void {
  describe('numbers', () => {
    it('of a series are handed out once each, however many ask at the same moment', async () => {
      const taken = await Promise.all(Array.from({ length: 20 }, () => store().take('退文:2026')))
      expect([...taken].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
      expect(await store().take('征询:2026')).toBe(1)
      expect(await store().take('退文:2026')).toBe(21)
    })
  })

  describe('statistics', () => {
    it('count returns per unit, ground and round, and what was handed in', async () => {
      const twice = aNotice({ items: [anItem(), anItem({ id: 2, code: 'T05' })] })
      const first = await saved(registering(aCase({ id: 'a', unit: '甲局' })))
      const submitted = await saved(
        moving(first, { state: 'in-review' }, { deeds: [aDeed({ caseId: 'a', act: 'submit', at: minute(1) })] }),
      )
      const returned = await saved(
        moving(submitted, { state: 'returned', round: 1, returns: [{ ...twice, at: minute(2) }] }),
      )
      const again = await saved(
        moving(returned, { state: 'in-review' }, { deeds: [aDeed({ caseId: 'a', act: 'resubmit', at: minute(3) })] }),
      )
      const second = aNotice({ round: 2, number: '退〔2026〕2号', at: minute(4) })
      await saved(moving(again, { state: 'returned', round: 2, returns: [...again.returns, second] }))
      await saved(registering(aCase({ id: 'b', unit: '乙局', returns: [aNotice({ at: minute(2) })] })))

      const all = { from: minute(0), to: minute(60) }
      expect(await store().returnCounts(all)).toEqual({
        returns: [
          { unit: '乙局', code: 'T01', round: 1, count: 1 },
          { unit: '甲局', code: 'T01', round: 1, count: 1 },
          { unit: '甲局', code: 'T01', round: 2, count: 1 },
          { unit: '甲局', code: 'T05', round: 1, count: 1 },
        ],
        intake: [
          { unit: '乙局', submitted: 0, returned: 1 },
          { unit: '甲局', submitted: 2, returned: 2 },
        ],
        repeats: [{ unit: '甲局', code: 'T01', count: 1 }],
        turnarounds: [{ unit: '甲局', days: 0, count: 1 }],
      })
      expect(await store().returnCounts({ ...all, from: minute(3), unit: '甲局' })).toEqual({
        returns: [{ unit: '甲局', code: 'T01', round: 2, count: 1 }],
        intake: [{ unit: '甲局', submitted: 1, returned: 1 }],
        repeats: [{ unit: '甲局', code: 'T01', count: 1 }],
        turnarounds: [],
      })
      expect(await store().returnCounts({ from: minute(2), to: minute(2) })).toEqual({
        returns: [],
        intake: [],
        repeats: [],
        turnarounds: [],
      })
    })

    it('count a ground named again, and the whole days until the case came back, to its first coming only', async () => {
      const DAY = 24 * 60
      const handIn = (at: string) => ({ deeds: [aDeed({ caseId: 'a', act: 'resubmit', at })] })
      const both = { items: [anItem(), anItem({ id: 2, code: 'T05' })] }
      const first = aNotice({ ...both, at: minute(0) })
      const second = aNotice({ ...both, round: 2, at: minute(2 * DAY) })
      let current = await saved(registering(aCase({ id: 'a', unit: '甲局', returns: [first] })))
      current = await saved(moving(current, {}, handIn(minute(DAY - 1))))
      current = await saved(moving(current, {}, handIn(minute(DAY + 1))))
      current = await saved(moving(current, { returns: [first, second] }))
      await saved(moving(current, {}, handIn(minute(3 * DAY))))
      const { repeats, turnarounds } = await store().returnCounts({ from: minute(0), to: minute(9 * DAY) })
      expect(repeats).toEqual([
        { unit: '甲局', code: 'T01', count: 1 },
        { unit: '甲局', code: 'T05', count: 1 },
      ])
      expect(turnarounds).toEqual([
        { unit: '甲局', days: 0, count: 1 },
        { unit: '甲局', days: 1, count: 1 },
      ])
    })

    it('count a return once, however often its items change', async () => {
      let current = await saved(registering(aCase({ returns: [aNotice()] })))
      for (const status of ['fixed', 'disputed', 'open'] as const)
        current = await saved(moving(current, { returns: [aNotice({ items: [anItem({ status })] })] }))
      const { returns } = await store().returnCounts({ from: minute(0), to: minute(1) })
      expect(returns).toEqual([{ unit: '云栖县民政局', code: 'T01', round: 1, count: 1 }])
    })

    it('say how many cases stand where, and what is overdue', async () => {
      expect(await store().tally(minute(0))).toEqual({
        states: {},
        overdue: 0,
        oldestDue: null,
        oldestInReview: null,
      })
      const schedule = (at: string, held = false) => ({ at, held, by: 'meng', revisionHash: 'r' })
      const waiting = { state: 'scheduled' as const }
      await saved(registering(aCase({ id: 'a', ...waiting, schedule: schedule(minute(1)) })))
      await saved(registering(aCase({ id: 'b', ...waiting, schedule: schedule(minute(3)) })))
      await saved(registering(aCase({ id: 'c', ...waiting, schedule: schedule(minute(0), true) })))
      await saved(registering(aCase({ id: 'd', state: 'in-review', updatedAt: minute(2) })))
      const older = await saved(registering(aCase({ id: 'e', state: 'in-review', updatedAt: minute(1) })))
      expect(await store().tally(minute(2))).toEqual({
        states: { scheduled: 3, 'in-review': 2 },
        overdue: 1,
        oldestDue: minute(1),
        oldestInReview: minute(1),
      })
      await saved(moving(older, { state: 'returned' }))
      expect((await store().tally(minute(2))).states).toEqual({ scheduled: 3, 'in-review': 1, returned: 1 })
      expect((await store().tally(minute(2))).oldestInReview).toBe(minute(2))
    })
  })

  describe('calendar years', () => {
    it('are kept with their trail entry, a correction in the place of what it corrects', async () => {
      const year = {
        year: '2027',
        off: ['2027-01-01'],
        work: [],
        source: '通知',
        why: null,
        by: 'admin',
        at: minute(1),
      }
      const deed = aDeed({ caseId: null, act: 'import-year' })
      await store().putYear(year, deed)
      await store().putYear({ ...year, year: '2026' }, deed)
      await store().putYear({ ...year, off: ['2027-01-01', '2027-01-02'], why: '更正' }, deed)
      const kept = await store().years()
      expect(kept.map((one) => [one.year, one.off.length, one.why])).toEqual([
        ['2026', 1, null],
        ['2027', 2, '更正'],
      ])
      expect((await store().trail()).map((one) => one.act)).toEqual(['import-year', 'import-year', 'import-year'])
      expect(await store().verifyTrail()).toBeNull()
    })
  })

  describe('the sweep', () => {
    it('takes files nobody made a case of, at the second look, and no others', async () => {
      const [lonely, joined, fresh] = [aBlob('没人要'), aBlob('入了案'), aBlob('刚来')]
      for (const blob of [lonely, joined]) await store().putBlob(blob)
      const papers = aRevision().papers.map((paper) => ({ ...paper, sha256: joined.sha256 }))
      expect(await store().sweepBlobs({ now: minute(1), before: minute(1) })).toBe(0)
      await store().putBlob(fresh)
      await saved({ ...registering(), revision: aRevision({ papers }) })
      expect(await store().sweepBlobs({ now: minute(9), before: minute(0) })).toBe(0)
      expect(await store().blob(lonely.sha256)).toBeDefined()
      expect(await store().sweepBlobs({ now: minute(10), before: minute(1) })).toBe(1)
      expect(await store().blob(lonely.sha256)).toBeUndefined()
      for (const blob of [joined, fresh]) expect(await store().blob(blob.sha256)).toBeDefined()
    })

    it('starts anew for a file that was handed in once more', async () => {
      const blob = aBlob('又交一次')
      await store().putBlob(blob)
      await store().sweepBlobs({ now: minute(1), before: minute(0) })
      await store().putBlob(blob)
      expect(await store().sweepBlobs({ now: minute(9), before: minute(5) })).toBe(0)
      expect(await store().blob(blob.sha256)).toBeDefined()
    })
  })
}
