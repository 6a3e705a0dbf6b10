import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { fetchedKeys } from '../../src/http/identity/fetched-keys.ts'
import { identifyBy } from '../../src/http/identity/identify.ts'

const NOW = '2026-11-23T01:00:00.000Z'
const SECONDS = Date.parse(NOW) / 1000

const pair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' })
const old = pair()
const fresh = pair()

/** The host's key page, which can be changed, taken down and counted; time passes only when told. */
function issuer(keys: Readonly<Record<string, KeyObject>>, cacheControl: string | null = 'max-age=300') {
  let page = keys
  let up = true
  let time = 0
  let asked = 0
  let failures = 0
  const ring = fetchedKeys('https://oa.yunqi.example/jwks', {
    now: () => time,
    failed: () => void failures++,
    fetch: () => {
      asked++
      const listed = Object.entries(page).map(([kid, key]) => ({ ...key.export({ format: 'jwk' }), kid }))
      return up
        ? Promise.resolve({ text: JSON.stringify({ keys: listed }), cacheControl })
        : Promise.reject(new Error('down'))
    },
  })
  const identify = identifyBy({
    keys: { secret: null, ring },
    issuer: null,
    audience: 'yuantou',
    spend: () => Promise.resolve(true),
    clock: { now: () => NOW },
  })
  return {
    says: async (token: string) => {
      const read = await identify(`Bearer ${token}`)
      return read.ok ? read.value.id : read.problems[0]?.code
    },
    rotate: (next: Readonly<Record<string, KeyObject>>) => void (page = next),
    takeDown: () => void (up = false),
    pass: (seconds: number) => void (time += seconds * 1000),
    asked: () => asked,
    failures: () => failures,
  }
}

function tokenBy(key: KeyObject, header: object): string {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = { sub: 'lin', unit: '云栖县民政局', roles: ['drafter'], aud: 'yuantou', exp: SECONDS + 300 }
  const said = `${encode({ alg: 'ES256', ...header })}.${encode(claims)}`
  return `${said}.${createSign('SHA256').update(said).sign({ key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`
}

const byOld = tokenBy(old.privateKey, { kid: 'k1' })
const byNew = tokenBy(fresh.privateKey, { kid: 'k2' })

describe('the host’s keys', () => {
  it('are asked for once, however many people come together', async () => {
    const host = issuer({ k1: old.publicKey })
    expect(await Promise.all([1, 2, 3, 4].map(() => host.says(byOld)))).toEqual(['lin', 'lin', 'lin', 'lin'])
    expect(host.asked()).toBe(1)
  })

  it('follow a rotation: a key nobody has seen makes us ask', async () => {
    const host = issuer({ k1: old.publicKey })
    await host.says(byOld)
    host.rotate({ k1: old.publicKey, k2: fresh.publicKey })
    host.pass(31)
    expect(await host.says(byNew)).toBe('lin')
    host.rotate({ k2: fresh.publicKey })
    host.pass(301)
    expect([await host.says(byNew), await host.says(byOld)]).toEqual(['lin', 'identity.invalid'])
  })

  it('go on being used while the host is down', async () => {
    const host = issuer({ k1: old.publicKey })
    await host.says(byOld)
    host.takeDown()
    host.pass(86_400)
    expect(await host.says(byOld)).toBe('lin')
    expect(host.failures()).toBe(1)
  })

  it('are not asked for again by a flood of made-up names, nor while the host fails', async () => {
    const host = issuer({ k1: old.publicKey })
    await host.says(byOld)
    for (let i = 0; i < 50; i++) await host.says(tokenBy(fresh.privateKey, { kid: `made-up-${i}` }))
    expect(host.asked()).toBe(1)
    const down = issuer({ k1: old.publicKey })
    down.takeDown()
    for (let i = 0; i < 50; i++) await down.says(byOld)
    expect(down.asked()).toBe(1)
  })

  it('may be replaced under the same name', async () => {
    const host = issuer({ k1: old.publicKey })
    await host.says(byOld)
    host.rotate({ k1: fresh.publicKey })
    host.pass(31)
    expect(await host.says(tokenBy(fresh.privateKey, { kid: 'k1' }))).toBe('lin')
    expect(await host.says(byOld)).toBe('identity.invalid')
  })

  it('are never asked for by a token that names none, nor taken from where a token says', async () => {
    const host = issuer({ k1: old.publicKey })
    const own = { jwk: fresh.publicKey.export({ format: 'jwk' }), jku: 'https://evil.example/jwks' }
    expect(await host.says(tokenBy(fresh.privateKey, {}))).toBe('identity.invalid')
    expect(host.asked()).toBe(0)
    expect(await host.says(tokenBy(fresh.privateKey, { kid: 'k1', ...own }))).toBe('identity.invalid')
  })

  it.each([
    ['no-store', 31, 2],
    ['max-age=1', 29, 1],
    ['max-age=99999999', 3_599, 1],
    ['max-age=99999999', 3_601, 2],
    [null, 299, 1],
    [null, 301, 2],
  ])('with %s are looked at again after %i s: asked %i times', async (cacheControl, seconds, times) => {
    const host = issuer({ k1: old.publicKey }, cacheControl)
    await host.says(byOld)
    host.pass(seconds)
    await host.says(byOld)
    expect(host.asked()).toBe(times)
  })
})
