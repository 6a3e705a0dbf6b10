import { describe, expect, it } from 'vitest'
import type { Store } from '../../src/desk/ports.ts'
import { policy } from '../fixtures/policy.ts'
import { openDoor } from '../support/door.ts'
import { office, PEOPLE } from '../support/office.ts'

const { drafter, sectionHead } = PEOPLE
const key = (name: string) => ({ 'idempotency-key': name })

describe('a call repeated under its key', () => {
  it('registers once, and answers as it did', async () => {
    const { as } = await openDoor()
    const sent = { body: { draft: policy }, headers: key('k-1') }
    const first = await as(drafter)('POST', '/v1/cases', sent)
    const again = await as(drafter)('POST', '/v1/cases', sent)
    expect([again.status, again.body]).toEqual([201, first.body])
    for (const name of ['location', 'etag']) expect(again.headers.get(name)).toBe(first.headers.get(name))
    expect(first.headers.get('idempotent-replayed')).toBeNull()
    expect(again.headers.get('idempotent-replayed')).toBe('true')
    expect((await as(drafter)('GET', '/v1/cases')).body.cases).toHaveLength(1)
  })

  it('is the same call when only the spelling of its body differs', async () => {
    const { as } = await openDoor()
    const { title, ...rest } = policy
    await as(drafter)('POST', '/v1/cases', { body: { draft: { title, ...rest } }, headers: key('k-1') })
    const body = JSON.stringify({ draft: { ...rest, title } }, null, 2)
    const again = await as(drafter)('POST', '/v1/cases', { bytes: body, type: 'application/json', headers: key('k-1') })
    expect(again.headers.get('idempotent-replayed')).toBe('true')
  })

  it('with another body, or for another act, is refused', async () => {
    const { as } = await openDoor()
    const made = await as(drafter)('POST', '/v1/cases', { body: { draft: policy }, headers: key('k-1') })
    const other = { ...policy, title: `${policy.title}（二）` }
    for (const [path, body] of [
      ['/v1/cases', { draft: other }],
      [`/v1/cases/${made.body.case.id}/submit`, {}],
    ] as const) {
      const got = await as(drafter)('POST', path, { body, headers: key('k-1') })
      expect([got.status, got.body.code]).toEqual([422, 'idempotency.key-reused'])
    }
  })

  it("is one person's: another's same key is another call", async () => {
    const { as } = await openDoor()
    const sent = { body: { draft: policy }, headers: key('k-1') }
    const mine = await as(drafter)('POST', '/v1/cases', sent)
    const theirs = await as({ ...drafter, id: 'wen' })('POST', '/v1/cases', sent)
    expect(theirs.body.case.id).not.toBe(mine.body.case.id)
  })

  it('ten at once do it once', async () => {
    const { as, house } = await openDoor()
    const sent = { body: { draft: policy }, headers: key('k-1') }
    const all = await Promise.all(Array.from({ length: 10 }, () => as(drafter)('POST', '/v1/cases', sent)))
    expect(new Set(all.map((one) => one.body.case.id)).size).toBe(1)
    expect(await house.deps.store.cases({ limit: 10 })).toHaveLength(1)
  })

  it("the one that lost the race is answered from the other one's receipt", async () => {
    const house = office()
    const { store } = house.deps
    let looks = 0
    // Neither of the first two sees a receipt: as if both had come in the same instant.
    const racing: Store = { ...store, receipt: async (...at) => (looks++ < 2 ? undefined : store.receipt(...at)) }
    const { as } = await openDoor({}, { ...house, deps: { ...house.deps, store: racing } })
    const sent = { body: { draft: policy }, headers: key('k-1') }
    const winner = await as(drafter)('POST', '/v1/cases', sent)
    const loser = await as(drafter)('POST', '/v1/cases', sent)
    expect([loser.status, loser.body, loser.headers.get('idempotent-replayed')]).toEqual([201, winner.body, 'true'])
    expect(await store.cases({ limit: 10 })).toHaveLength(1)
  })

  it('submits once; the verdict belonged to the first call', async () => {
    const { as } = await openDoor()
    const { id } = (await as(drafter)('POST', '/v1/cases', { body: { draft: policy } })).body.case
    const sent = { headers: { ...key('k-2'), 'if-match': '"1"' } }
    const first = await as(drafter)('POST', `/v1/cases/${id}/submit`, sent)
    const again = await as(drafter)('POST', `/v1/cases/${id}/submit`, sent)
    expect(first.body).toMatchObject({ case: { state: 'in-review' }, gate: { verdict: 'admit' } })
    expect(again.body).toEqual({ case: first.body.case, gate: null, returned: null })
  })

  it('after a refusal is tried anew: a refusal leaves nothing behind', async () => {
    const { as } = await openDoor()
    const draft = { ...policy, attribute: null, reason: null }
    const { id } = (await as(drafter)('POST', '/v1/cases', { body: { draft } })).body.case
    const refused = await as(drafter)('POST', `/v1/cases/${id}/submit`, { headers: key('k-3') })
    expect(refused.status).toBe(422)
    const choice = { attribute: 'public', reason: { code: 'P20-11' } }
    await as(drafter)('PUT', `/v1/cases/${id}/attribute`, { body: choice, headers: key('k-4') })
    expect((await as(drafter)('POST', `/v1/cases/${id}/submit`, { headers: key('k-3') })).status).toBe(200)
  })

  it.each(['', 'with space', 'é', 'x'.repeat(201)])('the key %j is none', async (name) => {
    const { as } = await openDoor()
    const got = await as(drafter)('POST', '/v1/cases', { body: { draft: policy }, headers: key(name) })
    expect([got.status, got.body.code]).toEqual([400, 'header.idempotency-key'])
  })
})

