import { describe, expect, it } from 'vitest'
import { create } from '../../../src/desk/create.ts'
import type { Deps } from '../../../src/desk/deps.ts'
import { examine } from '../../../src/desk/examine.ts'
import { submit } from '../../../src/desk/submit.ts'
import { aDraft } from '../../support/cases.ts'
import { by, codesOf, must, office, pack, PEOPLE } from '../../support/office.ts'

const { drafter } = PEOPLE

/** The same house, its pack in force on these days. */
function judgedFrom(from: string, to: string | null): Deps {
  const { deps } = office()
  const known = pack()
  const dated = { ...known, rulebook: { ...known.rulebook, effective: { from, to } } }
  return { ...deps, pack: () => dated }
}

describe('a pack that is not in force judges nothing', () => {
  it.each([
    ['not yet', '2027-01-01', null],
    ['no longer', '2020-01-01', '2026-11-22'],
  ])('%s', async (_, from, to) => {
    const deps = judgedFrom(from, to)
    const current = must(await create(deps)(by(drafter), aDraft()))
    const before = await deps.store.trail()
    expect(codesOf(await submit(deps)(by(drafter), current.id))).toEqual(['pack.not-in-force'])
    expect(await deps.store.trail()).toEqual(before)
    expect(codesOf(await examine(deps.pack(), deps, aDraft(), '2026-11-23'))).toEqual(['pack.not-in-force'])
  })
  it('on its last day it does, and the answer names its revision', async () => {
    const deps = judgedFrom('2020-01-01', '2026-11-23')
    const current = must(await create(deps)(by(drafter), aDraft()))
    expect(codesOf(await submit(deps)(by(drafter), current.id))).not.toContain('pack.not-in-force')
    const answer = must(await examine(deps.pack(), deps, aDraft(), '2026-11-23'))
    expect(answer.pack).toEqual({ id: 'cn-base', version: pack().version, revision: pack().revision })
  })
})
