import { fc } from '../../support/drawn.ts'
import { describe, expect, it } from 'vitest'
import { STATES, type Opinion } from '../../../src/domain/case.ts'
import { ROLES } from '../../../src/domain/person.ts'
import { decide } from '../../../src/workflow/decide.ts'
import { heldBack } from '../../../src/workflow/four-eyes.ts'
import type { Flow } from '../../../src/workflow/flow.ts'
import { after, isLastStep, openSteps, standingStep, standingSteps } from '../../../src/workflow/steps.ts'
import { ACTS, TRANSITIONS } from '../../../src/workflow/transitions.ts'
import { aCase } from '../../support/cases.ts'
import { flow } from '../../support/flow.ts'

/** An office whose leader approves returns. */
const led: Flow = { ...flow, returns: { ...flow.returns, approver: 'office-leader' } }

describe('the table of acts', () => {
  it('lets each named role make each named move, and says where it leads', () => {
    for (const move of TRANSITIONS)
      for (const state of move.from)
        for (const by of move.by) {
          const step = 'secrecy'
          const role = by === 'step' ? 'secrecy-reviewer' : by === 'approver' ? 'office-leader' : by
          expect(decide(led, { state, step }, move.act, [role]), `${move.act} from ${state}`).toEqual({
            ok: true,
            value: { to: move.to, as: role },
          })
        }
  })

  it('refuses every role and every state it does not name', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...STATES),
        fc.constantFrom(...ACTS),
        fc.constantFrom(...ROLES),
        (state, act, role) => {
          const move = TRANSITIONS.find((one) => one.act === act && one.from.includes(state))
          const allowed = move?.by.some((by) => by === role || (by === 'step' && role === 'office'))
          expect(decide(flow, { state, step: 'office' }, act, [role]).ok).toBe(allowed === true)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('lets every step that stands open speak, and nobody approve a return where the pack names nobody', () => {
    const at = { state: 'in-review', step: 'section', standing: ['section', 'secrecy'] } as const
    expect(decide(flow, at, 'approve', ['secrecy-reviewer']).ok).toBe(true)
    expect(decide(flow, at, 'approve', ['office']).ok).toBe(false)
    expect(decide(flow, at, 'decline-return', ['office-leader']).ok).toBe(false)
  })

  it('names no act twice from one state', () => {
    const moves = TRANSITIONS.flatMap((move) => move.from.map((state) => `${move.act} from ${state}`))
    expect(new Set(moves).size).toBe(moves.length)
  })

  it('leads nowhere out of abandoned and refused; what is withdrawn or filed stays so', () => {
    for (const state of ['abandoned', 'refused'] as const)
      expect(TRANSITIONS.filter((move) => move.from.includes(state))).toEqual([])
    for (const state of ['withdrawn', 'filed'] as const)
      for (const move of TRANSITIONS.filter((one) => one.from.includes(state))) expect(move.to, move.act).toBe(state)
  })
})

describe('steps', () => {
  const opinion = (step: string, revisionHash: string): Opinion => ({
    step,
    revisionHash,
    opinion: 'approve',
    by: 'x',
    role: 'office',
    at: '2026-11-23T01:00:00.000Z',
  })
  const now = aCase({})
  const { hash } = now.revision

  it('are open until they have approved this very text', () => {
    expect(standingStep(flow, now)).toBe('section')
    const current = { ...now, opinions: [opinion('section', hash), opinion('secrecy', 'an older text')] }
    expect(openSteps(flow, current)).toEqual(['secrecy', 'office', 'signature'])
    expect(standingStep(flow, current)).toBe('secrecy')
  })
  it('of one group stand open together, each until it has approved; then comes what is after them', () => {
    const steps = flow.steps.map((one) => (['section', 'secrecy'].includes(one.id) ? { ...one, group: 'review' } : one))
    const beside: Flow = { ...flow, steps }
    const said = { ...now, opinions: [opinion('secrecy', hash)] }
    expect(standingSteps(beside, now)).toEqual(['section', 'secrecy'])
    expect(standingSteps(beside, said)).toEqual(['section'])
    expect(standingSteps(beside, { ...now, opinions: [...said.opinions, opinion('section', hash)] })).toEqual([
      'office',
    ])
    expect(standingSteps(flow, now)).toEqual(['section'])
    expect(after(beside, 'section')).toEqual(['office', 'signature'])
    expect(after(beside, 'signature')).toEqual([])
  })
  it('an approval taken back is none', () => {
    const voided = { ...opinion('section', hash), voided: { at: now.createdAt, by: 'tang' } }
    expect(standingStep(flow, { ...now, opinions: [voided] })).toBe('section')
  })
  it('a return is no approval', () => {
    expect(standingStep(flow, { ...now, opinions: [{ ...opinion('section', hash), opinion: 'return' }] })).toBe(
      'section',
    )
  })
  it('end with the signature', () => {
    expect(isLastStep(flow, 'signature')).toBe(true)
    expect(isLastStep(flow, 'office')).toBe(false)
  })
})

describe('four eyes', () => {
  const approved = (step: string, by: string): Opinion => ({
    step,
    by,
    opinion: 'approve',
    role: 'office',
    at: '2026-11-23T01:00:00.000Z',
    revisionHash: 'r',
  })
  it('keep the drafter from approving their own paper', () => {
    expect(heldBack(flow, 'section', 'lin', 'lin', [])).toBe('drafter')
    expect(heldBack(flow, 'section', 'zhou', 'lin', [])).toBeUndefined()
  })
  it('keep one person from being secrecy reviewer and office at once', () => {
    expect(heldBack(flow, 'office', 'he', 'lin', [approved('secrecy', 'he')])).toBe('secrecy')
    expect(heldBack(flow, 'office', 'he', 'lin', [{ ...approved('secrecy', 'he'), opinion: 'return' }])).toBeUndefined()
  })
})
