import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { codeFor } from '../../src/desk/sign-in.ts'
import { ROLES } from '../../src/domain/person.ts'
import { identifyBy } from '../../src/http/identity/identify.ts'
import { heldKeys, NO_KEYS, readJwks } from '../../src/http/identity/keys.ts'
import { AUDIENCE, openDoor, SECRET, tokenFor } from '../support/door.ts'
import { PEOPLE } from '../support/office.ts'

const NOW = '2026-11-23T01:00:00.000Z'
const SECONDS = Date.parse(NOW) / 1000
const clock = { now: () => NOW }
const { drafter } = PEOPLE
const claims = {
  sub: 'lin',
  name: '林晓',
  unit: '云栖县民政局',
  roles: ['drafter'],
  aud: AUDIENCE,
  iat: SECONDS,
  exp: SECONDS + 900,
}

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
const weak = generateKeyPairSync('rsa', { modulusLength: 1024 })
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const jwk = (key: KeyObject, kid: string) => ({ ...key.export({ format: 'jwk' }), kid })
const jwks = JSON.stringify({
  keys: [jwk(rsa.publicKey, 'rsa-1'), jwk(weak.publicKey, 'weak-1'), jwk(ec.publicKey, 'ec-1')],
})

/** Marks that were used, as every node of a house shares them. */
const spent = new Set<string>()
const spend = (mark: string): Promise<boolean> => Promise.resolve(!spent.has(mark) && Boolean(spent.add(mark)))

