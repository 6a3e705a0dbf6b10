import { describe, expect, it } from 'vitest'
import { create } from '../../src/desk/create.ts'
import { recheck } from '../../src/desk/recheck.ts'
import { schedule } from '../../src/desk/schedule.ts'
import { submit } from '../../src/desk/submit.ts'
import type { Draft } from '../../src/domain/draft.ts'
import type { Suppression } from '../../src/domain/suppression.ts'
import { readSuppressions, withSuppressions } from '../../src/packs/suppressions.ts'
import { policy } from '../fixtures/policy.ts'
import { clock, publicPage } from '../support/life.ts'
import { by, codesOf, must, office, pack, PEOPLE, type Office } from '../support/office.ts'
import { caseOf, reviewed } from '../support/steps.ts'

const HOTLINE: Suppression = {
  id: '豁免〔2026〕1号',
  rule: 'mobile',
  words: '13900139000',
  files: ['body'],
  reason: '津贴申请专用手机，已在县政府网站公布',
  by: '周明',
  approvedBy: '林晓',
  from: '2026-06-01',
  until: '2026-11-30',
}
/** A policy paper with a number in it that a rule takes for somebody's own. */
const draft: Draft = { ...policy, text: `${policy.text ?? ''}\n申请人电话：13900139000` }

function houseWith(...list: readonly Suppression[]): Office {
  const plain = office()
  const read = must(readSuppressions('suppressions.json', new TextEncoder().encode(JSON.stringify(list)), pack()))
  const judged = withSuppressions(pack(), read)
  return { ...plain, deps: { ...plain.deps, pack: () => judged } }
}

describe('words the office lets stand', () => {
  it('stop a paper without the list', async () => {
    const house = houseWith()
    const { id } = must(await create(house.deps)(by(PEOPLE.drafter), draft))
    expect(codesOf(await submit(house.deps)(by(PEOPLE.drafter), id))).toContain('ground.T22')
  })

  it('go through with it, to the portal; finding and verdict name the entry', async () => {
    const house = houseWith(HOTLINE)
    const created = must(await create(house.deps)(by(PEOPLE.drafter), draft))
    const { findings, gate } = must(await recheck(house.deps)(by(PEOPLE.drafter), created.id))
    expect(findings.find((one) => one.rule === 'mobile')).toMatchObject({ severity: 'block', suppression: HOTLINE.id })
    expect(gate).toMatchObject({ verdict: 'admit', suppressed: [{ suppression: HOTLINE.id, rule: 'mobile' }] })
    const current = await reviewed(house, created)
    must(await schedule(house.deps)(by(PEOPLE.publisher), current.id, '2026-11-23T01:02:00.000Z'))
    house.passTime(120_400)
    expect((await clock(house)).released).toEqual([current.id])
    expect((await publicPage(house, current.id)).text).toContain('13900139000')
  })

  it('do not go out on a day the entry has expired', async () => {
    const house = houseWith(HOTLINE)
    const current = await reviewed(house, must(await create(house.deps)(by(PEOPLE.drafter), draft)))
    const late = await schedule(house.deps)(by(PEOPLE.publisher), current.id, '2026-12-01T01:00:00.000Z')
    expect(codesOf(late)).toEqual(['release.leak'])
  })

  it('are proved anew when the list has changed since scheduling', async () => {
    const house = houseWith(HOTLINE)
    const current = await reviewed(house, must(await create(house.deps)(by(PEOPLE.drafter), draft)))
    must(await schedule(house.deps)(by(PEOPLE.publisher), current.id, '2026-11-23T01:02:00.000Z'))
    const without: Office = { ...house, deps: { ...house.deps, pack } }
    house.passTime(120_400)
    expect(await clock(without)).toMatchObject({ released: [] })
    expect((await caseOf(house, current.id)).state).toBe('failed')
  })

  it('are no leave for another number in the same paper', async () => {
    const house = houseWith(HOTLINE)
    const more = { ...draft, text: `${draft.text ?? ''}\n申请人电话：13800138000` }
    const { id } = must(await create(house.deps)(by(PEOPLE.drafter), more))
    expect(codesOf(await submit(house.deps)(by(PEOPLE.drafter), id))).toContain('ground.T22')
  })
})

it('a pack with an empty list is the pack itself; a list makes its own revision', () => {
  expect(withSuppressions(pack(), [])).toBe(pack())
  expect(withSuppressions(pack(), [HOTLINE]).revision).toMatch(/^[0-9a-f]{64}$/)
  expect(withSuppressions(pack(), [HOTLINE]).revision).not.toBe(pack().revision)
})
