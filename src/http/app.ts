import express, { type Express } from 'express'
import { admit } from './admit.ts'
import { body } from './body.ts'
import type { HttpDeps } from './deps.ts'
import { door } from './door.ts'
import { errors, headers, noting } from './layers.ts'
import { noted, tell } from './noted.ts'
import { openApi } from './openapi.ts'
import { publicSide } from './public.ts'
import type { Route } from './route.ts'
import { actRoutes } from './routes/acts.ts'
import { amendRoutes } from './routes/amend.ts'
import { caseRoutes } from './routes/cases.ts'
import { gateRoutes } from './routes/gate.ts'
import { healthRoutes } from './routes/health.ts'
import { houseRoutes } from './routes/house.ts'
import { sessionRoutes } from './routes/session.ts'

/** Every door of the API. */
export const ROUTES: readonly Route[] = [
  ...sessionRoutes,
  ...houseRoutes,
  ...gateRoutes,
  ...caseRoutes,
  ...amendRoutes,
  ...actRoutes,
  ...healthRoutes,
]

/** 门 — the whole HTTP side on one Express app; `listen` gives it a port, a host's own app can mount it. */
export function createApp(deps: HttpDeps): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  app.use(noting(deps), headers())
  const description = JSON.stringify(openApi(ROUTES))
  app.get('/openapi.json', (_, response) => {
    noted(response).route = 'GET /openapi.json'
    response.type('application/json').send(description)
  })
  for (const route of ROUTES) {
    const path = route.path.replace(/\{(\w+)\}/g, ':$1')
    const reading = route.method === 'get' ? [] : [body(deps, route)]
    app[route.method](path, uncached, admit(deps, route), ...reading, door(deps, route))
  }
  app.use('/v1', uncached)
  app.use(publicSide(deps))
  app.use((_, response) => tell(deps, response, [{ code: 'route.unknown' }]))
  app.use(errors(deps))
  return app
}

function uncached(_: express.Request, response: express.Response, next: express.NextFunction): void {
  response.setHeader('Cache-Control', 'no-store')
  next()
}
