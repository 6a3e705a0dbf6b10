import { describe, expect, it } from 'vitest'
import type { CaseFilter } from '../../../../src/desk/ports.ts'
import type { Case } from '../../../../src/domain/case.ts'
import { fc } from '../../../support/drawn.ts'
import { aCase, minute, moving, registering } from '../../../support/cases.ts'
import { aNotice } from '../../../support/notices.ts'
import type { Tried } from './tried.ts'

const UNITS = ['云栖县民政局', '云栖县财政局', 'B局', 'a局']
const STATES = ['drafting', 'in-review', 'returned', 'filed'] as const
const STEPS = ['section', 'secrecy', 'office', null] as const
const ATTRIBUTES = ['public', 'redacted', 'not-public', null] as const

/** Queues: what a list is narrowed by. */
export function filters({ store, saved, open }: Tried): void {
  describe('queues', () => {
    const ids = async (filter: Omit<CaseFilter, 'limit'>) =>
      (await store().cases({ limit: 99, ...filter })).map((one) => one.id)

    it('find cases by the step they stand at, and by attribute', async () => {
      const reviewing = { state: 'in-review' as const }
      await saved(registering(aCase({ id: 'a', ...reviewing, step: 'section', updatedAt: minute(1) })))
      await saved(registering(aCase({ id: 'b', ...reviewing, step: 'secrecy', updatedAt: minute(2) })))
      await saved(registering(aCase({ id: 'c', state: 'returned', step: 'section', updatedAt: minute(3) })))
      await saved(registering(aCase({ id: 'd', attribute: 'not-public', unit: '乙局', updatedAt: minute(4) })))
      await saved(registering(aCase({ id: 'e', attribute: null, updatedAt: minute(5) })))
      expect(await ids({ steps: ['section'] })).toEqual(['c', 'a'])
      expect(await ids({ steps: ['section', 'secrecy', 'section'] })).toEqual(['c', 'b', 'a'])
      expect(await ids({ steps: ['section'], states: ['in-review'] })).toEqual(['a'])
      expect(await ids({ steps: [] })).toEqual([])
      expect(await ids({ attribute: 'not-public' })).toEqual(['d'])
      expect(await ids({ attribute: 'not-public', unit: '甲局' })).toEqual([])
    })

    it('find filed cases on the day their review is due, and no others', async () => {
      const filed = { state: 'filed' as const, attribute: 'not-public' as const }
      await saved(registering(aCase({ id: 'due', ...filed, reviewOn: '2026-11-23' })))
      await saved(registering(aCase({ id: 'later', ...filed, reviewOn: '2026-11-24' })))
      await saved(registering(aCase({ id: 'never', ...filed })))
      await saved(registering(aCase({ id: 'open', reviewOn: '2026-01-01' })))
      expect(await ids({ reviewBy: '2026-11-23' })).toEqual(['due'])
      expect(await ids({ reviewBy: '2026-12-31' })).toEqual(['later', 'due'])
      const due = (await store().case('due'))!
      await saved(moving(due, { reviewOn: '2031-11-23' }))
      expect(await ids({ reviewBy: '2026-12-31' })).toEqual(['later'])
    })

    it('find cases with a date nobody knows for certain yet, until it is certain', async () => {
      const due = { day: '2027-01-08', from: '2026-12-04', workingDays: 20, provisional: true }
      const first = await saved(registering(aCase({ id: 'a', returns: [aNotice({ due })] })))
      await saved(registering(aCase({ id: 'b', proposedReturn: aNotice({ due }) })))
      await saved(registering(aCase({ id: 'c', returns: [aNotice({ due: { ...due, provisional: false } })] })))
      expect(await ids({ provisional: true })).toEqual(['b', 'a'])
      await saved(moving(first, { returns: [aNotice({ due: { ...due, provisional: false } })] }))
      expect(await ids({ provisional: true })).toEqual(['b'])
    })

    it('answer every combination as if each case were looked at, page by page', async () => {
      const some = <T>(...values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined })
      const made = fc.record({
        unit: fc.constantFrom(...UNITS),
        drafter: fc.constantFrom('lin', 'wu'),
        state: fc.constantFrom(...STATES),
        step: fc.constantFrom(...STEPS),
        attribute: fc.constantFrom(...ATTRIBUTES),
        at: fc.nat(5),
      })
      const asked = fc.record({
        unit: some(...UNITS),
        drafter: some('lin', 'wu'),
        states: fc.option(fc.subarray([...STATES]), { nil: undefined }),
        steps: fc.option(fc.subarray(['section', 'secrecy', 'office']), { nil: undefined }),
        attribute: some('public' as const, 'not-public' as const),
      })
      await fc.assert(
        fc.asyncProperty(fc.array(made, { maxLength: 12 }), fc.array(asked, { maxLength: 4 }), async (cases, asks) => {
          const mine = await open()
          try {
            const kept: Case[] = []
            for (const [i, { at, ...fields }] of cases.entries()) {
              const next = aCase({ id: `case-${i}`, ...fields, updatedAt: minute(at) })
              await mine.save({ seen: null, next, deeds: [] })
              kept.push(next)
            }
            for (const ask of asks) expect(await paged(mine, defined(ask))).toEqual(expected(kept, defined(ask)))
          } finally {
            await mine.close()
          }
        }),
        { numRuns: 8 },
      )
    })
  })
}

type Ask = Omit<CaseFilter, 'limit' | 'after'>

function defined(ask: Readonly<Record<string, unknown>>): Ask {
  return Object.fromEntries(Object.entries(ask).filter(([, value]) => value !== undefined))
}

async function paged(store: ReturnType<Tried['store']>, ask: Ask): Promise<readonly string[]> {
  const seen: Case[] = []
  for (let after: Case | undefined; ;) {
    const page = await store.cases({ ...ask, limit: 3, ...(after ? { after } : {}) })
    seen.push(...page)
    after = page.at(-1)
    if (!after) return seen.map((one) => one.id)
  }
}

function expected(kept: readonly Case[], ask: Ask): readonly string[] {
  return kept
    .filter(
      (one) =>
        (ask.unit === undefined || one.unit === ask.unit) &&
        (ask.drafter === undefined || one.drafter === ask.drafter) &&
        (ask.states === undefined || ask.states.includes(one.state)) &&
        (ask.steps === undefined || ask.steps.some((step) => step === one.step)) &&
        (ask.attribute === undefined || one.attribute === ask.attribute),
    )
    .map((one) => [one.updatedAt, one.id] as const)
    .sort((a, b) => (`${a[0]} ${a[1]}` < `${b[0]} ${b[1]}` ? 1 : -1))
    .map(([, id]) => id)
}
