import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STATES, type Opinion } from '../../../src/domain/case.ts'
import { ROLES } from '../../../src/domain/person.ts'
import { decide } from '../../../src/workflow/decide.ts'
import { heldBack } from '../../../src/workflow/four-eyes.ts'
import { isLastStep, openSteps, standingStep } from '../../../src/workflow/steps.ts'
import { ACTS, TRANSITIONS } from '../../../src/workflow/transitions.ts'
import { aCase } from '../../support/cases.ts'
import { flow } from '../../support/flow.ts'

describe('the table of acts', () => {
  it('lets each named role make each named move, and says where it leads', () => {
    for (const move of TRANSITIONS)
      for (const state of move.from)
        for (const by of move.by) {
          const step = 'secrecy'
          const role = by === 'step' ? 'secrecy-reviewer' : by
          expect(decide(flow, { state, step }, move.act, [role]), `${move.act} from ${state}`).toEqual({
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

  it('names no act twice from one state', () => {
    const moves = TRANSITIONS.flatMap((move) => move.from.map((state) => `${move.act} from ${state}`))
    expect(new Set(moves).size).toBe(moves.length)
  })

  it('leads nowhere out of withdrawn, abandoned, refused and filed', () => {
    for (const state of ['withdrawn', 'abandoned', 'refused', 'filed'] as const)
      expect(TRANSITIONS.filter((move) => move.from.includes(state))).toEqual([])
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
