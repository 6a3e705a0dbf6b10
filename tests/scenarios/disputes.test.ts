import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { approve } from '../../src/desk/approve.ts'
import { create } from '../../src/desk/create.ts'
import { dispute, overrule, uphold } from '../../src/desk/dispute.ts'
import { printSecrecyReview } from '../../src/desk/print.ts'
import { sendBack } from '../../src/desk/return.ts'
import { revise } from '../../src/desk/revise.ts'
import { resubmit } from '../../src/desk/submit.ts'
import { policy } from '../fixtures/policy.ts'
import { by, codesOf, must, office, on, PEOPLE } from '../support/office.ts'
import { allMended, returnedBySection, returning } from '../support/returns.ts'
import { agreedBy, caseOf, signedBy } from '../support/steps.ts'

const { drafter, sectionHead, secrecy, office: clerk, signer } = PEOPLE
/** 第三条 of the policy, where the amounts stand. */
const AMOUNTS = { file: 'body', block: 11, from: 0, to: 12 }

describe('a return the drafter does not accept', () => {
  it('what the signer overrules in part is closed; the rest is still to be answered', async () => {
    const house = office()
    const { id } = await returnedBySection(house, must(await create(house.deps)(by(drafter), policy)), {
      grounds: [{ code: 'T05' }, { code: 'T10', place: AMOUNTS }],
    })
    must(await dispute(house.deps)(by(drafter), id, { statement: '解读已写明', items: [1] }))
    const ruled = must(await overrule(house.deps)(by(signer), id, '这一项不成立'))
    expect(ruled).toMatchObject({ state: 'returned', disputes: [{ items: [1], outcome: 'overruled' }] })
    expect(ruled.returns[0]?.items.map((one) => one.status)).toEqual(['overruled', 'open'])
    expect(codesOf(await resubmit(house.deps)(by(drafter), id))).toEqual(['return.items-open'])
    must(await dispute(house.deps)(by(drafter), id, { statement: '标准与市级文件一致' }))
    expect(must(await overrule(house.deps)(by(signer), id, '这一项不成立'))).toMatchObject({
      state: 'in-review',
      step: 'section',
    })
  })

  it('the signer says why, either way; without a reason nothing is decided', async () => {
    const house = office()
    const { id } = await returnedBySection(house, must(await create(house.deps)(by(drafter), policy)))
    const argued = must(await dispute(house.deps)(by(drafter), id, { statement: '解读已写明' }))
    for (const decide of [uphold, overrule])
      expect(codesOf(await decide(house.deps)(by(signer), id, ' '))).toEqual(['dispute.ruling-missing'])
    expect(await caseOf(house, id)).toEqual(argued)
    const upheld = must(await uphold(house.deps)(by(signer), id, '解读没有写明如何衔接，应当补充'))
    expect(upheld.disputes).toMatchObject([
      { outcome: 'upheld', decidedBy: 'qiao', ruling: '解读没有写明如何衔接，应当补充' },
    ])
    const { data } = (await house.deps.store.trail(id)).at(-1)!
    expect(data).toEqual({ round: 1, outcome: 'upheld' })
  })

  it('overruled, the step goes along under protest, and cannot return the same text for the same ground', async () => {
    const house = office()
    const grounds = [{ code: 'T10', place: AMOUNTS }]
    const { id } = await returnedBySection(house, must(await create(house.deps)(by(drafter), policy)), { grounds })
    must(await dispute(house.deps)(by(drafter), id, { statement: '标准与市级文件一致' }))
    must(await overrule(house.deps)(by(signer), id, '已与市级文件核对，一致'))

    const now = await caseOf(house, id)
    const again = await sendBack(house.deps)(by(sectionHead), id, returning(now, { grounds }))
    expect(again).toMatchObject({ ok: false, problems: [{ code: 'return.overruled', data: { code: 'T10' } }] })
    const protest = '标准仍应当书面请示市民政局'
    const said = must(await approve(house.deps)(by(sectionHead), id, { ...on(now), dissent: protest }))
    expect(said.opinions.at(-1)).toMatchObject({ step: 'section', opinion: 'approve', dissent: protest })
    // The trail knows that somebody protested, not in which words.
    const deed = (await house.deps.store.trail(id)).at(-1)!
    expect(deed.data).toEqual({ step: 'section', dissent: true })

    // It stays with the paper to the signature and onto the form that is printed.
    await agreedBy(house, id, secrecy, clerk)
    const signed = await signedBy(house, id)
    expect(signed.opinions.find((one) => one.dissent)).toMatchObject({ by: 'zhou', dissent: protest })
    const printed = must(await printSecrecyReview(house.deps, signed, '1'))
    expect(strFromU8(unzipSync(printed.bytes)['word/document.xml']!)).toContain(protest)
  })

  it('another ground, or the same on another text, may be returned for', async () => {
    const house = office()
    const grounds = [{ code: 'T10', place: AMOUNTS }]
    const { id } = await returnedBySection(house, must(await create(house.deps)(by(drafter), policy)), { grounds })
    must(await dispute(house.deps)(by(drafter), id, { statement: '标准与市级文件一致' }))
    must(await overrule(house.deps)(by(signer), id, '一致'))
    const say = returning(await caseOf(house, id))
    const { returns } = must(await sendBack(house.deps)(by(sectionHead), id, say))
    expect(returns.map((one) => one.round)).toEqual([1, 2])
    must(await revise(house.deps)(by(drafter), id, { ...policy, signer: '方澜' }))
    await allMended(house, id)
    must(await resubmit(house.deps)(by(drafter), id))
    const changed = returning(await caseOf(house, id), { grounds })
    expect(must(await sendBack(house.deps)(by(sectionHead), id, changed)).round).toBe(3)
  })
})
