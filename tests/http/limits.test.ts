import { describe, expect, it } from 'vitest'
import { openDoor } from '../support/door.ts'
import { PEOPLE } from '../support/office.ts'

const { drafter, office } = PEOPLE
const host = { id: 'oa', name: 'OA', unit: '云栖县', roles: ['host' as const] }
const limits = { strangers: 3, person: 5, heavy: 2 }

describe('who calls too often', () => {
  it('is told so, and how long to wait; the others are not', async () => {
    const { as } = await openDoor({ limits })
    const call = as(drafter)
    for (let i = 0; i < 5; i++) expect((await call('GET', '/v1/me')).status).toBe(200)
    const refused = await call('GET', '/v1/me')
    expect([refused.status, refused.body.code]).toEqual([429, 'rate.limited'])
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await as(office)('GET', '/v1/me')).status).toBe(200)
  })

  it('what reads files or runs all rules counts apart', async () => {
    const { as } = await openDoor({ limits })
    const call = as(drafter)
    const codes = []
    for (let i = 0; i < 3; i++) codes.push((await call('POST', '/v1/cases', { body: {} })).status)
    expect(codes).toEqual([400, 400, 429])
    expect((await call('GET', '/v1/me')).status).toBe(200)
  })

  it('a host speaks for everybody and may call ten times as often', async () => {
    const { as } = await openDoor({ limits })
    const codes = new Set<number>()
    for (let i = 0; i < 50; i++) codes.add((await as(host)('GET', '/v1/me')).status)
    expect([...codes]).toEqual([200])
    expect((await as(host)('GET', '/v1/me')).status).toBe(429)
  })

  it('guessing tokens is slowed down, a good one from the same address is not', async () => {
    const { as, send } = await openDoor({ limits })
    const codes = []
    for (let i = 0; i < 5; i++)
      codes.push((await send('GET', '/v1/me', { headers: { authorization: `Bearer a.b.${i}` } })).status)
    expect(codes).toEqual([401, 401, 401, 429, 429])
    expect((await as(drafter)('GET', '/v1/me')).status).toBe(200)
  })

  it('so is guessing sign-in codes', async () => {
    const { send } = await openDoor({ limits })
    const codes = []
    for (let i = 0; i < 5; i++)
      codes.push((await send('POST', '/v1/sessions', { body: { code: `guess-${i}` } })).status)
    expect(codes).toEqual([401, 401, 401, 429, 429])
  })

  it('an address in a header counts only where a proxy of ours stands in front', async () => {
    const tries = async (proxies: number) => {
      const { send } = await openDoor({ limits, proxies })
      const codes = []
      for (let i = 0; i < 5; i++)
        codes.push((await send('GET', '/v1/me', { headers: { 'x-forwarded-for': `203.0.113.${i}` } })).status)
      return codes
    }
    expect(await tries(0)).toEqual([401, 401, 401, 429, 429])
    expect(await tries(1)).toEqual([401, 401, 401, 401, 401])
  })
})
