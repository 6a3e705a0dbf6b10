import { expect, it } from 'vitest'
import { policy } from '../fixtures/policy.ts'
import { openDoor } from '../support/door.ts'
import { office, PEOPLE } from '../support/office.ts'

const { drafter, secrecy } = PEOPLE
const WORD = '苍松翠柏行动'
const marked = { ...policy, title: `关于${WORD}的通知`, text: `机密★10年\n${WORD}方案\n第一条　略。` }

it.each([
  ['the body', marked],
  ['an attachment', { ...policy, attachments: [{ name: `${WORD}.txt`, text: marked.text }] }],
  [
    'a declared secret',
    { ...policy, title: WORD, attribute: 'not-public', reason: { code: 'R14-1', statement: WORD } },
  ],
])('a secret in %s leaves no byte, and an incident without content', async (_, draft) => {
  const house = office()
  const told: unknown[] = []
  const deps = { ...house.deps, events: { tell: (...all: unknown[]) => void told.push(all) } }
  const door = await openDoor({}, { ...house, deps })
  const got = await door.as(drafter)('POST', '/v1/cases', { body: { draft } })
  expect([got.status, got.body.code]).toEqual([422, 'secrecy.stop'])
  expect(got.body.title).toMatch(/离线联系/)
  const { store } = house.deps
  const listed = await door.as(secrecy)('GET', '/v1/incidents')
  expect(listed.body.incidents).toHaveLength(1)
  expect(await store.cases({ limit: 10 })).toEqual([])
  await expect.poll(() => door.lines.length).toBe(2)
  for (const left of [got.text, door.lines, told, await store.trail(), listed.text])
    expect(JSON.stringify(left)).not.toContain(WORD)
})

it('a secret file handed in ahead is kept no more than a secret draft', async () => {
  const door = await openDoor()
  const got = await door.as(drafter)('POST', `/v1/files?name=${encodeURIComponent(WORD)}.txt`, { bytes: marked.text })
  expect([got.status, got.body.code]).toEqual([422, 'secrecy.stop'])
  await expect.poll(() => door.lines.length).toBe(1)
  expect(JSON.stringify(door.lines)).not.toContain(WORD)
})

it('a case whose author declares it secret afterwards is erased: nobody reads it any more', async () => {
  const door = await openDoor()
  const made = await door.as(drafter)('POST', '/v1/cases', {
    body: { draft: { ...policy, title: WORD } },
    headers: { 'idempotency-key': 'k' },
  })
  const path = `/v1/cases/${made.body.case.id}`
  const body = { attribute: 'not-public', reason: { code: 'R14-1', statement: WORD } }
  expect((await door.as(drafter)('PUT', `${path}/attribute`, { body })).body.code).toBe('secrecy.stop')
  for (const part of ['/text', '/revisions/1', '/difference', '/trail', ''])
    expect((await door.as(drafter)('GET', path + part)).text).not.toContain(WORD)
  expect((await door.as(drafter)('GET', path)).body).toMatchObject({ case: { state: 'refused' }, draft: null })
  expect((await door.as(drafter)('GET', `${path}/text`)).status).toBe(410)
  expect((await door.as(drafter)('POST', `${path}/check`)).status).toBe(410)
  const again = await door.as(drafter)('POST', '/v1/cases', {
    body: { draft: { ...policy, title: WORD } },
    headers: { 'idempotency-key': 'k' },
  })
  expect([again.headers.get('idempotent-replayed'), again.text.includes(WORD)]).toEqual(['true', false])
})

it('the log of an ordinary day names no title, no file and no text', async () => {
  const door = await openDoor()
  const draft = { ...policy, attachments: [{ name: '发放名单.txt', text: '序号\t姓名' }] }
  const { id } = (await door.as(drafter)('POST', '/v1/cases', { body: { draft } })).body.case
  await door.as(drafter)('GET', `/v1/cases/${id}/text`)
  await door.as(drafter)('POST', `/v1/cases/${id}/submit`)
  await door.send('GET', '/nowhere/发放名单')
  await expect.poll(() => door.lines.length).toBe(4)
  expect(JSON.stringify(door.lines)).not.toMatch(/\p{Script=Han}/u)
  expect(door.lines[0]).toEqual({
    event: 'http',
    at: '2026-11-23T01:00:00.000Z',
    requestId: expect.stringMatching(/^[\w-]{36}$/) as unknown,
    method: 'POST',
    route: 'POST /v1/cases',
    status: 201,
    ms: expect.any(Number) as unknown,
    person: 'lin',
    code: null,
  })
})
