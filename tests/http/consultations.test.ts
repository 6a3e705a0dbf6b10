import { describe, expect, it } from 'vitest'
import type { Person } from '../../src/domain/person.ts'
import { policy } from '../fixtures/policy.ts'
import { openDoor, type Door } from '../support/door.ts'
import { PEOPLE } from '../support/office.ts'

const ASKING = { holders: ['云栖县青禾农业科技有限公司'], reason: 'R15-1', matter: '烘干设备的报价' }
const OTHER_UNIT: Person = { id: 'wu', name: '吴敏', unit: '云栖县水务局', roles: ['drafter'] }

describe('third parties at the door', () => {
  it('asked, answered late, decided: the case shows each step', async () => {
    const { door, at } = await registered()
    const drafter = door.as(PEOPLE.drafter)
    const asked = await drafter('POST', at(), { body: ASKING })
    expect(asked).toMatchObject({
      status: 200,
      body: { case: { consultations: [{ id: 1, number: '征〔2026〕1号' }] } },
    })
    const received = await drafter('POST', at('/1/receipt'), { body: { receivedOn: '2026-11-23' } })
    expect(received.body.case.consultations[0]?.due).toMatchObject({ day: '2026-12-14', provisional: false })
    door.house.passTime(22 * 86_400_000)
    const answer = { kind: 'object', reasons: '会泄露报价', on: '2026-12-15' }
    const late = await door.as(PEOPLE.drafter)('POST', at('/1/answer'), { body: answer })
    expect(late.body.case.consultations[0]?.answer).toMatchObject({ late: true })
  })

  it('a call repeated under its key asks nobody twice', async () => {
    const { door, at } = await registered()
    const once = { body: ASKING, headers: { 'idempotency-key': 'letter-1' } }
    const [first, second] = [
      await door.as(PEOPLE.drafter)('POST', at(), once),
      await door.as(PEOPLE.drafter)('POST', at(), once),
    ]
    expect(second.headers.get('idempotent-replayed')).toBe('true')
    expect(second.body.case.consultations).toEqual(first.body.case.consultations)
  })

  it('the letter is a docx to be saved', async () => {
    const { door, at } = await registered()
    await door.as(PEOPLE.drafter)('POST', at(), { body: ASKING })
    const letter = await door.as(PEOPLE.office)('GET', at('/1/letter'))
    expect(letter.status).toBe(200)
    expect(letter.headers.get('content-type')).toContain('wordprocessingml')
    expect(letter.headers.get('content-disposition')).toContain(encodeURIComponent('第三方意见征求书'))
    expect(await door.as(PEOPLE.office)('GET', at('/1/notice'))).toMatchObject({
      status: 422,
      body: { code: 'consultation.no-notice' },
    })
  })

  it('other units see neither the letter nor that there is one', async () => {
    const { door, at } = await registered()
    await door.as(PEOPLE.drafter)('POST', at(), { body: ASKING })
    const stranger = door.as(OTHER_UNIT)
    expect(await stranger('GET', at('/1/letter'))).toMatchObject({ status: 404, body: { code: 'case.unknown' } })
    expect(await stranger('POST', at(), { body: ASKING })).toMatchObject({ status: 404 })
  })

  it.each([
    ['/x/receipt', { receivedOn: '2026-11-23' }, 404, 'consultation.unknown'],
    ['/1/receipt', { receivedOn: '23.11.2026' }, 422, 'consultation.day'],
    ['/1/receipt', { recievedOn: '2026-11-23' }, 400, 'body.malformed'],
    ['/1/answer', { kind: 'silence', on: '2026-11-23' }, 400, 'body.malformed'],
  ])('%s with %j is %i %s', async (path, body, status, code) => {
    const { door, at } = await registered()
    await door.as(PEOPLE.drafter)('POST', at(), { body: ASKING })
    expect(await door.as(PEOPLE.drafter)('POST', at(path), { body })).toMatchObject({ status, body: { code } })
  })
})

async function registered(): Promise<{ door: Door; at: (rest?: string) => string }> {
  const door = await openDoor()
  const made = await door.as(PEOPLE.drafter)('POST', '/v1/cases', { body: { draft: policy } })
  return { door, at: (rest = '') => `/v1/cases/${made.body.case.id}/consultations${rest}` }
}
