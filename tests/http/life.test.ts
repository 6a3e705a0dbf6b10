import { describe, expect, it } from 'vitest'
import { create } from '../../src/desk/create.ts'
import { release } from '../../src/desk/release.ts'
import { releaseNow } from '../../src/desk/schedule.ts'
import type { Person } from '../../src/domain/person.ts'
import type { ReviewsDueAnswer } from '../../src/schemas/http-life.ts'
import type { ValueOf } from '../../src/schemas/shape.ts'
import { openDoor, type Door } from '../support/door.ts'
import { filed, notice, request } from '../support/filed.ts'
import { by, must, office, PEOPLE } from '../support/office.ts'
import { reviewed } from '../support/steps.ts'

const { drafter, office: clerk, signer, publisher } = PEOPLE
const supervisor: Person = { id: 'gu', name: '顾衡', unit: '云栖县人民政府办公室', roles: ['supervisor'] }
const DAY = 86_400_000

async function dueFor(door: Door, person: Person, query = '') {
  const { body, status } = await door.as(person)('GET', `/v1/reviews/due${query}`)
  expect(status).toBe(200)
  return body as unknown as ValueOf<typeof ReviewsDueAnswer>
}

describe('a filed paper over HTTP', () => {
  it('is filed with a day and an event, reviewed, noted and converted', async () => {
    const house = office()
    const signed = await reviewed(house, must(await create(house.deps)(by(drafter), request())))
    const door = await openDoor({}, house)
    const call = (who: Person, act: string, body: unknown) =>
      door.as(who)('POST', `/v1/cases/${signed.id}/${act}`, { body })

    const far = await call(publisher, 'file', { reviewOn: '2030-01-01' })
    expect([far.status, far.body.code, far.body.data]).toEqual([422, 'file.review-day', { latest: '2027-11-23' }])
    expect((await call(publisher, 'file', { reviewEvent: 'full-moon' })).body.code).toBe('review.unknown-event')
    const kept = await call(publisher, 'file', { reviewOn: '2026-12-01', reviewEvent: 'decision-final' })
    expect(kept.body.case).toMatchObject({ state: 'filed', reviewOn: '2026-12-01', reviewEvent: 'decision-final' })

    expect((await dueFor(door, supervisor)).reviews).toEqual([])
    house.passTime(10 * DAY)
    expect((await dueFor(door, supervisor)).reviews).toMatchObject([
      { case: { id: signed.id }, cause: 're-review', due: '2026-12-01' },
    ])
    expect((await call(clerk, 're-review', { statement: '县政府尚未批复' })).status).toBe(200)
    expect((await dueFor(door, clerk)).reviews).toEqual([])

    const noted = await call(drafter, 'note-event', { event: 'decision-final', statement: '已批复' })
    expect(noted.body.case).toMatchObject({ reviewOn: '2026-12-03' })
    const stuck = await call(clerk, 're-review', { statement: '维持' })
    expect([stuck.status, stuck.body.code]).toEqual([409, 'review.reason-lapsed'])
    const moved = await call(clerk, 'convert', { statement: '过程性事由失效' })
    const to = moved.body.case.convertedTo ?? ''
    const made = await door.as(drafter)('GET', `/v1/cases/${to}`)
    expect(made.body.case).toMatchObject({ attribute: null, convertedFrom: signed.id, state: 'drafting' })
    expect(made.body.draft).toMatchObject({ attribute: null, reason: null, text: request().text })
  })

  it('a call repeated under its key converts once', async () => {
    const house = office()
    const paper = await filed(house, request())
    const door = await openDoor({}, house)
    const again = () =>
      door.as(clerk)('POST', `/v1/cases/${paper.id}/convert`, {
        body: { statement: '已批复' },
        headers: { 'idempotency-key': 'convert-once-0001' },
      })
    const [first, second] = [await again(), await again()]
    expect([first.status, second.status]).toEqual([200, 200])
    expect(second.body.case.convertedTo).toBe(first.body.case.convertedTo)
    expect(await house.deps.store.cases({ states: ['drafting'], limit: 9 })).toHaveLength(1)
  })

  it('the list goes page by page and shows each unit its own', async () => {
    const house = office()
    for (const n of [1, 2, 3]) {
      await filed(house, request({ title: `云栖县民政局关于设立第${n}老年食堂的请示` }))
      house.passTime(1000)
    }
    house.passTime(400 * DAY)
    const door = await openDoor({}, house)
    const first = await dueFor(door, supervisor, '?limit=2')
    expect(first.reviews).toHaveLength(2)
    const rest = await dueFor(door, supervisor, `?limit=2&after=${first.next}`)
    expect([rest.reviews.length, rest.next]).toEqual([1, null])
    const stranger: Person = { id: 'wu', name: '吴言', unit: '云栖县教育局', roles: ['drafter'] }
    expect((await dueFor(door, stranger)).reviews).toEqual([])
    expect((await dueFor(door, drafter)).reviews).toHaveLength(3)
  })
})

