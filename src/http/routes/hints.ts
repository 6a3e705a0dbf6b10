import { hint } from '../../desk/hint.ts'
import { ok } from '../../domain/result.ts'
import { HintsAnswer, HintsBody } from '../../schemas/http-hints.ts'
import { taking, type Route } from '../route.ts'

/** What may be asked about a statement while it is being written. */
export const hintRoutes: readonly Route[] = [
  {
    method: 'post',
    path: '/v1/statements/hints',
    operationId: 'hintStatement',
    summary: '理由说明的提示：缺哪些要素、是否套话、与本人以往说明是否雷同；没有副作用，也不影响送审',
    by: ['drafter'],
    answer: HintsAnswer,
    ...taking(HintsBody, async ({ desk }, { person, body }) => {
      const { caseId, ...asked } = body
      const hints = await hint(desk)(person, { ...asked, ...(caseId === undefined ? {} : { caseId }) })
      return ok({ body: { hints } })
    }),
  },
]
