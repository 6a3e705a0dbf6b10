import type { RequestHandler } from 'express'
import type { Person } from '../domain/person.ts'
import type { HttpDeps } from './deps.ts'
import type { TooOften } from './limits.ts'
import { noted, tell } from './noted.ts'
import { mayEnter, type Route } from './route.ts'

export const NOBODY: Person = { id: '', name: '', unit: '', roles: [] }

/**
 * Who is it, and could this door ever be theirs? Asked before a byte of the body is read: a stranger costs nothing.
 * Problems: `setup.required`, those of identity, `rate.limited`, `workflow.not-your-turn`.
 */
export function admit(deps: HttpDeps, route: Route, isTooOften: TooOften): RequestHandler {
  return async (request, response, next) => {
    noted(response).route = `${route.method.toUpperCase()} ${route.path}`
    if (isClosed(deps, route)) return tell(deps, response, [{ code: 'setup.required' }])
    if (route.by === 'everyone') return next()
    const identified = await deps.identify(request.headers.authorization)
    if (!identified.ok)
      return tell(deps, response, (await isTooOften(request)) ? [{ code: 'rate.limited' }] : identified.problems)
    noted(response).person = identified.value
    if (mayEnter(deps.desk, route.by, identified.value)) return next()
    tell(deps, response, [{ code: 'workflow.not-your-turn', data: { act: route.operationId } }])
  }
}

/** Until the house is set up nothing but its health and the set-up itself answers. */
function isClosed({ setup }: HttpDeps, route: Route): boolean {
  return setup !== undefined && !setup.isDone() && route.path.startsWith('/v1/') && route.path !== '/v1/setup'
}