describe('an attribute over HTTP', () => {
  it('is chosen without a why and changed only with one, whichever way', async () => {
    const door = await openDoor()
    const as = door.as(drafter)
    const { body: made } = await as('POST', '/v1/cases', { body: { draft: notice({ attribute: null, reason: null }) } })
    const at = `/v1/cases/${made.case.id}`
    const chosen = { attribute: 'public', reason: { code: 'P20-11', statement: null } }
    expect((await as('PUT', `${at}/attribute`, { body: chosen })).status).toBe(200)
    const changed = { attribute: 'on-request', reason: { code: 'O13', statement: '只有走访人员需要，不必人人知晓' } }
    const silent = await as('PUT', `${at}/attribute`, { body: changed })
    expect([silent.status, silent.body.code]).toEqual([422, 'attribute.why-missing'])
    const revised = await as('PUT', `${at}/draft`, { body: { draft: notice({ attribute: 'redacted' }) } })
    expect(revised.body.code).toBe('attribute.why-missing')
    const told = await as('PUT', `${at}/attribute`, { body: { ...changed, why: '走访名单只供内部使用' } })
    expect(told.body.case.attributeChanges).toMatchObject([
      { from: null, to: 'public', why: null },
      {
        from: 'public',
        to: 'on-request',
        fromReason: 'P20-11',
        toReason: 'O13',
        why: '走访名单只供内部使用',
        by: 'lin',
      },
    ])
  })
})

describe('a release that was too open', () => {
  it('comes down at once, and the signer says afterwards whether it agrees', async () => {
    const house = office()
    const current = await reviewed(house, must(await create(house.deps)(by(drafter), notice())))
    must(await releaseNow(house.deps)(by(publisher), current.id))
    must(await release(house.deps)(current.id))
    const door = await openDoor({}, house)
    const call = (who: Person, act: string, body: unknown) =>
      door.as(who)('POST', `/v1/cases/${current.id}/${act}`, { body })

    const wider = await call(publisher, 'withdraw', { reason: '误发', attribute: 'public' })
    expect([wider.status, wider.body.code]).toEqual([422, 'withdraw.not-stricter'])
    const down = await call(publisher, 'withdraw', { reason: '走访安排不应主动公开', attribute: 'on-request' })
    expect(down.body.case).toMatchObject({ state: 'withdrawn', withdrawal: { attribute: 'on-request' } })
    expect((await dueFor(door, supervisor)).reviews).toMatchObject([{ cause: 'confirm-withdrawal', due: '2026-11-23' }])
    const page = await door.send('GET', `/portal/documents/${current.id}/`)
    expect([page.status, page.text.includes('走访安排不应主动公开')]).toEqual([410, true])

    const agreed = await call(signer, 'confirm-withdrawal', { agrees: true, statement: '同意改为依申请公开' })
    expect(agreed.body.case).toMatchObject({ withdrawal: { confirmation: { by: signer.id } }, reviewOn: '2027-11-23' })
    expect(agreed.body.case.attributeChanges.at(-1)).toMatchObject({
      from: 'public',
      to: 'on-request',
      by: publisher.id,
    })
    const twice = await call(signer, 'confirm-withdrawal', { agrees: false, statement: '再想想' })
    expect([twice.status, twice.body.code]).toEqual([409, 'withdraw.not-tightened'])
  })
})
