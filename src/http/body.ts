import express, { type Request, type RequestHandler } from 'express'
import type { HttpDeps } from './deps.ts'
import { readJson } from './json.ts'
import { tell } from './noted.ts'
import type { Route } from './route.ts'

const MEGABYTE = 1_048_576

/**
 * Reads a body up to its door's limit: a file as it is, anything else as JSON.
 * Problems: `body.wrong-type`, `body.too-large`, `body.malformed`, `body.too-deep`.
 */
export function body(deps: HttpDeps, route: Route): RequestHandler {
  const isFile = route.body === 'bytes'
  const raw = express.raw({ type: () => true, limit: limitOf(deps, route), inflate: false })
  return (request, response, next) => {
    const type = isFile ? 'application/octet-stream' : ['application/json', 'application/*+json']
    // No body at all is for the shape to judge.
    const fits = request.headers['content-length'] === '0' || request.is(type) !== false
    if (!fits) return tell(deps, response, [{ code: 'body.wrong-type' }])
    raw(request, response, (error: unknown) => {
      if (error) return next(error)
      const bytes = bytesOf(request)
      const read = isFile ? { ok: true as const, value: bytes } : readJson(bytes)
      if (!read.ok) return tell(deps, response, read.problems)
      request.body = read.value
      next()
    })
  }
}

/** A file inside JSON is base64, a third longer than its bytes. */
function limitOf({ uploadLimit }: HttpDeps, route: Route): number {
  if (route.body === 'bytes') return uploadLimit
  return route.large ? Math.ceil((uploadLimit * 4) / 3) + MEGABYTE : MEGABYTE
}

function bytesOf(request: Request): Buffer {
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
}
