import { describe, expect, it } from 'vitest'
import { THIRD_PARTY_ANSWERS, THIRD_PARTY_REASONS } from '../../src/domain/consultation.ts'
import { ROLES, type Person, type Role } from '../../src/domain/person.ts'
import { ROUTES } from '../../src/http/app.ts'
import type { Route } from '../../src/http/route.ts'
import { TRANSITIONS } from '../../src/workflow/transitions.ts'
import { policy } from '../fixtures/policy.ts'
import { answersAsDescribed, description } from '../support/described.ts'
import { openDoor, type Sent } from '../support/door.ts'
import { pack } from '../support/office.ts'
import { judged, secrecyAnswers } from '../support/steps.ts'

const { steps, returns } = pack().flow
const REVIEWERS = steps.map((step) => step.role)
const APPROVERS = returns.approver === null ? [] : [returns.approver]

/** The roles a door names, steps spelt out. */
function named({ by }: Route): readonly Role[] {
  if (typeof by === 'string') return ROLES
  return by.flatMap((role) => (role === 'step' ? REVIEWERS : role === 'approver' ? APPROVERS : [role]))
}

const SEEN = { number: 1, hash: '0'.repeat(64), at: '2026-11-23T01:00:00.000Z', by: 'lin' }

/** A request with nothing wrong in it but, perhaps, who sends it. */
function wellFormed(route: Route): Sent {
  const say = { revisionHash: '0'.repeat(64) }
  const bodies: Record<string, unknown> = {
    evaluateGate: { draft: policy },
    createCase: { draft: policy },
    reviseCase: { draft: policy },
    reviseBlocks: { changes: [{ block: 0, text: '改过的文字' }] },
    setAttribute: { attribute: 'public', reason: null },
    disposeFindings: {
      dispositions: [{ place: { file: 'body', block: 0, from: 0, to: 1 }, answer: 'mistaken' }],
    },
    setRedactions: { redactions: [] },
    approveCase: say,
    signCase: say,
    returnCase: { ...say, grounds: [{ code: 'T05' }] },
    disputeCase: { statement: '不同意' },
    upholdCase: { statement: '应当改' },
    overruleCase: { statement: '不用改' },
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
    proposeReturnCase: { ...say, grounds: [{ code: 'T05' }] },
    previewReturn: { ...say, grounds: [{ code: 'T05' }] },
    declineReturnCase: { statement: '不必退文' },
    sendBackCase: { ...say, to: 'section', note: '请科室再核' },
    answerReturnCase: { items: [{ id: 1, status: 'fixed', statement: '已改' }] },
    consult: { holders: ['云栖县某企业'], reason: THIRD_PARTY_REASONS[0], matter: '公开补贴名单' },
    recordReceipt: { receivedOn: '2026-11-23' },
    recordAnswer: { kind: THIRD_PARTY_ANSWERS[0], on: '2026-11-23' },
    decideConsultation: { publish: false, publicInterest: false, statement: '第三方有理由不同意' },
    recordNotice: { sentOn: '2026-11-23' },
  }
  if (route.body === 'bytes') return { bytes: '第一条' }
  return route.method === 'get' ? {} : { body: bodies[route.operationId] ?? {} }
}

describe('every door', () => {
  const guarded = ROUTES.filter((route) => route.by !== 'everyone')
  const pairs = guarded.flatMap((route) => ROLES.map((role) => [route, role] as const))
  const path = (route: Route, id: string): string =>
    route.path.replace('{id}', id).replace(/\{(?:number|n|round)\}/, '1') +
    (route.body === 'bytes' ? '?name=a.txt' : '')

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
    const { as } = await openDoor()
    for (const route of guarded)
      for (const role of named(route)) {
        if (role === 'clock') continue
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
    const doors = ROUTES.filter((route) => ACT.test(route.path) && route.acts)
    const acts = doors.map((route) => {
      const part = ACT.exec(route.path)?.[1] ?? ''
      return [RENAMED[part] ?? part, [...new Set(route.by)].sort()] as const
    })
    const listed = TRANSITIONS.filter((one) => !one.by.includes('clock') && !WITHOUT_DOOR.includes(one.act))
    const expected = listed.map(({ act }) => {
      const moves = listed.filter((one) => one.act === act)
      return [act, [...new Set(moves.flatMap((one) => one.by))].sort()] as const
    })
    expect(Object.fromEntries(acts)).toEqual(Object.fromEntries(expected))
  })
})

/** The last part of a path that is an act on a case, or on one of its consultations. */
const ACT = /^\/v1\/cases\/\{id\}\/(?:consultations\/\{n\}\/)?([a-z-]+)$/
const RENAMED: Readonly<Record<string, string>> = {
  draft: 'revise',
  attribute: 'set-attribute',
  dispositions: 'dispose',
  redactions: 'redact',
  consultations: 'consult',
  receipt: 'record-receipt',
  answer: 'record-answer',
  decision: 'decide-consultation',
  notice: 'record-notice',
}
/** 清除 follows a secrecy stop, 重新计算 the import of a year, and 撤销部分事项 is what 撤销退文 comes to where some are left. */
const WITHOUT_DOOR = ['refuse', 'reckon-again', 'overrule-items']

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