const bySecret = identifyBy({
  keys: { secret: SECRET, ring: NO_KEYS },
  issuer: null,
  audience: AUDIENCE,
  spend,
  clock,
})
const byKeys = identifyBy({
  keys: { secret: null, ring: heldKeys(readJwks(jwks)) },
  issuer: 'https://oa.yunqi.example',
  audience: AUDIENCE,
  spend,
  clock,
})

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
function hs(body: object, header: object = { alg: 'HS256' }, key: string = SECRET): string {
  const signed = `${encode(header)}.${encode(body)}`
  return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`
}
function signed(alg: 'RS256' | 'ES256', kid: string, key: KeyObject, body: object): string {
  const said = `${encode({ alg, kid })}.${encode(body)}`
  const signature = createSign('SHA256').update(said).sign({ key, dsaEncoding: 'ieee-p1363' })
  return `${said}.${signature.toString('base64url')}`
}
const says = async (identify: typeof bySecret, token: string | undefined): Promise<string> => {
  const result = await identify(token === undefined ? undefined : `Bearer ${token}`)
  return result.ok ? result.value.id : result.problems.map((one) => one.code).join()
}

describe('a token of the host', () => {
  it('says who acts, for which unit, in which roles', async () => {
    expect(await bySecret(`Bearer ${hs(claims)}`)).toEqual({ ok: true, value: drafter })
  })
  it('may name the unit as dept, and may bear no name', async () => {
    const { unit, name: _, ...rest } = claims
    const read = await bySecret(`Bearer ${hs({ ...rest, dept: unit })}`)
    expect(read).toMatchObject({ ok: true, value: { name: 'lin', unit } })
  })
  it('may be a minute late or early, and no more', async () => {
    expect(await says(bySecret, hs({ ...claims, exp: SECONDS - 30 }))).toBe('lin')
    expect(await says(bySecret, hs({ ...claims, iat: SECONDS + 30 }))).toBe('lin')
  })
  it.each([
    ['signed by RSA', signed('RS256', 'rsa-1', rsa.privateKey, { ...claims, iss: 'https://oa.yunqi.example' })],
    ['signed on P-256', signed('ES256', 'ec-1', ec.privateKey, { ...claims, iss: 'https://oa.yunqi.example' })],
  ])('is good %s', async (_, token) => {
    expect(await says(byKeys, token)).toBe('lin')
  })
})

describe('what is no token', () => {
  const { exp: _, ...endless } = claims
  const { aud: __, ...forAnyone } = claims
  const good = hs(claims)
  it.each([
    ['another audience', hs({ ...claims, aud: 'somebody-else' })],
    ['no audience', hs(forAnyone)],
    ['expired', hs({ ...claims, exp: SECONDS - 120 })],
    ['without an end', hs(endless)],
    ['from the future', hs({ ...claims, iat: SECONDS + 3_600 })],
    ['not valid yet', hs({ ...claims, nbf: SECONDS + 3_600 })],
    ['signed with another secret', hs(claims, { alg: 'HS256' }, 'another secret of the same length, or so')],
    ['algorithm none', `${encode({ alg: 'none' })}.${encode(claims)}.`],
    ['algorithm none, in capitals', `${encode({ alg: 'NONE' })}.${encode(claims)}.`],
    ['another HMAC', hs(claims, { alg: 'HS512' })],
    ['with an extension nobody here knows', hs(claims, { alg: 'HS256', crit: ['b64'], b64: false })],
    ['tampered', `${good.split('.')[0]}.${encode({ ...claims, roles: [...ROLES] })}.${good.split('.')[2]}`],
    ['without its signature', `${good.split('.').slice(0, 2).join('.')}.`],
    ['public key where a secret is configured', signed('RS256', 'rsa-1', rsa.privateKey, claims)],
    ['no token at all', 'x'],
    ['far too long', hs({ ...claims, more: 'x'.repeat(20_000) })],
  ])('%s', async (_, token) => {
    expect(await says(bySecret, token)).toBe('identity.invalid')
  })

  const hosted = { ...claims, iss: 'https://oa.yunqi.example' }
  it.each([
    [
      'the public key used as a secret',
      hs(hosted, { alg: 'HS256', kid: 'rsa-1' }, rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString()),
    ],
    ['an unknown kid', signed('RS256', 'rsa-2', rsa.privateKey, hosted)],
    ['a key for another algorithm', signed('RS256', 'ec-1', rsa.privateKey, hosted)],
    ['an RSA key of 1024 bits', signed('RS256', 'weak-1', weak.privateKey, hosted)],
    ['another issuer', signed('RS256', 'rsa-1', rsa.privateKey, { ...claims, iss: 'https://else.example' })],
  ])('%s', async (_, token) => {
    expect(await says(byKeys, token)).toBe('identity.invalid')
  })

  it('a set of keys none of which may be used is an error of the set-up', () => {
    expect(() => readJwks(JSON.stringify({ keys: [jwk(weak.publicKey, 'weak-1')] }))).toThrow(/no usable key/)
  })
})

describe('a token that does not say enough', () => {
  it.each([
    ['no unit', { ...claims, unit: undefined }],
    ['no roles', { ...claims, roles: undefined }],
    ['no role we know', { ...claims, roles: ['boss'] }],
    ['the clock, which is ours', { ...claims, roles: ['clock'] }],
    ['the name of the clock', { ...claims, sub: 'clock' }],
    ['a line break in the name of who acts', { ...claims, sub: 'lin\nroot' }],
    ['no subject', { ...claims, sub: undefined }],
  ])('%s', async (_, body) => {
    expect(await says(bySecret, hs(body))).toBe('identity.incomplete')
  })
  it('beside another role the clock is passed over', async () => {
    expect(await bySecret(`Bearer ${hs({ ...claims, roles: ['clock', 'drafter'] })}`)).toMatchObject({
      value: { roles: ['drafter'] },
    })
  })
})

describe('a token of the host itself', () => {
  const ofHost = { ...claims, sub: 'oa', roles: ['host'], jti: 'a-call-of-its-own', exp: SECONDS + 300 }
  it('is good for one call', async () => {
    const token = hs(ofHost)
    expect(await says(bySecret, token)).toBe('oa')
    expect(await says(bySecret, token)).toBe('identity.replayed')
    expect(await says(bySecret, hs({ ...ofHost, jti: 'another-call' }))).toBe('oa')
  })
  it.each([
    ['no jti', { ...ofHost, jti: undefined }],
    ['a jti anybody guesses', { ...ofHost, jti: '1' }],
    ['no iat', { ...ofHost, jti: 'without-an-iat', iat: undefined }],
    ['longer than five minutes', { ...ofHost, jti: 'for-too-long', exp: SECONDS + 301 }],
  ])('%s: not used at all', async (_, body) => {
    expect(await says(bySecret, hs(body))).toBe('identity.replayed')
  })
  it('is remembered by the store, for every node and after a restart', async () => {
    const { send, house } = await openDoor()
    const host = { id: 'oa', name: 'OA', unit: '云栖县', roles: ['host' as const] }
    const token = tokenFor(host, house.now())
    const call = () => send('GET', '/v1/me', { headers: { authorization: `Bearer ${token}` } })
    expect([(await call()).status, (await call()).body.code]).toEqual([200, 'identity.replayed'])
  })
})

describe('at the door', () => {
  it('without a token, nothing but how to bring one', async () => {
    const { send } = await openDoor()
    const got = await send('GET', '/v1/cases')
    expect(got.status).toBe(401)
    expect(got.body.code).toBe('identity.missing')
    expect(got.headers.get('www-authenticate')).toBe('Bearer')
  })
  it('why a token is bad is not told', async () => {
    const { send } = await openDoor()
    const tokens = [
      hs({ ...claims, aud: 'else' }),
      hs({ ...claims, exp: 1 }),
      hs(claims, { alg: 'HS256' }, 'x'),
      'a.b.c',
    ]
    const told = new Set<string>()
    for (const token of tokens) {
      const { status, body } = await send('GET', '/v1/me', { headers: { authorization: `Bearer ${token}` } })
      expect(status).toBe(401)
      told.add(JSON.stringify({ ...body, instance: '' }))
    }
    expect(told.size).toBe(1)
  })
  it('a stranger is turned away before the body is read', async () => {
    const { send } = await openDoor()
    const got = await send('POST', '/v1/cases', { bytes: '{ not json', type: 'application/json' })
    expect(got.body.code).toBe('identity.missing')
  })
})

describe('a sign-in code', () => {
  it('opens a session of an hour, once', async () => {
    const { send, house } = await openDoor()
    const code = await codeFor(house.deps, drafter.id, 10)
    const first = await send('POST', '/v1/sessions', { body: { code } })
    expect(first.body).toMatchObject({ person: drafter, expiresAt: '2026-11-23T02:00:00.000Z' })
    const me = await send('GET', '/v1/me', { headers: { authorization: `Bearer ${first.body.token}` } })
    expect(me.body).toEqual(drafter)
    const second = await send('POST', '/v1/sessions', { body: { code } })
    expect([second.status, second.body.code]).toEqual([401, 'identity.code-spent'])
    house.passTime(3_700_000)
    const later = await send('GET', '/v1/me', { headers: { authorization: `Bearer ${first.body.token}` } })
    expect(later.body.code).toBe('identity.invalid')
  })
  it('too late, made up, or for nobody, it opens nothing', async () => {
    const { send, house } = await openDoor()
    const stale = await codeFor(house.deps, drafter.id, 10)
    const nobody = await codeFor(house.deps, 'nobody', 60)
    house.passTime(601_000)
    for (const code of [stale, nobody, 'guessed'])
      expect((await send('POST', '/v1/sessions', { body: { code } })).body.code).toBe('identity.code-spent')
  })
  it('opens nothing where only the host signs people in', async () => {
    const { send, house } = await openDoor({ sessions: null })
    const code = await codeFor(house.deps, drafter.id, 10)
    expect((await send('POST', '/v1/sessions', { body: { code } })).status).toBe(401)
  })
})

it('the helper of these tests makes the same tokens a host would', async () => {
  expect(await says(bySecret, tokenFor(drafter, NOW))).toBe('lin')
})
