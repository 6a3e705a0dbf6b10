import { describe, expect, it } from 'vitest'
import { approve, sign } from '../../src/desk/approve.ts'
import { create } from '../../src/desk/create.ts'
import { dispute, overrule } from '../../src/desk/dispute.ts'
import { sendBack } from '../../src/desk/return.ts'
import { declineReturn } from '../../src/desk/return/decline.ts'
import { proposeReturn } from '../../src/desk/return/propose.ts'
import { sendToStep } from '../../src/desk/return/to-step.ts'
import { submit } from '../../src/desk/submit.ts'
import type { Case } from '../../src/domain/case.ts'
import type { Flow } from '../../src/workflow/flow.ts'
import { policy } from '../fixtures/policy.ts'
import { by, codesOf, must, office, on, PEOPLE, type Office } from '../support/office.ts'
import { approvedBy, leader, officeUnder, returning, sideBySide } from '../support/returns.ts'
import { agreed, agreedBy, caseOf } from '../support/steps.ts'

const { drafter, sectionHead, secrecy, office: clerk, signer } = PEOPLE

describe('steps side by side', () => {
  it('either may speak first; both have to', async () => {
    const house = officeUnder(sideBySide)
    const { id } = await submitted(house)
    const first = must(await approve(house.deps)(by(secrecy), id, on(await caseOf(house, id))))
    expect(first.step).toBe('section')
    expect(must(await approve(house.deps)(by(sectionHead), id, on(first))).step).toBe('office')
  })

  it('a return by one takes the other with it, and a screen opened before conflicts', async () => {
    const house = officeUnder(sideBySide)
    const { id } = await submitted(house)
    const seen = must(await approve(house.deps)(by(secrecy), id, on(await caseOf(house, id))))
    const returned = must(await sendBack(house.deps)(by(sectionHead), id, returning(seen)))
    expect(returned.opinions).toMatchObject([
      { step: 'secrecy', opinion: 'approve', voided: { by: 'zhou' } },
      { step: 'section', opinion: 'return' },
    ])
    const stale = { ...by(secrecy), seen: seen.version }
    expect(codesOf(await approve(house.deps)(stale, id, on(seen)))).toEqual(['case.stale'])
    // Overruled, both have to look again: the text is the same, the approval is not.
    must(await dispute(house.deps)(by(drafter), id, { statement: '理由不成立' }))
    expect(must(await overrule(house.deps)(by(signer), id, '这一项不成立')).step).toBe('section')
    expect(must(await approve(house.deps)(by(sectionHead), id, on(seen))).step).toBe('secrecy')
  })

  it('somebody of two seats says which one they mean', async () => {
    const house = officeUnder(sideBySide)
    const { id } = await submitted(house)
    const both = { ...secrecy, roles: ['section-head', 'secrecy-reviewer'] as const, unit: drafter.unit }
    const say = on(await caseOf(house, id))
    expect(codesOf(await approve(house.deps)(by(both), id, say))).toEqual(['review.step-unclear'])
    const said = must(await approve(house.deps)(by(both), id, { ...say, step: 'secrecy' }))
    expect(said.opinions).toMatchObject([{ step: 'secrecy', role: 'secrecy-reviewer' }])
    expect(codesOf(await approve(house.deps)(by(both), id, { ...say, step: 'section' }))).toEqual(['review.four-eyes'])
  })
})

