import { describe, expect, it } from 'vitest'
import { ROLES, type Person, type Role } from '../../src/domain/person.ts'
import { ROUTES } from '../../src/http/app.ts'
import type { Route } from '../../src/http/route.ts'
import { TRANSITIONS } from '../../src/workflow/transitions.ts'
import { policy } from '../fixtures/policy.ts'
import { answersAsDescribed, description } from '../support/described.ts'
import { openDoor, type Sent } from '../support/door.ts'
import { pack } from '../support/office.ts'
import { judged, secrecyAnswers } from '../support/steps.ts'

const REVIEWERS = pack().flow.steps.map((step) => step.role)

/** The roles a door names, steps spelt out. */
function named({ by }: Route): readonly Role[] {
  if (typeof by === 'string') return ROLES
  return by.flatMap((role) => (role === 'step' ? REVIEWERS : [role]))
}

const SEEN = { number: 1, hash: '0'.repeat(64), at: '2026-11-23T01:00:00.000Z', by: 'lin' }

/** A request with nothing wrong in it but, perhaps, who sends it. */
function wellFormed(route: Route): Sent {
  const say = { revisionHash: '0'.repeat(64) }
  const bodies: Record<string, unknown> = {
    evaluateGate: { draft: policy },
    createCase: { draft: policy },
    reviseCase: { draft: policy },
    setAttribute: { attribute: 'public', reason: null },
    disposeFindings: {
      dispositions: [{ place: { file: 'body', block: 0, from: 0, to: 1 }, answer: 'mistaken' }],
    },
    setRedactions: { redactions: [] },
    approveCase: say,
    signCase: say,
    returnCase: { ...say, grounds: [{ code: 'T05' }] },
    disputeCase: { statement: '不同意' },
    scheduleCase: { at: '2026-11-24T09:00:00+08:00' },
    rescheduleCase: { at: '2026-11-24T09:00:00+08:00' },
    holdCase: { held: true },
    withdrawCase: { reason: '更正' },
    confirmWithdrawalCase: { agrees: true, statement: '同意收紧' },
    reReviewCase: { statement: '仍在过程中' },
    noteEventCase: { event: 'decision-final', statement: '已批复' },
    convertCase: { statement: '事由失效' },
    recordInterpretationCase: { on: '2026-11-23', statement: '已发布' },
    recordSecrecy: secrecyAnswers({ attribute: 'public', revision: SEEN }),
    recordJudgement: judged({ revision: SEEN }),
  }
  if (route.body === 'bytes') return { bytes: '第一条' }
  return route.method === 'get' ? {} : { body: bodies[route.operationId] ?? {} }
}

