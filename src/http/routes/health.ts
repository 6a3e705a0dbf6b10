import { ok, refuse } from '../../domain/result.ts'
import { HealthAnswer } from '../../schemas/http-answers.ts'
import type { Route } from '../route.ts'

const ready: Route = {
  method: 'get',
  path: '/readyz',
  operationId: 'ready',
  summary: '能接活：库读得到，已设置好',
  by: 'everyone',
  answer: HealthAnswer,
  async run({ desk, setup }) {
    await desk.store.releases({ limit: 1 })
    return setup && !setup.isDone() ? refuse({ code: 'setup.required' }) : ok({ body: { status: 'ok' } })
  },
}

export const healthRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/healthz',
    operationId: 'health',
    summary: '进程活着',
    by: 'everyone',
    answer: HealthAnswer,
    run: () => Promise.resolve(ok({ body: { status: 'ok' } })),
  },
  ready,
]
