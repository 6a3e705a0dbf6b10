import { createHash } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import type { Hand } from '../desk/deps.ts'
import { replay } from '../desk/replay.ts'
import { canonical } from '../domain/canonical.ts'
import type { Case } from '../domain/case.ts'
import { ok, refuse, type Result } from '../domain/result.ts'
import { NOBODY } from './admit.ts'
import type { HttpDeps } from './deps.ts'
import { sendDownload } from './download.ts'
import type { TooOften } from './limits.ts'
import { noted, tell } from './noted.ts'
import type { Answer, Asked, Route } from './route.ts'

/**
 * One route as Express serves it, once the sender may come in and the body is read: was this very call answered before, and only
 * then the verb. Every refusal is a problem document; what is thrown goes to the error layer and says nothing.
 */
export function door(deps: HttpDeps, route: Route, isTooOften: TooOften): RequestHandler {
  return async (request, response) => {
    const asked = ask(route, request, response)
    if (!asked.ok) return tell(deps, response, asked.problems)
    const { hand } = asked.value
    const before = route.acts && (await replay(deps.desk, hand))
    if (before) return answerAgain(deps, route, response, before)
    const done = await route.run(deps, asked.value)
    if (done.ok) return answer(response, route, done.value)
    // Of two equal calls at once, the one that lost the race finds the other's receipt.
    const meanwhile = route.acts && (await replay(deps.desk, hand))
    if (meanwhile) return answerAgain(deps, route, response, meanwhile)
    // A code that opens nothing is a guess like a bad token.
    const guessed = route.by === 'everyone' && done.problems.some((one) => GUESSES.includes(one.code))
    tell(deps, response, guessed && (await isTooOften(request)) ? [{ code: 'rate.limited' }] : done.problems)
  }
}

const GUESSES = ['identity.code-spent', 'setup.token']

function ask(route: Route, request: Request, response: Response): Result<Asked> {
  const person = noted(response).person ?? NOBODY
  const seen = route.acts ? seenVersion(request) : ok(undefined)
  if (!seen.ok) return seen
  const once = route.acts ? keyOf(request) : ok(undefined)
  if (!once.ok) return once
  const hand: Hand = {
    person,
    ...(seen.value === undefined ? {} : { seen: seen.value }),
    ...(once.value ? { once: once.value } : {}),
  }
  const query = Object.fromEntries((route.query ?? []).map((name) => [name, textOf(request.query[name])]))
  const params = Object.fromEntries(Object.entries(request.params).map(([name, value]) => [name, String(value)]))
  const body: unknown = request.body
  const bytes = Buffer.isBuffer(body) ? new Uint8Array(body) : new Uint8Array()
  return ok({ params, query, body, bytes, hand, person })
}

/** `If-Match: "7"`. Problem: `header.if-match`. */
function seenVersion(request: Request): Result<number | undefined> {
  const header = request.headers['if-match']
  if (header === undefined || header === '*') return ok(undefined)
  const version = /^"(\d{1,9})"$/.exec(header)?.[1]
  return version === undefined ? refuse({ code: 'header.if-match' }) : ok(Number(version))
}

/** `Idempotency-Key`, bound to method, path and what the body says, however it is spelt. Problem: `header.idempotency-key`. */
function keyOf(request: Request): Result<Hand['once']> {
  const key = request.headers['idempotency-key']
  if (key === undefined) return ok(undefined)
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) return refuse({ code: 'header.idempotency-key' })
  const said = `${request.method} ${request.path}\n${canonical(request.body)}`
  return ok({ key, fingerprint: createHash('sha256').update(said).digest('hex') })
}

function answerAgain(deps: HttpDeps, route: Route, response: Response, before: Result<Case>): void {
  if (!before.ok) return tell(deps, response, before.problems)
  response.setHeader('Idempotent-Replayed', 'true')
  const again = route.again ?? ((current) => ({ body: { case: current }, version: current.version }))
  answer(response, route, again(before.value))
}

function answer(response: Response, route: Route, given: Answer): void {
  const { location, version, next } = given
  if (next !== undefined) response.setHeader('Link', `<${next}>; rel="next"`)
  if (location !== undefined) response.setHeader('Location', location)
  if (version !== undefined) response.setHeader('ETag', `"${version}"`)
  if ('file' in given) return sendDownload(response, given.file)
  response.status(route.status ?? 200).json(given.body)
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