describe('steps side by side, in the middle of the flow', () => {
  /** 保密审查 and 办公室审核 look at the same time, once the section has agreed. */
  const abreast = (flow: Flow): Flow => ({
    ...flow,
    steps: flow.steps.map((one) =>
      one.id === 'secrecy' || one.id === 'office'
        ? { ...one, group: 'review', requires: [], opinionRequired: false }
        : one,
    ),
  })

  it('sent back before them, both look again once the earlier step has', async () => {
    const house = officeUnder(abreast)
    const { id } = await submitted(house)
    await agreed(house, id, sectionHead)
    const half = must(await approve(house.deps)(by(secrecy), id, on(await caseOf(house, id))))
    expect(half.step).toBe('office')
    const say = { ...on(half), note: '请科室核对附件' }
    expect(codesOf(await sendToStep(house.deps)(by(clerk), id, { ...say, to: 'secrecy' }))).toEqual([
      'return.not-earlier',
    ])
    const back = must(await sendToStep(house.deps)(by(clerk), id, { ...say, to: 'section' }))
    expect(back).toMatchObject({ state: 'in-review', step: 'section', round: 0 })
    expect(back.opinions.map((one) => [one.step, one.opinion, one.voided?.by])).toEqual([
      ['section', 'approve', 'tang'],
      ['secrecy', 'approve', 'tang'],
      ['office', 'return', undefined],
    ])
    expect(codesOf(await approve(house.deps)(by(secrecy), id, on(back)))).toEqual(['workflow.not-your-turn'])
    await agreed(house, id, sectionHead)
    must(await approve(house.deps)(by(clerk), id, on(back)))
    expect(must(await approve(house.deps)(by(secrecy), id, on(back))).step).toBe('signature')
  })

  it('sent back to one of them, the other has not to look again', async () => {
    const house = officeUnder(abreast)
    const { id } = await submitted(house)
    await agreed(house, id, sectionHead)
    must(await approve(house.deps)(by(secrecy), id, on(await caseOf(house, id))))
    const both = must(await approve(house.deps)(by(clerk), id, on(await caseOf(house, id))))
    const say = { ...on(both), note: '请再看附件三', to: 'secrecy' }
    const back = must(await sendToStep(house.deps)(by(signer), id, say))
    expect(back.step).toBe('secrecy')
    expect(back.opinions.filter((one) => one.voided).map((one) => one.step)).toEqual(['secrecy'])
    expect(codesOf(await approve(house.deps)(by(clerk), id, on(back)))).toEqual(['workflow.not-your-turn'])
    expect(must(await approve(house.deps)(by(secrecy), id, on(back))).step).toBe('signature')
  })

  it('what one proposes to return waits for the leader while the other goes on; once it is out, neither counts', async () => {
    const house = officeUnder((flow) => approvedBy('office-leader')(abreast(flow)))
    const { id } = await submitted(house)
    await agreed(house, id, sectionHead)
    const say = returning(await caseOf(house, id))
    must(await proposeReturn(house.deps)(by(clerk), id, say))
    expect(codesOf(await proposeReturn(house.deps)(by(secrecy), id, say))).toEqual(['return.proposed'])
    const waiting = must(await approve(house.deps)(by(secrecy), id, on(await caseOf(house, id))))
    expect(waiting).toMatchObject({ state: 'in-review', step: 'office', proposedReturn: { step: 'office' } })
    const declined = must(await declineReturn(house.deps)(by(leader), id, '解读够用'))
    expect(declined.opinions.filter((one) => one.voided)).toEqual([])
    must(await proposeReturn(house.deps)(by(clerk), id, say))
    const returned = must(await sendBack(house.deps)(by(leader), id, { ...say, grounds: [] }))
    expect(returned.opinions.map((one) => [one.step, one.opinion, one.voided?.by])).toEqual([
      ['section', 'approve', undefined],
      ['secrecy', 'approve', 'tang'],
      ['office', 'return', undefined],
      ['office', 'return', undefined],
    ])
    expect(returned).toMatchObject({ state: 'returned', proposedReturn: null })
  })

  it('of two who decide at the same moment, one is told to look again', async () => {
    const house = officeUnder(abreast)
    const { id } = await submitted(house)
    await agreed(house, id, sectionHead)
    const seen = await caseOf(house, id)
    const said = await Promise.all([
      sendBack(house.deps)(by(clerk), id, returning(seen)),
      approve(house.deps)(by(secrecy), id, on(seen)),
    ])
    expect(said.filter((one) => one.ok)).toHaveLength(1)
    expect(said.filter((one) => !one.ok).flatMap(codesOf)).toEqual(['store.stale'])
    const now = await caseOf(house, id)
    expect(now.version).toBe(seen.version + 1)
    expect(await house.deps.store.verifyTrail()).toBeNull()
  })
})

describe('an approval the pack no longer asks for', () => {
  it('does not hold the step that had proposed', async () => {
    const approver = { current: approvedBy('office-leader') }
    const house = officeUnder((flow) => approver.current(flow))
    const { id } = await submitted(house)
    must(await proposeReturn(house.deps)(by(sectionHead), id, returning(await caseOf(house, id))))
    approver.current = approvedBy(null)
    expect((await agreed(house, id, sectionHead)).step).toBe('secrecy')
  })
})

describe('back to an earlier step, within review', () => {
  it('takes back its approval and all later ones, and goes on from there', async () => {
    const house = office()
    const { id } = await atOffice(house)
    await agreed(house, id, clerk)
    const say = { ...on(await caseOf(house, id)), to: 'secrecy' }
    expect(codesOf(await sendToStep(house.deps)(by(signer), id, { ...say, note: ' ' }))).toEqual([
      'return.statement-missing',
    ])
    expect(codesOf(await sendToStep(house.deps)(by(signer), id, { ...say, to: 'signature' }))).toEqual([
      'return.not-earlier',
    ])
    expect(codesOf(await sendToStep(house.deps)(by(signer), id, { ...say, to: 'x' }))).toEqual(['return.unknown-step'])
    const back = must(await sendToStep(house.deps)(by(signer), id, { ...say, note: '保密审查意见过简，请补充' }))
    expect(back).toMatchObject({ state: 'in-review', step: 'secrecy', round: 0, returns: [] })
    expect(back.opinions.map((one) => [one.step, one.voided?.by])).toEqual([
      ['section', undefined],
      ['secrecy', 'qiao'],
      ['office', 'qiao'],
      ['signature', undefined],
    ])
    expect(codesOf(await sign(house.deps)(by(signer), id, on(back)))).toEqual(['workflow.not-your-turn'])
    await agreedBy(house, id, secrecy, clerk)
    expect(must(await sign(house.deps)(by(signer), id, on(back))).state).toBe('approved')
  })
})

async function submitted(house: Office): Promise<Case> {
  const { id } = must(await create(house.deps)(by(drafter), policy))
  return must(await submit(house.deps)(by(drafter), id)).case
}

async function atOffice(house: Office): Promise<Case> {
  const { id } = await submitted(house)
  return agreedBy(house, id, sectionHead, secrecy)
}
