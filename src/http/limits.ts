import { ipKeyGenerator, MemoryStore, rateLimit } from 'express-rate-limit'
import type { Request, RequestHandler, Response } from 'express'
import type { HttpDeps } from './deps.ts'
import { noted, tell } from './noted.ts'
import type { Route } from './route.ts'

/** Calls a minute, counted by each node for itself. */
export type Limits = Readonly<{
  /** Failed identifications from one address. A good token is never turned away for the bad ones beside it. */
  strangers: number
  /** Calls of one person; a host speaks for everybody and may make ten times as many. */
  person: number
  /** Of these, calls that read files or run all rules. */
  heavy: number
}>

export const USUAL_LIMITS: Limits = { strangers: 30, person: 600, heavy: 120 }

/** The usual proportions for another number of calls a person. */
export function limitsFor(person: number): Limits {
  return { ...USUAL_LIMITS, person, heavy: Math.max(1, Math.floor(person / 5)) }
}

const MINUTE = 60_000
const HOST_FACTOR = 10

/** How often one person may call; problem `rate.limited`, with `Retry-After`. */
export function pace(deps: HttpDeps, limits: Limits): (route: Route) => readonly RequestHandler[] {
  const all = limiter(deps, limits.person)
  const heavy = limiter(deps, limits.heavy)
  return (route) => {
    if (route.by === 'everyone') return []
    return isHeavy(route) ? [all, heavy] : [all]
  }
}

function isHeavy(route: Route): boolean {
  return route.large === true || route.body === 'bytes' || /\/(?:check|submit|resubmit)$/.test(route.path)
}

function limiter(deps: HttpDeps, perMinute: number): RequestHandler {
  return rateLimit({
    windowMs: MINUTE,
    limit: (_request: Request, response: Response) => {
      const isHost = noted(response).person?.roles.includes('host') === true
      return isHost ? perMinute * HOST_FACTOR : perMinute
    },
    keyGenerator: (request, response) => noted(response).person?.id ?? addressOf(request),
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    identifier: `${perMinute}-per-minute`,
    handler: (_request, response) => tell(deps, response, [{ code: 'rate.limited' }]),
  })
}

export type TooOften = (request: Request) => Promise<boolean>

/** Counts what failed to say who it is; `true` once an address has failed too often this minute. */
export function strangers(limit: number): TooOften {
  const failures = new MemoryStore()
  failures.init({ windowMs: MINUTE } as Parameters<MemoryStore['init']>[0])
  return async (request) => (await failures.increment(addressOf(request))).totalHits > limit
}

/** An IPv6 address counts by its network: one machine has more addresses than anybody can count. */
function addressOf(request: Request): string {
  return ipKeyGenerator(request.ip ?? 'unknown')
}
