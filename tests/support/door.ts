import type { InterpretationOutlineAnswer, InterpretationRadarAnswer } from '../../src/schemas/http-interpretation.ts'
import path from 'node:path'
import jwt from 'jsonwebtoken'
import { onTestFinished } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import type { HttpDeps } from '../../src/http/deps.ts'
import { identifyBy } from '../../src/http/identity/identify.ts'
import { NO_KEYS } from '../../src/http/identity/keys.ts'
import { sessionsFor } from '../../src/http/identity/session.ts'
import { listen } from '../../src/http/listen.ts'
import type { Person } from '../../src/domain/person.ts'
import {
  type CasesAnswer,
  type CaseWithDraft,
  type CheckAnswer,
  type FileAnswer,
  type IncidentsAnswer,
  type ProblemAnswer,
  type SessionAnswer,
  type TextAnswer,
  type TrailAnswer,
  type WordsAnswer,
} from '../../src/schemas/http-answers.ts'
import type { DifferenceAnswer } from '../../src/schemas/http-returns.ts'
import type { ValueOf } from '../../src/schemas/shape.ts'
import { sentence } from '../../src/packs/words.ts'
import { createPortal } from '../../src/portal/portal.ts'
import { answersAsDescribed } from './described.ts'
import { office, pack, PEOPLE, SITE, type Office } from './office.ts'

export const SECRET = 'a shared secret that only these tests know'
export const AUDIENCE = 'yuantou'

export type Sent = Readonly<{
  body?: unknown
  bytes?: Uint8Array | string
  type?: string
  headers?: Readonly<Record<string, string>>
}>
export type Got = Readonly<{ status: number; headers: Headers; body: Body; text: string; bytes: Uint8Array }>
/** Whatever a door answers, at once: each answer is held against its own shape as it comes in, so only its own fields are there. */
type Body = ValueOf<typeof ProblemAnswer> &
  ValueOf<typeof CaseWithDraft> &
  ValueOf<typeof CasesAnswer> &
  ValueOf<typeof CheckAnswer> &
  ValueOf<typeof DifferenceAnswer> &
  ValueOf<typeof FileAnswer> &
  ValueOf<typeof IncidentsAnswer> &
  ValueOf<typeof InterpretationOutlineAnswer> &
  ValueOf<typeof InterpretationRadarAnswer> &
  ValueOf<typeof SessionAnswer> &
  ValueOf<typeof TextAnswer> &
  ValueOf<typeof TrailAnswer> &
  ValueOf<typeof WordsAnswer>

export type Door = Readonly<{
  url: string
  house: Office
  /** Every line logged so far. */
  lines: readonly Readonly<Record<string, unknown>>[]
  as(person: Person): (method: string, path: string, sent?: Sent) => Promise<Got>
  send(method: string, path: string, sent?: Sent): Promise<Got>
}>

/** The HTTP side on a free loopback port, over an office on a memory store; closed when the test is done. */
export async function openDoor(changes: Partial<HttpDeps> = {}, house: Office = office()): Promise<Door> {
  const lines: Readonly<Record<string, unknown>>[] = []
  const { deps } = house
  const app = createApp({
    desk: deps,
    portal: createPortal(deps.store, SITE, deps.clock),
    sentence: (problem) => sentence(pack().words, problem),
    identify: identifyBy({
      keys: { secret: SECRET, ring: NO_KEYS },
      issuer: null,
      audience: AUDIENCE,
      spend: (mark, until) => deps.store.spend(mark, until, deps.clock.now()),
      clock: deps.clock,
    }),
    sessions: sessionsFor(Object.values(PEOPLE), SECRET, AUDIENCE),
    plainDir: path.resolve(import.meta.dirname, '../../src/web/plain'),
    uploadLimit: 256 * 1024,
    limits: { strangers: 100_000, person: 100_000, heavy: 100_000 },
    log: (line) => lines.push(line),
    ...changes,
  })
  const server = await listen(app, { host: '127.0.0.1', port: 0 })
  if ('taken' in server) throw new Error('no free port')
  onTestFinished(() => server.stop())

  const send = async (method: string, where: string, sent: Sent = {}): Promise<Got> => {
    const content = sent.bytes ?? (sent.body === undefined ? undefined : JSON.stringify(sent.body))
    const type = sent.type ?? (sent.bytes === undefined ? 'application/json' : 'application/octet-stream')
    const response = await fetch(server.url + where, {
      method,
      redirect: 'manual',
      headers: { ...(content === undefined ? {} : { 'content-type': type }), ...sent.headers },
      ...(content === undefined ? {} : { body: content }),
    })
    const raw = new Uint8Array(await response.arrayBuffer())
    const text = new TextDecoder().decode(raw)
    const isJson = /json/.test(response.headers.get('content-type') ?? '')
    const body = (isJson ? JSON.parse(text) : undefined) as Body
    const got = { status: response.status, headers: response.headers, text, body, bytes: raw }
    answersAsDescribed(method, where, got)
    return got
  }
  const as = (person: Person) => {
    const token = tokenFor(person, house.now())
    // A token of the host is good for one call.
    const bearer = () => (person.roles.includes('host') ? tokenFor(person, house.now()) : token)
    return (method: string, where: string, sent: Sent = {}) =>
      send(method, where, { ...sent, headers: { authorization: `Bearer ${bearer()}`, ...sent.headers } })
  }
  return { url: server.url, house, lines, as, send }
}

let tokens = 0

/** A host's token for a person, good for a quarter of an hour; the host's own for five minutes and one call. */
export function tokenFor(person: Person, now: string, claims: Readonly<Record<string, unknown>> = {}): string {
  const iat = Math.floor(Date.parse(now) / 1000)
  const { id, name, unit, roles } = person
  const ends = roles.includes('host') ? { exp: iat + 300, jti: `token-${++tokens}-of-a-test` } : { exp: iat + 900 }
  return jwt.sign({ sub: id, name, unit, roles, aud: AUDIENCE, iat, ...ends, ...claims }, SECRET, {
    algorithm: 'HS256',
  })
}
