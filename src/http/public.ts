import { createHash } from 'node:crypto'
import express, { type Router } from 'express'
import type { NamedBytes } from '../domain/bundle.ts'
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
  router.get('/portal/', async (request, response) => {
    const after = typeof request.query['after'] === 'string' ? request.query['after'] : undefined
    send(request, response, 200, await deps.portal.list(after))
  })
  router.get('/portal/{*path}', async (request, response) => {
    const parts: unknown = request.params['path']
    const { status, page } = await deps.portal.page(Array.isArray(parts) ? parts.join('/') : '')
    send(request, response, status, page)
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

/** Short caching, so that a withdrawal is seen within a minute. */
function send(request: express.Request, response: express.Response, status: number, page: NamedBytes): void {
  noted(response).route = 'GET /portal'
  const etag = `"${createHash('sha256').update(page.bytes).digest('base64url').slice(0, 27)}"`
  response.setHeader('ETag', etag)
  response.setHeader('Cache-Control', status === 200 ? 'public, max-age=30' : 'no-store')
  if (status !== 200) response.setHeader('X-Robots-Tag', 'noindex')
  if (status === 200 && request.headers['if-none-match'] === etag) {
    response.status(304).end()
    return
  }
  response.status(status).type(page.type).send(Buffer.from(page.bytes))
}
