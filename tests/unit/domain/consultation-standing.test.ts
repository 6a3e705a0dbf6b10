import { describe, expect, it } from 'vitest'
import { isWithheldFrom } from '../../../src/domain/consultation-cover.ts'
import { obstacleTo, standingOf, type Obstacle, type Standing } from '../../../src/domain/consultation-standing.ts'
import type { Consultation } from '../../../src/domain/consultation.ts'
import { aConsultation, aDecision, anAnswer } from '../../support/consultations.ts'
import { aDraft } from '../../support/cases.ts'

/** Received on Monday 2026-11-02: fifteen working days later is Monday 2026-11-23. */
const DUE = '2026-11-23'

describe('where a consultation stands', () => {
  it.each<[string, Partial<Consultation>, string | null, Standing, Obstacle | undefined]>([
    ['its letter not delivered', { receivedOn: null, due: null }, DUE, 'undelivered', 'undelivered'],
    ['on its last day', {}, DUE, 'waiting', 'waiting'],
    ['the day after', {}, '2026-11-24', 'silent', 'silent'],
    ['looked at on no day in particular', {}, null, 'waiting', 'waiting'],
    ['consented', { answer: anAnswer('consent') }, '2026-11-24', 'consented', undefined],
    [
      'consented after the organ had decided to withhold',
      { answer: anAnswer('consent'), decision: aDecision({ publish: false }) },
      '2026-11-24',
      'consented',
      undefined,
    ],
    ['an objection with reasons in time', { answer: anAnswer('object') }, DUE, 'objects-binding', 'objects-binding'],
    [
      'an objection without reasons',
      { answer: anAnswer('object', { reasons: null }) },
      DUE,
      'objects-unreasoned',
      'objects-unreasoned',
    ],
    [
      'an objection on day sixteen',
      { answer: anAnswer('object', { on: '2026-11-24', late: true }) },
      '2026-11-24',
      'objects-late',
      'objects-late',
    ],
    ['consent in part', { answer: anAnswer('partial') }, DUE, 'objects-binding', 'objects-binding'],
    ['silence and the organ publishes', { decision: aDecision() }, '2026-11-24', 'decided', undefined],
    [
      'silence and the organ does not',
      { decision: aDecision({ publish: false }) },
      '2026-11-24',
      'decided',
      'withheld',
    ],
    [
      'overridden for the public interest, the holder not told',
      { answer: anAnswer('object'), decision: aDecision({ publicInterest: true }) },
      DUE,
      'overridden',
      'notice-owed',
    ],
    [
      'overridden, and the holder told in writing',
      { answer: anAnswer('object'), decision: aDecision({ publicInterest: true, noticeSentOn: DUE }) },
      DUE,
      'overridden',
      undefined,
    ],
    [
      'a reasoned objection against which somebody merely decided',
      { answer: anAnswer('object'), decision: aDecision() },
      DUE,
      'objects-binding',
      'objects-binding',
    ],
    [
      'consent in part, and the organ publishes that part',
      { answer: anAnswer('partial'), decision: aDecision() },
      DUE,
      'decided',
      undefined,
    ],
  ])('%s', (_, change, today, standing, obstacle) => {
    const one = aConsultation(change)
    expect(standingOf(one, today)).toBe(standing)
    expect(obstacleTo(one, today)).toBe(obstacle)
  })

  it('is not silent while the day it is due is only provisional', () => {
    const due = { day: '2027-01-04', provisional: true, from: '2026-12-11', workingDays: 15 }
    expect(standingOf(aConsultation({ receivedOn: '2026-12-11', due }), '2027-01-05')).toBe('waiting')
  })
})

describe('whether its matter goes out at all', () => {
  const place = { file: 'body', block: 3, from: 4, to: 12 }
  const around = { ...place, from: 0, to: 20 }
  it('does not, when every place lies under a cut', () => {
    const draft = aDraft({ attribute: 'redacted', redactions: [{ place: around, ground: 'R15-1' }] })
    expect(isWithheldFrom(draft, aConsultation({ places: [place] }))).toBe(true)
    expect(isWithheldFrom(draft, aConsultation({ places: [place, { ...place, block: 4 }] }))).toBe(false)
  })
  it('does, when the cut has no ground: such a cut is never made', () => {
    const draft = aDraft({ attribute: 'redacted', redactions: [{ place: around, ground: null }] })
    expect(isWithheldFrom(draft, aConsultation({ places: [place] }))).toBe(false)
  })
  it('with no place known, only the organ’s decision and a cut on its ground keep it in', () => {
    const draft = aDraft({ attribute: 'redacted', redactions: [{ place: around, ground: 'R15-1' }] })
    expect(isWithheldFrom(draft, aConsultation())).toBe(false)
    const decided = aConsultation({ decision: aDecision({ publish: false }) })
    expect(isWithheldFrom(draft, decided)).toBe(true)
    expect(isWithheldFrom(aDraft({ attribute: 'public' }), decided)).toBe(false)
  })
})
