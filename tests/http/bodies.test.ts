import { gzipSync } from 'node:zlib'
import { fc } from '../support/drawn.ts'
import { describe, expect, it } from 'vitest'
import { readJson } from '../../src/http/json.ts'
import { policy } from '../fixtures/policy.ts'
import { openDoor, type Sent } from '../support/door.ts'
import { PEOPLE } from '../support/office.ts'

const { drafter, publisher } = PEOPLE
const json = (bytes: string | Uint8Array): Sent => ({ bytes, type: 'application/json' })
const nested = (depth: number): string => `${'{"draft":'.repeat(depth)}1${'}'.repeat(depth)}`
const megabytes = (count: number): string => JSON.stringify({ draft: { title: 'x'.repeat(count * 1_048_576) } })

describe('a body that is none', () => {
  it.each<[string, Sent, number, string]>([
    ['not JSON', json('{"draft": '), 400, 'body.malformed'],
    ['not an object', json('[]'), 400, 'body.malformed'],
    ['not UTF-8', json(Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x7d)), 400, 'body.malformed'],
    ['nothing at all', {}, 400, 'body.malformed'],
    ['a misspelt field', { body: { draft: policy, hostID: '1' } }, 400, 'body.malformed'],
    ['nested a hundred and one levels', json(nested(101)), 400, 'body.too-deep'],
    ['nested a million levels', json('['.repeat(400_000)), 400, 'body.too-deep'],
    ['more than a draft may be', json(megabytes(2)), 413, 'body.too-large'],
    ['of no type', { bytes: '{}', type: '' }, 415, 'body.wrong-type'],
    ['of another type', { bytes: '{}', type: 'text/plain' }, 415, 'body.wrong-type'],
    ['a form', { bytes: 'draft=1', type: 'application/x-www-form-urlencoded' }, 415, 'body.wrong-type'],
    [
      'compressed',
      { ...json(gzipSync('{"draft":{"title":""}}')), headers: { 'content-encoding': 'gzip' } },
      415,
      'body.wrong-type',
    ],
  ])('%s', async (_, sent, status, code) => {
    const { as, house } = await openDoor()
    const got = await as(drafter)('POST', '/v1/cases', sent)
    expect([got.status, got.body.code]).toEqual([status, code])
    expect(await house.deps.store.cases({ limit: 1 })).toEqual([])
  })

  it('an act without a draft may be a megabyte and no more', async () => {
    const { as } = await openDoor()
    const got = await as(publisher)('POST', '/v1/cases/none/withdraw', { body: { reason: 'x'.repeat(1_048_577) } })
    expect([got.status, got.body.code]).toEqual([413, 'body.too-large'])
  })

  it('a file may be as large as the house says and no larger, and must have a name', async () => {
    const { as } = await openDoor()
    const much = await as(drafter)('POST', '/v1/files?name=a.txt', { bytes: 'x'.repeat(256 * 1024 + 1) })
    expect([much.status, much.body.code]).toEqual([413, 'body.too-large'])
    const nameless = await as(drafter)('POST', '/v1/files', { bytes: '第一条' })
    expect([nameless.status, nameless.body.code]).toEqual([400, 'query.malformed'])
    const typed = await as(drafter)('POST', '/v1/files?name=a.txt', { bytes: '第一条', type: 'text/plain' })
    expect(typed.status).toBe(415)
  })

  it.each([
    ['approve', { note: '同意' }, '/revisionHash'],
    ['approve', { revisionHash: 'abc' }, '/revisionHash'],
    ['hold', { held: 'yes' }, '/held'],
    ['schedule', {}, '/at'],
    ['withdraw', { reason: 7 }, '/reason'],
    ['submit', { anything: 1 }, ''],
  ])('%s with a body of another shape says where', async (act, body, field) => {
    const { as } = await openDoor()
    const everyone = { ...drafter, roles: ['drafter', 'section-head', 'publisher'] as const }
    const got = await as(everyone)('POST', `/v1/cases/none/${act}`, { body })
    expect(got.body).toMatchObject({ status: 400, code: 'body.malformed', problems: [{ field }] })
  })

  it('a prototype in the body is only a field nobody knows', async () => {
    const { as } = await openDoor()
    const got = await as(drafter)('POST', '/v1/cases', json('{"draft":{"title":"x"},"__proto__":{"roles":["admin"]}}'))
    expect(got.body.code).toBe('body.malformed')
    expect(({} as Record<string, unknown>)['roles']).toBeUndefined()
  })
})

describe('reading JSON', () => {
  it('agrees with JSON.parse on whatever is no attack', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
        const text = JSON.stringify(value)
        expect(readJson(Buffer.from(text))).toEqual({ ok: true, value: JSON.parse(text) as unknown })
      }),
    )
  })
  it('counts brackets outside strings only', () => {
    const text = JSON.stringify({ a: '['.repeat(5_000), b: '\\"[[['.repeat(500), c: '\\' })
    expect(readJson(Buffer.from(text))).toMatchObject({ ok: true })
  })
  it('refuses a million empty lists before they fill the memory', () => {
    const lists = Buffer.from(`[${'[],'.repeat(600_000)}[]]`)
    expect(readJson(lists)).toMatchObject({ problems: [{ code: 'body.too-deep' }] })
  })
  it('never quotes what it was given', () => {
    expect(JSON.stringify(readJson(Buffer.from('{"title": 保密')))).not.toContain('保密')
  })
})
