import { once } from 'node:events'
import express, { type Router } from 'express'
import type { PortalAnswer } from '../desk/ports.ts'
import type { HttpDeps } from './deps.ts'
import { noted } from './noted.ts'

/** The public side: the portal's pages as released, and the plain desk page, which is only a page until somebody signs in. */
export function publicSide(deps: HttpDeps): Router {
  const router = express.Router()
  router.get('/', (_, response) => response.redirect(302, '/portal/'))
  // Without its slash the list's relative links would lead astray.
  router.get('/portal', (request, response, next) =>
    request.path.endsWith('/') ? next() : response.redirect(302, '/portal/'),
  )
  router.get('/portal/documents.jsonl', (_, response) => bulk(deps, response))
  router.get(['/portal/', '/portal/{*path}'], async (request, response) => {
    const parts: unknown = request.params['path']
    const path = Array.isArray(parts) ? parts.join('/') : ''
    const folder = path !== '' && !path.endsWith('/') && !/\.[a-z]+$/.test(path)
    const answer = await deps.portal.answer(path, queryOf(request))
    // A folder without its slash: its page stands below it, and links on it count from there.
    if (answer.status === 404 && folder && (await deps.portal.answer(`${path}/`)).status !== 404)
      return response.redirect(308, `/portal/${path.split('/').map(encodeURIComponent).join('/')}/`)
    send(request, response, answer)
  })
  router.use(
    '/desk',
    (_, response, next) => {
      noted(response).route = 'GET /desk'
      next()
    },
    express.static(deps.plainDir, {
      index: 'index.html',
      dotfiles: 'ignore',
      cacheControl: false,
      setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache'),
    }),
  )
  return router
}

/**
 * Kept for half a minute at most, and never past the next release: at T0 nobody holds an old page. `Yuantou-Generation` says which state of the
 * portal the answer shows.
 */
function send(request: express.Request, response: express.Response, answer: PortalAnswer): void {
  const { status, page, sha256, generation, unlisted, fresh } = answer
  noted(response).route = 'GET /portal'
  const etag = `"${sha256.slice(0, 32)}"`
  response.setHeader('ETag', etag)
  response.setHeader('Yuantou-Generation', String(generation))
  response.setHeader('Cache-Control', status !== 200 ? 'no-store' : fresh > 0 ? `public, max-age=${fresh}` : 'no-cache')
  if (status !== 200 || unlisted) response.setHeader('X-Robots-Tag', 'noindex')
  if (status === 200 && isKnown(request.headers['if-none-match'], etag)) {
    response.status(304).end()
    return
  }
  response.status(status).type(page.type).send(Buffer.from(page.bytes))
}

/** `If-None-Match` is a list, and may say that a tag is a weak one (RFC 9110 §13.1.2). */
function isKnown(header: string | undefined, etag: string): boolean {
  return header !== undefined && header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
}

/** The last value of each name; a name given as a list or a table is no question of ours. */
function queryOf(request: express.Request): Readonly<Record<string, string>> {
  const asked = new URL(request.originalUrl, 'http://portal').searchParams
  return Object.fromEntries(asked)
}

async function bulk(deps: HttpDeps, response: express.Response): Promise<void> {
  noted(response).route = 'GET /portal/documents.jsonl'
  const { generation, lines } = await deps.portal.bulk()
  response.setHeader('Yuantou-Generation', String(generation))
  response.setHeader('Cache-Control', 'no-cache')
  response.type('application/jsonl; charset=utf-8')
  for await (const line of lines) {
    if (response.destroyed) return
    if (!response.write(line)) await Promise.race([once(response, 'drain'), once(response, 'close')])
  }
  response.end()
}
