import { visibleTo } from '../../desk/visible-to.ts'
import type { Case } from '../../domain/case.ts'
import { refuse } from '../../domain/result.ts'
import type { HttpDeps } from '../deps.ts'
import type { Asked, Route, Run } from '../route.ts'

export type Show = (deps: HttpDeps, current: Case, asked: Asked) => ReturnType<Run>

/** A door that only shows one case, to those who may see it; others are told that there is none. */
export function reading(
  rest: string,
  operationId: string,
  summary: string,
  answer: Route['answer'],
  show: Show,
): Route {
  return {
    method: 'get',
    path: `/v1/cases/{id}${rest}`,
    operationId,
    summary,
    by: 'signed-in',
    answer,
    async run(deps, asked) {
      const current = await deps.desk.store.case(asked.params['id'] ?? '')
      if (!current || !visibleTo(asked.person, current)) return refuse({ code: 'case.unknown' })
      return show(deps, current, asked)
    },
  }
}