describe('two with one text in hand', () => {
  it('the second write conflicts and changes nothing', async () => {
    const { as } = await openDoor()
    const made = await as(drafter)('POST', '/v1/cases', { body: { draft: policy } })
    expect(made.headers.get('etag')).toBe('"1"')
    const path = `/v1/cases/${made.body.case.id}`
    const reason = { code: 'R15-2', statement: '个别联系信息属于个人隐私' }
    const choice = { attribute: 'redacted', reason, why: '名单里有联系电话' }
    const first = await as(drafter)('PUT', `${path}/attribute`, { body: choice, headers: { 'if-match': '"1"' } })
    expect([first.status, first.headers.get('etag')]).toEqual([200, '"2"'])
    const body = { draft: { ...policy, attribute: 'redacted', reason, title: '另一个标题' } }
    const second = await as(drafter)('PUT', `${path}/draft`, { body, headers: { 'if-match': '"1"' } })
    expect([second.status, second.body.code]).toEqual([412, 'case.stale'])
    const now = await as(drafter)('GET', path)
    expect([now.headers.get('etag'), now.body.case.title]).toEqual(['"2"', policy.title])
    expect((await as(drafter)('PUT', `${path}/draft`, { body, headers: { 'if-match': '*' } })).status).toBe(200)
  })

  it.each(['1', 'W/"1"', '"one"', '"1", "2"'])('If-Match: %s is refused, not passed over', async (version) => {
    const { as } = await openDoor()
    const { id } = (await as(drafter)('POST', '/v1/cases', { body: { draft: policy } })).body.case
    const got = await as(drafter)('POST', `/v1/cases/${id}/submit`, { headers: { 'if-match': version } })
    expect([got.status, got.body.code]).toEqual([400, 'header.if-match'])
  })

  it('an approval with an old version in hand is refused though its hash still fits', async () => {
    const { as } = await openDoor()
    const { id, revision } = (await as(drafter)('POST', '/v1/cases', { body: { draft: policy } })).body.case
    await as(drafter)('POST', `/v1/cases/${id}/submit`)
    const sent = { body: { revisionHash: revision.hash }, headers: { 'if-match': '"1"' } }
    expect((await as(sectionHead)('POST', `/v1/cases/${id}/approve`, sent)).status).toBe(412)
  })
})
