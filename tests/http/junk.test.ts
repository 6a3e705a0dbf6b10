import { fc } from '../support/drawn.ts'
import { describe, expect, it } from 'vitest'
import { ROUTES } from '../../src/http/app.ts'
import type { Person } from '../../src/domain/person.ts'
import { openDoor, type Door, type Got, type Sent } from '../support/door.ts'
import { policy } from '../fixtures/policy.ts'

/** Somebody who may come in by every door: what is refused is then refused for what it says. */
const everybody = (unit = '云栖县民政局'): Person => ({
  id: 'xu',
  name: '许多',
  unit,
  roles: [
    'drafter',
    'section-head',
    'secrecy-reviewer',
    'office',
    'office-leader',
    'signer',
    'publisher',
    'supervisor',
    'admin',
  ],
})

/** A refusal as whoever reads it needs it: a code we know, a Chinese sentence, nothing of our insides. */
function isPlain(got: Got): void {
  expect(got.status).toBeLessThan(500)
  expect(got.text).not.toMatch(/\bat .{1,200}\.[jt]s[:)]|node_modules|Error:|undefined|\[object /)
  if (got.status < 400) return
  expect(got.body.code).toMatch(/^[a-z-]+\.[a-z-]+$/)
  for (const one of got.body.problems) {
    expect(one.sentence).toMatch(/[一-鿿]/)
    expect(one.sentence).not.toMatch(/[{}]/)
  }
}

const junk = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.record(
    {
      revisionHash: fc.constantFrom('0'.repeat(64), '', 'x', null, 7),
      at: fc.constantFrom('2026-13-45T25:61:00+08:00', '昨天', '', '9999-12-31T23:59:59Z', 0, '2026-11-24'),
      on: fc.constantFrom('2026-02-30', '0000-00-00', '26-1-1', '2026-11-23', {}),
      reviewOn: fc.constantFrom('2027-02-29', 'never', '10000-01-01', '2027-11-23'),
      sentOn: fc.constantFrom('2026-02-30', '2026-11-23', null),
      statement: fc.constantFrom('', ' ', '理由', 'x'.repeat(20_001), '\u0000', '\ud800'),
      note: fc.constantFrom('意见', '\u202e', null),
      attribute: fc.constantFrom('public', 'PUBLIC', '公开', null, ['public']),
      reason: fc.constantFrom(null, { code: 'R99' }, { code: '__proto__', statement: 'x' }),
      grounds: fc.constantFrom([], [{ code: 'T99' }], [{ code: 'T05' }, { code: 'T05' }], 'T05'),
      items: fc.constantFrom([], [{ item: 0 }], [{ item: 1e9, status: 'fixed', answer: '改好' }]),
      redactions: fc.constantFrom([], [{ place: { file: 'body', block: -1, from: 5, to: 1 } }]),
      held: fc.constantFrom(true, 'true', null),
      to: fc.constantFrom('section', 'nowhere', 'constructor', ''),
      draft: fc.constantFrom(null, {}, [], { ...policy, title: '' }, { ...policy, attachments: [{}] }),
    },
    { requiredKeys: [] },
  ),
)

describe('junk at every door', () => {
  const doors = ROUTES.filter((route) => route.method !== 'get' && route.body !== 'bytes' && route.by !== 'everyone')
  const pathOf = (path: string, id: string): string => path.replace('{id}', id).replace(/\{\w+\}/g, '1')

  const withCase = async (door: Door): Promise<string> =>
    (await door.as(everybody())('POST', '/v1/cases', { body: { draft: policy } })).body.case.id

  it('is refused in plain words, or does what it says; nothing falls over', async () => {
    const door = await openDoor()
    const id = await withCase(door)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...doors), junk, async (route, body) => {
        isPlain(await door.as(everybody())(route.method.toUpperCase(), pathOf(route.path, id), { body }))
      }),
      { numRuns: 600 },
    )
    expect(await door.house.deps.store.verifyTrail()).toBeNull()
  })

  const empty = (method: string): Sent => (method === 'get' ? {} : { body: {} })

  it.each([
    'none',
    'x'.repeat(300),
    '%00',
    '..%2f..%2fetc%2fpasswd',
    "1'%20or%20'1'='1",
    '__proto__',
    '%F0%9F%98%80',
    '-1',
    'NaN',
  ])('a case called %s is nobody’s', async (id) => {
    const door = await openDoor()
    for (const route of ROUTES.filter((one) => one.path.includes('{id}'))) {
      const got = await door.as(everybody())(route.method.toUpperCase(), pathOf(route.path, id), empty(route.method))
      isPlain(got)
      expect([route.operationId, got.status >= 400]).toEqual([route.operationId, true])
    }
  })

  it.each(['{number}', '{round}', '{n}'])('and so is a part of a case called by no number: %s', async (name) => {
    const door = await openDoor()
    const id = await withCase(door)
    for (const route of ROUTES.filter((one) => one.path.includes(name)))
      for (const part of ['0', '-1', '1e9', '99999999999999999999', 'x', '%00', '１']) {
        const path = route.path
          .replace('{id}', id)
          .replace(name, part)
          .replace(/\{\w+\}/g, '1')
        const got = await door.as(everybody())(route.method.toUpperCase(), path, empty(route.method))
        isPlain(got)
        expect([route.operationId, part, got.status >= 400]).toEqual([route.operationId, part, true])
      }
  })
})
