import { describe, expect, it } from 'vitest'
import { create } from '../../src/desk/create.ts'
import { returnStatistics } from '../../src/desk/return-statistics.ts'
import { sendBack } from '../../src/desk/return.ts'
import { shownReturn } from '../../src/desk/return/show.ts'
import { revise } from '../../src/desk/revise.ts'
import { resubmit, submit } from '../../src/desk/submit.ts'
import type { Case } from '../../src/domain/case.ts'
import type { Draft } from '../../src/domain/draft.ts'
import { policy } from '../fixtures/policy.ts'
import { by, codesOf, must, office, PEOPLE, type Office } from '../support/office.ts'
import { allMended, countingIntake, officeUnder, returnedBySection, returning } from '../support/returns.ts'
import { caseOf } from '../support/steps.ts'

const { drafter, sectionHead } = PEOPLE
/** 第三条 of the policy, where the amounts stand. */
const AMOUNTS = { file: 'body', block: 11, from: 0, to: 12 }

const withText = (change: (lines: readonly string[]) => readonly string[], more: Partial<Draft> = {}): Draft => ({
  ...policy,
  ...more,
  text: change((policy.text ?? '').split('\n')).join('\n'),
})

describe('returned by the pack’s own rule', () => {
  const bare: Draft = { ...policy, attribute: null, reason: null }

  it('numbers and counts a refused submission where the pack says so', async () => {
    const house = officeUnder(countingIntake('T01'))
    const { id } = must(await create(house.deps)(by(drafter), bare))
    const answer = must(await submit(house.deps)(by(drafter), id))
    expect(answer).toMatchObject({
      case: { state: 'returned', round: 1, step: null },
      gate: { verdict: 'return' },
      returned: { number: '退〔2026〕1号', automatic: true, by: 'gate', step: 'gate', contact: null },
    })
    const [deed] = (await house.deps.store.trail(id)).slice(-1)
    expect(deed).toMatchObject({ act: 'auto-return', by: 'gate', role: 'clock' })

    // Said to be mended, and it is not: told, counted again, never let through.
    await allMended(house, id)
    expect(must(await resubmit(house.deps)(by(drafter), id)).case).toMatchObject({ state: 'returned', round: 2 })
  })

  it('counts nothing where the pack does not', async () => {
    const house = officeUnder(countingIntake('T04'))
    const current = must(await create(house.deps)(by(drafter), bare))
    expect(codesOf(await submit(house.deps)(by(drafter), current.id))[0]).toBe('gate.return')
    expect(await caseOf(house, current.id)).toEqual(current)
  })

  it('an item said to be mended that the gate still finds is named', async () => {
    const house = office()
    const { id } = await submitted(house)
    const broken = withText((lines) => lines, { legalReview: null })
    must(await revise(house.deps)(by(drafter), id, broken))
    // The gate learns of it when a step returns it: it is put back in review by force of an older pack.
    const current = await caseOf(house, id)
    must(
      await house.deps.store.save({
        seen: current.version,
        next: { ...current, state: 'in-review', step: 'section', version: current.version + 1 },
        deeds: [],
      }),
    )
    const returned = must(await sendBack(house.deps)(by(sectionHead), id, returning(current, { grounds: [] })))
    expect(returned.returns[0]?.items).toMatchObject([{ code: 'T06', origin: 'gate', field: '/legalReview' }])
    await allMended(house, id)
    expect(codesOf(await resubmit(house.deps)(by(drafter), id))).toEqual([
      'gate.return',
      'ground.T06',
      'return.not-fixed',
    ])
  })
})

describe('counting', () => {
  it('per unit, ground and round, with what came back for the same reason', async () => {
    const house = office()
    const { id } = must(await create(house.deps)(by(drafter), policy))
    await returnedBySection(house, { id } as Case, { grounds: [{ code: 'T05' }, { code: 'T10', place: AMOUNTS }] })
    house.passTime(3 * 86_400_000)
    must(await revise(house.deps)(by(drafter), id, { ...policy, signer: '方澜' }))
    await allMended(house, id)
    must(await resubmit(house.deps)(by(drafter), id))
    must(await sendBack(house.deps)(by(sectionHead), id, returning(await caseOf(house, id))))
    const figures = must(await returnStatistics(house.deps, { from: '2026-11-01', to: '2026-11-30' }))
    expect(figures.rows).toMatchObject([
      { unit: drafter.unit, code: 'T05', title: '解读不完整、不规范', round: 1, count: 1 },
      { unit: drafter.unit, code: 'T05', round: 2, count: 1 },
      { unit: drafter.unit, code: 'T10', round: 1, count: 1 },
    ])
    expect(figures.units).toEqual([
      {
        unit: drafter.unit,
        submitted: 2,
        returned: 2,
        items: 3,
        rate: 1,
        repeated: 1,
        repeatShare: 0.333,
        medianDays: 3,
      },
    ])
    const before = must(await returnStatistics(house.deps, { from: '2026-10-01', to: '2026-11-22' }))
    expect(before).toMatchObject({ rows: [], units: [] })
    expect(codesOf(await returnStatistics(house.deps, { from: '2026-11-30', to: '2026-11-01' }))).toEqual([
      'statistics.span',
    ])
  })
})

describe('the notice', () => {
  it('shows the passage of the returned text, with personal data covered, long after the text has changed', async () => {
    const house = office()
    const text = `${policy.text}\n申请人王秀兰，身份证号533001194903072468，电话13800138000，现住云栖县。`
    const { id } = must(await create(house.deps)(by(drafter), { ...policy, text }))
    const current = await caseOf(house, id)
    must(
      await house.deps.store.save({
        seen: 1,
        next: { ...current, state: 'in-review', step: 'section', version: 2 },
        deeds: [],
      }),
    )
    const block = text.split('\n').length - 1
    const grounds = [{ code: 'T10', place: { file: 'body', block, from: 0, to: 6 } }]
    must(await sendBack(house.deps)(by(sectionHead), id, returning(current, { grounds })))
    must(await revise(house.deps)(by(drafter), id, policy))
    const { items } = must(await shownReturn(house.deps, await caseOf(house, id), '1'))
    const own = items.find((one) => one.origin === 'office')
    expect(own).toMatchObject({ where: `正文第${block + 1}段`, title: '内容与法律、政策相抵触' })
    expect(own?.passage).toMatch(/申请人■+，身份证号/)
    expect(own?.passage).toContain('■■■■')
    expect(JSON.stringify(items)).not.toMatch(/13800138000|533001194903072468/)
    expect(codesOf(await shownReturn(house.deps, await caseOf(house, id), '2'))).toEqual(['case.no-such-return'])
  })
})

async function submitted(house: Office): Promise<Case> {
  const { id } = must(await create(house.deps)(by(drafter), policy))
  return must(await submit(house.deps)(by(drafter), id)).case
}
