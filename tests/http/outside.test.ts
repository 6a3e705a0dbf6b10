import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { StoreUnavailable } from '../../src/desk/unavailable.ts'
import { ok, refuse } from '../../src/domain/result.ts'
import { openDoor } from '../support/door.ts'
import { freshFolder } from '../support/folder.ts'
import { office, PEOPLE } from '../support/office.ts'

const { drafter } = PEOPLE

describe('the public side', () => {
  it('leads to the portal, which may be kept for a moment and is not sent twice', async () => {
    const { send } = await openDoor()
    for (const from of ['/', '/portal']) {
      const got = await send('GET', from)
      expect([got.status, got.headers.get('location')]).toEqual([302, '/portal/'])
    }
    const list = await send('GET', '/portal/')
    expect(list.headers.get('content-type')).toMatch(/^text\/html; charset=utf-8/i)
    expect(list.headers.get('cache-control')).toMatch(/max-age=\d\d?$/)
    const again = await send('GET', '/portal/', { headers: { 'if-none-match': list.headers.get('etag')! } })
    expect([again.status, again.text]).toEqual([304, ''])
    expect((await send('GET', '/portal/portal.css')).headers.get('content-type')).toMatch(/^text\/css/)
    const missing = await send('GET', '/portal/documents/none/')
    expect([missing.status, missing.headers.get('cache-control')]).toEqual([404, 'no-store'])
    expect((await send('GET', '/portal/..%2f..%2fpackage.json')).status).toBe(404)
  })

  it('serves the plain desk page, and nothing beside its folder', async () => {
    const plainDir = path.join(freshFolder(), 'plain')
    mkdirSync(plainDir)
    writeFileSync(path.join(plainDir, 'index.html'), '<!doctype html><title>源头</title>')
    writeFileSync(path.join(plainDir, '.hidden'), 'x')
    writeFileSync(path.join(path.dirname(plainDir), 'secret.txt'), 'x')
    const { send } = await openDoor({ plainDir })
    expect((await send('GET', '/desk/')).text).toContain('源头')
    for (const outside of ['/desk/.hidden', '/desk/..%2fsecret.txt', '/desk/%2e%2e/secret.txt', '/desk/none.js'])
      expect([outside, (await send('GET', outside)).status]).toEqual([outside, 404])
  })

  it('every answer forbids what it does not need', async () => {
    const { send, as } = await openDoor()
    for (const got of [
      await send('GET', '/desk/'),
      await send('GET', '/portal/'),
      await as(drafter)('GET', '/v1/me'),
    ]) {
      const policy = got.headers.get('content-security-policy')!
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("script-src 'self'")
      expect(policy).not.toMatch(/unsafe|\*|https?:/)
      expect(got.headers.get('x-content-type-options')).toBe('nosniff')
      expect(got.headers.get('x-powered-by')).toBeNull()
      expect(got.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/)
    }
    for (const path of ['/v1/me', '/v1/nothing'])
      expect((await as(drafter)('GET', path)).headers.get('cache-control')).toBe('no-store')
  })
})

describe('when it cannot be done', () => {
  it.each(['/v1/nothing', '/nowhere', '/v1/cases/%E0%A4%A'])('%s is not here', async (where) => {
    const { as } = await openDoor()
    const got = await as(drafter)('GET', where)
    expect([got.status, got.body.code]).toEqual([404, 'route.unknown'])
    expect(got.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect(got.body.instance).toBe(got.headers.get('x-request-id'))
  })

  it('a bug is told to the log by name and place, to the caller not at all', async () => {
    const house = office()
    const broken = { ...house.deps.store, case: () => Promise.reject(new TypeError('张三的身份证号')) }
    const door = await openDoor({}, { ...house, deps: { ...house.deps, store: broken } })
    const got = await door.as(drafter)('GET', '/v1/cases/x')
    expect([got.status, got.body.code]).toEqual([500, 'server.error'])
    expect(got.text).not.toMatch(/TypeError|张三|\.ts/)
    await expect.poll(() => door.lines.length).toBe(2)
    expect(door.lines[0]).toMatchObject({ event: 'http.error', error: 'TypeError', requestId: got.body.instance })
    expect(JSON.stringify(door.lines)).not.toContain('张三')
  })

  it('a store that cannot serve now is 503, and the call may be made again', async () => {
    const house = office()
    const full = { ...house.deps.store, save: () => Promise.reject(new StoreUnavailable('SQLITE_FULL')) }
    const door = await openDoor({}, { ...house, deps: { ...house.deps, store: full } })
    const draft = { title: '关于开展走访慰问的通知', text: '各股室：' }
    const got = await door.as(drafter)('POST', '/v1/cases', { body: { draft } })
    expect([got.status, got.body.code, got.headers.get('retry-after')]).toEqual([503, 'store.unavailable', '5'])
    expect(got.text).not.toContain('SQLITE')
  })

  it('is alive without its store, and ready only with it', async () => {
    const house = office()
    const closed = { ...house.deps.store, releases: () => Promise.reject(new StoreUnavailable('closed')) }
    const door = await openDoor({}, { ...house, deps: { ...house.deps, store: closed } })
    expect((await door.send('GET', '/healthz')).status).toBe(200)
    expect((await door.send('GET', '/readyz')).status).toBe(503)
  })
})

describe('an empty house', () => {
  it('answers nothing but its health until it is set up with the token', async () => {
    const site = { name: '云栖县人民政府门户网站', domain: 'www.yunqi.example', idCode: '5399990001' }
    let done = false
    const { send, as } = await openDoor({
      setup: {
        isDone: () => done,
        finish: (token, settings) => {
          if (done) return refuse({ code: 'setup.done' })
          if (token !== 'right') return refuse({ code: 'setup.token' })
          done = true
          return ok(settings)
        },
      },
    })
    expect((await as(drafter)('GET', '/v1/me')).body.code).toBe('setup.required')
    expect([(await send('GET', '/healthz')).status, (await send('GET', '/readyz')).status]).toEqual([200, 503])
    const form = (token: string) => ({ body: { token, organ: '云栖县人民政府', site } })
    expect((await send('POST', '/v1/setup', form('wrong'))).status).toBe(403)
    expect((await send('POST', '/v1/setup', form('right'))).body).toEqual({ organ: '云栖县人民政府' })
    expect((await as(drafter)('GET', '/v1/me')).status).toBe(200)
    expect((await send('POST', '/v1/setup', form('right'))).body.code).toBe('setup.done')
  })
  it('needs no set-up where none is offered', async () => {
    const { send } = await openDoor()
    const body = { token: 'x', organ: 'x', site: { name: 'x', domain: 'x', idCode: 'x' } }
    expect((await send('POST', '/v1/setup', { body })).status).toBe(409)
  })
})
