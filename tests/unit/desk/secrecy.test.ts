import { describe, expect, it } from 'vitest'
import { create } from '../../../src/desk/create.ts'
import { handIn } from '../../../src/desk/hand-in.ts'
import { revise } from '../../../src/desk/revise.ts'
import { setAttribute } from '../../../src/desk/set-attribute.ts'
import { policy } from '../../fixtures/policy.ts'
import { by, codesOf, must, office, PEOPLE } from '../../support/office.ts'

const { drafter } = PEOPLE
const SECRET = '机密★10年\n关于转移应急物资储备地点的请示\n拟将青石仓库物资转移。'

describe('a state secret does not belong here', () => {
  it('a marked body is stopped: no case, no text, only an incident without content', async () => {
    const { deps } = office()
    expect(codesOf(await create(deps)(by(drafter), { ...policy, text: SECRET }))).toEqual(['secrecy.stop'])
    expect(await deps.store.cases({ limit: 10 })).toEqual([])
    const [incident] = await deps.store.incidents(10)
    expect(incident).toMatchObject({ by: 'lin', cause: 'secret-mark' })
    expect(JSON.stringify([incident, await deps.store.trail()])).not.toMatch(/应急|青石|机密|高龄/)
  })

  it('a mark in an attachment stops the whole', async () => {
    const { deps } = office()
    const marked = { ...policy, attachments: [{ name: '附件1.txt', text: SECRET }] }
    expect(codesOf(await create(deps)(by(drafter), marked))).toEqual(['secrecy.stop'])
    expect(await deps.store.cases({ limit: 10 })).toEqual([])
  })

  it('a marked file handed in ahead is not kept', async () => {
    const { deps } = office()
    const bytes = new TextEncoder().encode(SECRET)
    expect(codesOf(await handIn(deps)(by(drafter), '请示.txt', bytes))).toEqual(['secrecy.stop'])
  })

  it('a document its author declares secret is taken out, with all it was before', async () => {
    const { deps } = office()
    const current = must(await create(deps)(by(drafter), policy))
    const choice = { attribute: 'not-public', reason: { code: 'R14-1', statement: '依法确定为国家秘密' } } as const
    expect(codesOf(await setAttribute(deps)(by(drafter), current.id, choice))).toEqual(['secrecy.stop'])
    expect(await deps.store.case(current.id)).toMatchObject({ state: 'refused', title: '', findings: [] })
    expect(await deps.store.revision(current.revision.hash)).toBeUndefined()
    expect(await deps.store.incidents(10)).toMatchObject([{ cause: 'declared-secret' }])
  })

  it('a marked file brought to an open draft is kept out; the draft stays as it was', async () => {
    const { deps } = office()
    const current = must(await create(deps)(by(drafter), policy))
    const marked = { ...policy, attachments: [{ name: '附件.txt', text: SECRET }] }
    expect(codesOf(await revise(deps)(by(drafter), current.id, marked))).toEqual(['secrecy.stop'])
    expect(await deps.store.case(current.id)).toEqual(current)
  })

  it('a document about secrecy work is not a secret', async () => {
    const { deps } = office()
    const about = {
      ...policy,
      text: `${policy.text}\n各单位应当依照保守国家秘密法，做好秘密文件的管理，不得在公开文件中标注密级。`,
    }
    expect(must(await create(deps)(by(drafter), about)).state).toBe('drafting')
  })
})
