import { expect, it } from 'vitest'
import { requiredRecords } from '../../../src/desk/required-records.ts'
import type { Case } from '../../../src/domain/case.ts'
import type { Pack } from '../../../src/packs/pack.ts'
import { aCase } from '../../support/cases.ts'
import { pack } from '../../support/office.ts'
import { judged, secrecyAnswers } from '../../support/steps.ts'

const at = '2026-11-23T01:00:00.000Z'
const current = aCase({ state: 'in-review', step: 'secrecy' })
const review = { ...secrecyAnswers(current), number: '密审〔2026〕1号', personal: {}, by: 'he', at }
const judgement = { ...judged(current), by: 'tang', at }
const codeOf = (one: Case, step: string, by: Pack = pack()) => requiredRecords(by, one, step)?.problems[0]?.code

it.each<readonly [string, Case, Readonly<Record<string, string | undefined>>]>([
  [
    'nothing on record',
    current,
    { section: undefined, secrecy: 'review.record-missing', office: 'review.record-missing' },
  ],
  [
    'reviewed, not judged',
    { ...current, secrecyReviews: [review] },
    { secrecy: undefined, office: undefined, signature: 'review.record-missing' },
  ],
  ['both', { ...current, secrecyReviews: [review], judgements: [judgement] }, { signature: undefined }],
  [
    'both, on another text',
    {
      ...current,
      secrecyReviews: [{ ...review, revisionHash: 'f'.repeat(64) }],
      judgements: [{ ...judgement, revisionHash: 'f'.repeat(64) }],
    },
    { secrecy: 'review.record-missing' },
  ],
  [
    'redacted, and the reviewer said so',
    { ...current, attribute: 'redacted', secrecyReviews: [{ ...review, conclusion: 'redact' }] },
    { secrecy: undefined },
  ],
  [
    'not public, concluded 不公开: nothing will be released, so nothing is judged',
    { ...current, attribute: 'not-public', secrecyReviews: [{ ...review, conclusion: 'withhold' }] },
    { secrecy: undefined, signature: undefined },
  ],
  [
    'not public, and referred upward: nobody knows yet whether it is a secret',
    { ...current, attribute: 'not-public', secrecyReviews: [{ ...review, conclusion: 'refer' }] },
    { section: undefined, secrecy: 'review.secrecy-referred', signature: 'review.secrecy-referred' },
  ],
])('%s', (_, one, expected) => {
  for (const [step, code] of Object.entries(expected)) expect([step, codeOf(one, step)]).toEqual([step, code])
})

it('steps open side by side do not wait for each other’s records; whoever comes after waits for all', () => {
  const { flow } = pack()
  const steps = flow.steps.map((step) => (['secrecy', 'office'].includes(step.id) ? { ...step, group: '会签' } : step))
  const beside: Pack = { ...pack(), flow: { ...flow, steps } }
  expect(codeOf(current, 'office', beside)).toBeUndefined()
  expect(codeOf(current, 'secrecy', beside)).toBe('review.record-missing')
  expect(codeOf({ ...current, judgements: [judgement] }, 'signature', beside)).toBe('review.record-missing')
})
