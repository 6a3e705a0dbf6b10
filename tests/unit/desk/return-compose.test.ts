import { describe, expect, it } from 'vitest'
import { create } from '../../../src/desk/create.ts'
import { sendBack } from '../../../src/desk/return.ts'
import { compose } from '../../../src/desk/return/compose.ts'
import { previewReturn } from '../../../src/desk/return/preview.ts'
import { submit } from '../../../src/desk/submit.ts'
import { policy } from '../../fixtures/policy.ts'
import { by, codesOf, must, office, PEOPLE, type Office } from '../../support/office.ts'
import { returning } from '../../support/returns.ts'

const { drafter, sectionHead, publisher } = PEOPLE

/** One person reviewed and approved (保密审查): the gate doubts and establishes nothing. */
const doubtful = { ...policy, secrecyReview: { ...policy.secrecyReview, reviewer: '何静', approver: '何静' } }

async function submitted(house: Office, draft = policy) {
  const { id } = must(await create(house.deps)(by(drafter), draft))
  return must(await submit(house.deps)(by(drafter), id)).case
}

describe('composing a return', () => {
  it('numbers the gate’s doubts and the office’s own grounds in one list', async () => {
    const house = office()
    const current = await submitted(house, doubtful)
    const items = must(await compose(house.deps, current, { grounds: [{ code: 'T05', remedy: ' ' }] }))
    expect(items).toMatchObject([
      { id: 1, code: 'T09', origin: 'gate', advice: true, field: '/secrecyReview/approver' },
      { id: 2, code: 'T05', origin: 'office', status: 'open' },
    ])
    // Blank words of the office leave the catalogue's standing.
    expect(items[1]?.remedy).toContain('解读不完整')
  })

  it('leaves out a doubt the office does not share, named as the gate named it', async () => {
    const house = office()
    const current = await submitted(house, doubtful)
    const grounds = [{ code: 'T05' }]
    const doubt = { code: 'T09', field: '/secrecyReview/approver' }
    expect(must(await compose(house.deps, current, { grounds, leaveOut: [doubt] }))).toMatchObject([{ code: 'T05' }])
    const misnamed = [{ code: 'T09', field: '/attribute' }]
    expect(codesOf(await compose(house.deps, current, { grounds, leaveOut: misnamed }))).toEqual([
      'return.unknown-item',
    ])
  })

  it('a doubt alone is no ground', async () => {
    const house = office()
    const current = await submitted(house, doubtful)
    expect(codesOf(await compose(house.deps, current, { grounds: [] }))).toEqual(['return.no-ground'])
  })

  it('what the gate established stays', async () => {
    const house = office()
    const current = must(await create(house.deps)(by(drafter), { ...policy, legalReview: null }))
    expect(must(await compose(house.deps, current, { grounds: [] }))).toMatchObject([{ code: 'T06' }])
    const leaveOut = [{ code: 'T06', field: '/legalReview' }]
    expect(codesOf(await compose(house.deps, current, { grounds: [], leaveOut }))).toEqual(['return.ground-stands'])
  })

  it('tells every fault of the composer at once', async () => {
    const house = office()
    const current = await submitted(house)
    const grounds = [
      { code: 'T99' },
      { code: 'T05', place: { file: 'body', block: 999, from: 0, to: 1 } },
      { code: 'T05', field: '/nosuch/field' },
    ]
    expect(codesOf(await compose(house.deps, current, { grounds }))).toEqual([
      'return.unknown-code',
      'place.outside',
      'return.unknown-field',
    ])
  })
})

describe('a preview', () => {
  it('shows the notice and leaves nothing behind: no number is spent', async () => {
    const house = office()
    const current = await submitted(house)
    const say = returning(current)
    const shown = must(await previewReturn(house.deps)(by(sectionHead), current.id, say))
    expect(shown.notice).toMatchObject({ number: '', round: 1, contact: { name: '周启明', phone: '' } })
    expect(await house.deps.store.case(current.id)).toEqual(current)
    const made = must(await sendBack(house.deps)(by(sectionHead), current.id, say))
    expect(made.returns[0]?.number).toBe('退〔2026〕1号')
  })

  it('is for those whose turn it is', async () => {
    const house = office()
    const current = await submitted(house)
    expect(codesOf(await previewReturn(house.deps)(by(publisher), current.id, returning(current)))).toEqual([
      'workflow.not-your-turn',
    ])
    const stale = { ...returning(current), revisionHash: 'f'.repeat(64) }
    expect(codesOf(await previewReturn(house.deps)(by(sectionHead), current.id, stale))).toEqual(['review.stale'])
  })
})
