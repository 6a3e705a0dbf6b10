import { fc } from '../../../support/drawn.ts'
import { describe, expect, it } from 'vitest'
import { aCase, aDeed, minute, moving, registering } from '../../../support/cases.ts'
import type { Tried } from './tried.ts'

/** The trail, incidents and sign-in codes. */
export function records({ store, saved, open }: Tried): void {
  describe('the trail', () => {
    it('is one chain over all cases, and each case finds its own part', async () => {
      const one = await saved(registering(aCase({ id: 'a' })))
      await saved(registering(aCase({ id: 'b' })))
      await saved(moving(one, {}, { deeds: [aDeed({ caseId: 'a' }), aDeed({ caseId: 'a', act: 'submit' })] }))
      expect((await store().trail()).map((entry) => [entry.seq, entry.caseId])).toEqual([
        [1, 'a'],
        [2, 'b'],
        [3, 'a'],
        [4, 'a'],
      ])
      expect((await store().trail('a')).map((entry) => entry.seq)).toEqual([1, 3, 4])
      expect(await store().verifyTrail()).toBeNull()
    })

    it('holds after any sequence of saves, in which versions only grow', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c'), behind: fc.boolean(), count: fc.nat(3) }), {
            maxLength: 30,
          }),
          async (steps) => {
            const mine = await open()
            try {
              const versions: Record<string, number> = {}
              let entries = 0
              for (const { id, behind, count } of steps) {
                const current = await mine.case(id)
                const base = current ?? aCase({ id, version: 0 })
                const deeds = Array.from({ length: count }, (_, i) => aDeed({ caseId: id, data: { i } }))
                const seen = behind ? base.version - 1 : (current?.version ?? null)
                const result = await mine.save({ seen, next: { ...base, version: base.version + 1 }, deeds })
                expect(result.ok).toBe(!behind)
                if (result.ok) entries += count
                const version = (await mine.case(id))?.version ?? 0
                expect(version - (versions[id] ?? 0)).toBe(result.ok ? 1 : 0)
                versions[id] = version
              }
              expect((await mine.trail()).map((entry) => entry.seq)).toEqual(
                Array.from({ length: entries }, (_, i) => i + 1),
              )
              expect(await mine.verifyTrail()).toBeNull()
            } finally {
              await mine.close()
            }
          },
        ),
        { numRuns: 15 },
      )
    })
  })

  describe('incidents and sign-in codes', () => {
    it('keep an incident with its trail entry', async () => {
      const incident = (id: string) =>
        ({ id, at: minute(1), by: 'lin', unit: '甲局', cause: 'secret-mark', fingerprint: 'f' }) as const
      for (const id of ['i-1', 'i-2'])
        await store().incident(incident(id), aDeed({ caseId: null, act: 'secrecy-stop' }))
      expect(await store().incidents(9)).toEqual([incident('i-2'), incident('i-1')])
      expect(await store().incidents(1)).toHaveLength(1)
      expect((await store().trail()).map((entry) => entry.caseId)).toEqual([null, null])
      expect(await store().verifyTrail()).toBeNull()
    })

    it('let one of two in who bring the same code, and nobody after', async () => {
      await store().login('hash', 'lin', minute(10))
      const taken = await Promise.all([store().takeLogin('hash', minute(1)), store().takeLogin('hash', minute(1))])
      expect(taken.filter((person) => person === 'lin')).toHaveLength(1)
      expect(taken.filter((person) => person === undefined)).toHaveLength(1)
      expect(await store().takeLogin('hash', minute(1))).toBeUndefined()
    })

    it('let nobody in whose code has run out', async () => {
      await store().login('hash', 'lin', minute(10))
      expect(await store().takeLogin('hash', minute(10))).toBeUndefined()
      expect(await store().takeLogin('hash', minute(1))).toBeUndefined()
    })
  })
}
