import { describe, expect, it } from 'vitest'
import { policy } from '../fixtures/policy.ts'
import { openDoor } from '../support/door.ts'
import { PEOPLE } from '../support/office.ts'

const { drafter } = PEOPLE
const metricsToken = 'a token for the monitoring'
const asking = { headers: { authorization: `Bearer ${metricsToken}` } }

describe('the figures', () => {
  it('say how many cases stand where, and how calls went, without a person or a title', async () => {
    const { as, send } = await openDoor({ metricsToken })
    await as(drafter)('POST', '/v1/cases', { body: { draft: policy } })
    await as(drafter)('GET', '/v1/cases/none')
    await send('GET', '/typed/by/a/stranger')
    const { status, text, headers } = await send('GET', '/metrics', asking)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toMatch(/^text\/plain/)
    expect(text).toContain('yuantou_cases{state="drafting"} 1')
    expect(text).toContain('yuantou_cases{state="failed"} 0')
    expect(text).toContain('yuantou_release_overdue 0')
    expect(text).toMatch(/duration_seconds_count\{route="POST \/v1\/cases",method="POST",status="201"\} 1/)
    expect(text).toMatch(/duration_seconds_count\{route="none",method="GET",status="404"\} 1/)
    expect(text).not.toMatch(/stranger|lin|高龄/)
  })

  it('are for nobody without the token, and are not there where none is set', async () => {
    const open = await openDoor({ metricsToken })
    expect((await open.send('GET', '/metrics')).status).toBe(401)
    expect((await open.as(drafter)('GET', '/metrics')).status).toBe(401)
    const closed = await openDoor()
    expect((await closed.send('GET', '/metrics', asking)).status).toBe(404)
  })
})

describe('a wrong method', () => {
  it('is told which ones there are', async () => {
    const { as } = await openDoor()
    const got = await as(drafter)('PUT', '/v1/cases')
    expect([got.status, got.body.code, got.headers.get('allow')]).toEqual([
      405,
      'route.wrong-method',
      'GET, HEAD, POST',
    ])
  })
})