describe('every door', () => {
  const guarded = ROUTES.filter((route) => route.by !== 'everyone')
  const pairs = guarded.flatMap((route) => ROLES.map((role) => [route, role] as const))
  const path = (route: Route, id: string): string =>
    route.path.replace('{id}', id).replace('{number}', '1') + (route.body === 'bytes' ? '?name=a.txt' : '')

  it('refuses every role the table does not name, and falls over for none', async () => {
    const { as, house } = await openDoor()
    const drafter: Person = { id: 'lin', name: '林晓', unit: '云栖县民政局', roles: ['drafter'] }
    const made = await as(drafter)('POST', '/v1/cases', { body: { draft: policy } })
    const before = await house.deps.store.case(made.body.case.id)
    for (const [route, role] of pairs) {
      if (role === 'clock' || named(route).includes(role)) continue
      const somebody: Person = { id: 'x', name: '某人', unit: '云栖县民政局', roles: [role] }
      const got = await as(somebody)(route.method.toUpperCase(), path(route, made.body.case.id), wellFormed(route))
      expect([route.operationId, role, got.status, got.body.code]).toEqual([
        route.operationId,
        role,
        403,
        'workflow.not-your-turn',
      ])
    }
    expect(await house.deps.store.case(made.body.case.id)).toEqual(before)
  })

  it('falls over for nobody the table does name, either', async () => {
    for (const route of guarded)
      for (const role of named(route)) {
        if (role === 'clock') continue
        const { as } = await openDoor()
        const somebody: Person = { id: 'x', name: '某人', unit: '云栖县民政局', roles: [role] }
        const got = await as(somebody)(route.method.toUpperCase(), path(route, 'none'), wellFormed(route))
        expect([route.operationId, role, got.status < 500]).toEqual([route.operationId, role, true])
      }
  })

  it('refuses whoever has no token', async () => {
    const { send } = await openDoor()
    for (const route of guarded)
      expect([
        route.operationId,
        (await send(route.method.toUpperCase(), path(route, 'none'), wellFormed(route))).status,
      ]).toEqual([route.operationId, 401])
  })

  it('shows the case of another unit to nobody whose work does not cross units', async () => {
    const { as } = await openDoor()
    const drafter: Person = { id: 'lin', name: '林晓', unit: '云栖县民政局', roles: ['drafter'] }
    const stranger: Person = { id: 'wu', name: '吴言', unit: '云栖县教育局', roles: ['drafter', 'section-head'] }
    const { id } = (await as(drafter)('POST', '/v1/cases', { body: { draft: policy } })).body.case
    for (const route of guarded.filter((one) => one.path.includes('{id}') && one.operationId !== 'listCases')) {
      const mine = named(route).some((role) => stranger.roles.includes(role))
      const got = await as(stranger)(route.method.toUpperCase(), path(route, id), wellFormed(route))
      expect([route.operationId, got.status]).toEqual([route.operationId, mine ? 404 : 403])
    }
    expect((await as(stranger)('GET', '/v1/cases')).body.cases).toEqual([])
  })

  it('names the roles the table of acts names', () => {
    const doors = ROUTES.filter((route) => /^\/v1\/cases\/\{id\}\/[a-z-]+$/.test(route.path) && route.acts)
    const renamed: Record<string, string> = {
      draft: 'revise',
      attribute: 'set-attribute',
      dispositions: 'dispose',
      redactions: 'redact',
    }
    const acts = doors.map((route) => {
      const part = route.path.split('/').at(-1)!
      return [renamed[part] ?? part, [...new Set(route.by)].sort()] as const
    })
    const listed = TRANSITIONS.filter((one) => !one.by.includes('clock') && one.act !== 'refuse')
    const expected = listed.map(({ act }) => {
      const moves = listed.filter((one) => one.act === act)
      return [act, [...new Set(moves.flatMap((one) => one.by))].sort()] as const
    })
    expect(Object.fromEntries(acts)).toEqual(Object.fromEntries(expected))
  })
})

describe('the description', () => {
  it('holds every door and no other', async () => {
    const { send } = await openDoor()
    const served: typeof description = JSON.parse((await send('GET', '/openapi.json')).text) as typeof description
    const described = Object.entries(served.paths).flatMap(([path, doors]) =>
      Object.keys(doors).map((method) => `${method} ${path}`),
    )
    expect(described.sort()).toEqual(ROUTES.map((one) => `${one.method} ${one.path}`).sort())
    expect(served.openapi).toBe('3.1.0')
    expect(served).toEqual(JSON.parse(JSON.stringify(description)))
  })

  it('names each operation once, in Chinese, with its problems', () => {
    const doors = Object.values(description.paths).flatMap((path) => Object.values(path))
    const ids = doors.map((one) => one['operationId'])
    expect(new Set(ids).size).toBe(ids.length)
    for (const one of doors) {
      expect(one['summary']).toMatch(/\p{Script=Han}/u)
      expect(one['responses']).toHaveProperty('default')
    }
  })

  it('refers only to components it has, and asks for no token only where none is needed', () => {
    const refs = JSON.stringify(description).matchAll(/#\/components\/schemas\/(\w+)/g)
    for (const [, name] of refs) expect(description.components.schemas).toHaveProperty(name!)
    const open = Object.entries(description.paths).flatMap(([path, doors]) =>
      Object.values(doors).some((one) => Array.isArray(one['security'])) ? [path] : [],
    )
    expect(open).toEqual(['/v1/sessions', '/v1/setup', '/healthz', '/readyz'])
  })

  it('is held against every answer: one with a field too many would fail here', () => {
    const got = { status: 200, headers: new Headers(), text: '', body: { id: 'lin', name: '', unit: '', roles: [] } }
    expect(() => answersAsDescribed('GET', '/v1/me', got)).not.toThrow()
    expect(() => answersAsDescribed('GET', '/v1/me', { ...got, body: { ...got.body, secret: 1 } })).toThrow()
    expect(() => answersAsDescribed('GET', '/v1/me', { ...got, body: { id: 'lin' } })).toThrow()
  })
})
