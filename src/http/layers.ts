import { randomUUID } from 'node:crypto'
import type { ErrorRequestHandler, RequestHandler } from 'express'
import helmet from 'helmet'
import { StoreUnavailable } from '../desk/unavailable.ts'
import type { HttpDeps } from './deps.ts'
import type { Metrics } from './metrics.ts'
import { noted, tell } from './noted.ts'

/** The sender went away before the answer was out; nobody is told, the log is. */
const GONE = 499

/** 请求编号 and one log line per request: codes, ids and times, never a body, a title or a file name. */
export function noting(deps: HttpDeps, metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const start = performance.now()
    const requestId = randomUUID()
    Object.assign(response.locals, { requestId })
    response.setHeader('X-Request-Id', requestId)
    response.once('close', () => {
      const { route, person, code } = noted(response)
      const status = response.writableFinished ? response.statusCode : GONE
      const seconds = (performance.now() - start) / 1000
      // The route as the table names it: a path could hold anything a stranger types.
      metrics.observe({ route: route ?? 'none', method: request.method, status, seconds })
      deps.log({
        event: 'http',
        at: deps.desk.clock.now(),
        requestId,
        method: request.method,
        route: route ?? null,
        status,
        ms: Math.round(seconds * 1000),
        person: person?.id ?? null,
        code: code ?? null,
      })
    })
    next()
  }
}

/** Headers a security office asks for: own origin only, nothing inline, no framing until a host is configured. */
export function headers(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // Whoever terminates TLS in front of us says it, for their own name.
    strictTransportSecurity: false,
  })
}

/** The last layer: what was thrown. The caller learns a code, the log learns the error's name, nobody sees its text. */
export function errors(deps: HttpDeps): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error)
    const code = codeOf(error)
    if (code === 'server.error')
      deps.log({
        event: 'http.error',
        at: deps.desk.clock.now(),
        requestId: noted(response).requestId,
        error: error instanceof Error ? error.name : typeof error,
        stack: framesOf(error),
      })
    tell(deps, response, [{ code }])
  }
}

/** How Express and its body reader say what went wrong, in our codes. */
function codeOf(error: unknown): string {
  if (error instanceof StoreUnavailable) return error.code
  const type = typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined
  if (type === 'entity.too.large') return 'body.too-large'
  if (type === 'encoding.unsupported') return 'body.wrong-type'
  if (typeof type === 'string' && /^(entity|request)\./.test(type)) return 'body.malformed'
  return error instanceof URIError ? 'route.unknown' : 'server.error'
}

/** Where it happened, without the message, which could quote a document. */
function framesOf(error: unknown): readonly string[] {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : []
  return lines
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim())
}
