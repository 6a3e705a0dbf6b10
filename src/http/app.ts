import express, { type Express } from 'express'
import { admit } from './admit.ts'
import { body } from './body.ts'
import type { HttpDeps } from './deps.ts'
import { door } from './door.ts'
import { errors, headers, noting } from './layers.ts'
import { pace, strangers, USUAL_LIMITS } from './limits.ts'
import { createMetrics, metricsPage } from './metrics.ts'
import { noted, tell } from './noted.ts'
import { openApi } from './openapi.ts'
import { publicSide } from './public.ts'
import type { Route } from './route.ts'
import { actRoutes } from './routes/acts.ts'
import { amendRoutes } from './routes/amend.ts'
import { calendarRoutes } from './routes/calendar.ts'
import { caseRoutes } from './routes/cases.ts'
import { interpretationRoutes } from './routes/interpretation.ts'
import { publicCopyRoutes } from './routes/public-copy.ts'
import { consultationRoutes } from './routes/consultations.ts'
import { gateRoutes } from './routes/gate.ts'
import { healthRoutes } from './routes/health.ts'
import { hintRoutes } from './routes/hints.ts'
import { houseRoutes } from './routes/house.ts'
import { recordRoutes } from './routes/records.ts'
import { masterRoutes } from './routes/masters.ts'
import { returnRoutes } from './routes/returns.ts'
import { lifeRoutes } from './routes/life.ts'
import { sessionRoutes } from './routes/session.ts'
import { statisticsRoutes } from './routes/statistics.ts'

/** Every door of the API. */
export const ROUTES: readonly Route[] = [
  ...sessionRoutes,
  ...houseRoutes,
  ...gateRoutes,
  ...hintRoutes,
  ...caseRoutes,
  ...publicCopyRoutes,
  ...interpretationRoutes,
  ...amendRoutes,
  ...masterRoutes,
  ...actRoutes,
  ...lifeRoutes,
  ...returnRoutes,
  ...recordRoutes,
  ...statisticsRoutes,
  ...consultationRoutes,
  ...calendarRoutes,
  ...healthRoutes,
]

/** 门 — the whole HTTP side on one Express app; `listen` gives it a port, a host's own app can mount it. */
export function createApp(deps: HttpDeps): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  app.set('trust proxy', deps.proxies ?? false)
  const metrics = createMetrics()
  app.use(noting(deps, metrics), headers())
  const { store, clock } = deps.desk
  app.get('/metrics', metricsPage(metrics, deps.metricsToken ?? null, { store, now: () => clock.now() }))
  const description = JSON.stringify(openApi(ROUTES))
  app.get('/openapi.json', (_, response) => {
    noted(response).route = 'GET /openapi.json'
    response.type('application/json').send(description)
  })
  const limits = deps.limits ?? USUAL_LIMITS
  const paced = pace(deps, limits)
  const isTooOften = strangers(limits.strangers)
  for (const route of ROUTES) {
    const reading = route.method === 'get' ? [] : [body(deps, route)]
    const coming = [uncached, admit(deps, route, isTooOften), ...paced(route)]
    app[route.method](pathOf(route), ...coming, ...reading, door(deps, route, isTooOften))
  }
  for (const [path, methods] of methodsByPath(ROUTES)) app.all(path, uncached, wrongMethod(deps, methods))
  app.use('/v1', uncached)
  app.use(publicSide(deps))
  app.use((_, response) => tell(deps, response, [{ code: 'route.unknown' }]))
  app.use(errors(deps))
  return app
}

/** `{name}` as Express writes it. */
function pathOf({ path }: Route): string {
  return path.replace(/\{(\w+)\}/g, ':$1')
}

function methodsByPath(routes: readonly Route[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const route of routes) {
    const before = found.get(pathOf(route)) ?? []
    const also = route.method === 'get' ? ['GET', 'HEAD'] : [route.method.toUpperCase()]
    found.set(pathOf(route), [...before, ...also])
  }
  return found
}

function wrongMethod(deps: HttpDeps, methods: readonly string[]): express.RequestHandler {
  return (_, response) => {
    response.setHeader('Allow', methods.join(', '))
    tell(deps, response, [{ code: 'route.wrong-method', data: { allow: methods.join('、') } }])
  }
}

function uncached(_: express.Request, response: express.Response, next: express.NextFunction): void {
  response.setHeader('Cache-Control', 'no-store')
  next()
}
