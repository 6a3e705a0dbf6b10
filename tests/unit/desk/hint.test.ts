import { describe, expect, it } from 'vitest'
import { create } from '../../../src/desk/create.ts'
import type { Deps } from '../../../src/desk/deps.ts'
import { hint } from '../../../src/desk/hint.ts'
import { setAttribute } from '../../../src/desk/set-attribute.ts'
import type { Case } from '../../../src/domain/case.ts'
import type { Person } from '../../../src/domain/person.ts'
import { aDraft } from '../../support/cases.ts'
import { by, codesOf, must, office, pack, PEOPLE } from '../../support/office.ts'

const { drafter } = PEOPLE
const neighbour: Person = { ...drafter, id: 'su', name: '苏禾' }
const told = '涉及3名信访人的姓名和住址，遮盖后仍能认出本人。'
const again = { attribute: 'not-public', reason: 'R15-2', statement: told.replace('3', '5') } as const

async function written(deps: Deps, who: Person, statement: string): Promise<Case> {
  const draft = aDraft({ attribute: 'not-public', reason: { code: 'R15-2', statement } })
  return must(await create(deps)(by(who), draft))
}

describe('hints while a statement is being written', () => {
  it('find the author’s own case that says the same, in a sentence', async () => {
    const { deps } = office()
    const before = await written(deps, drafter, told)
    const [similar] = await hint(deps)(drafter, again)
    expect(similar).toMatchObject({ hint: 'similar', like: before.id, data: { percent: 100, count: 1 } })
    expect(similar?.sentence).toBe(
      '这段说明与您以往的说明有 100% 相同（共 1 份）。理由要一事一写，请写本件自己的情况。',
    )
  })
  it('look at nobody else’s', async () => {
    const { deps } = office()
    await written(deps, neighbour, told)
    expect(await hint(deps)(drafter, again)).toEqual([])
  })
  it('nor at the case it is written for', async () => {
    const { deps } = office()
    const { id } = await written(deps, drafter, told)
    expect(await hint(deps)(drafter, { ...again, caseId: id })).toEqual([])
  })
  it('write nothing', async () => {
    const { deps } = office()
    await written(deps, drafter, told)
    const before = await deps.store.trail()
    await hint(deps)(drafter, again)
    expect(await deps.store.trail()).toEqual(before)
  })
})

describe('an attribute the unit does not use', () => {
  const threeWay = (deps: Deps): Deps => {
    const { rulebook, ...rest } = pack()
    return {
      ...deps,
      pack: () => ({ ...rest, rulebook: { ...rulebook, attributes: ['public', 'on-request', 'not-public'] } }),
    }
  }
  const choice = { attribute: 'redacted', reason: null, why: '有两处个人信息须删减' } as const

  it('is not taken, and nothing is saved', async () => {
    const { deps } = office()
    const current = must(await create(deps)(by(drafter), aDraft()))
    expect(codesOf(await setAttribute(threeWay(deps))(by(drafter), current.id, choice))).toEqual([
      'attribute.not-in-set',
    ])
    expect(await deps.store.case(current.id)).toEqual(current)
  })
  it('is, where the unit uses it', async () => {
    const { deps } = office()
    const current = must(await create(deps)(by(drafter), aDraft()))
    expect(must(await setAttribute(deps)(by(drafter), current.id, choice)).attribute).toBe('redacted')
  })
})
