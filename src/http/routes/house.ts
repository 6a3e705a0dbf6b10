import { ok } from '../../domain/result.ts'
import { IncidentsAnswer, MeAnswer, WordsAnswer } from '../../schemas/http-answers.ts'
import type { Route } from '../route.ts'

const MOST_INCIDENTS = 200

const words: Route = {
  method: 'get',
  path: '/v1/words',
  operationId: 'readWords',
  summary: '政策包的用语和目录：标签、理由、退文事由、文种、环节',
  by: 'signed-in',
  answer: WordsAnswer,
  run({ desk }) {
    const { words, rulebook, flow } = desk.pack()
    const { labels, rules } = words
    const { attributes, reasons, returns, kinds, exemptions } = rulebook
    return Promise.resolve(
      ok({
        body: {
          labels,
          rules,
          attributes,
          reasons,
          returns,
          kinds,
          exemptions,
          steps: flow.steps,
          returnApprover: flow.returns.approver,
          reviewEvents: flow.reviewEvents,
        },
      }),
    )
  },
}

/** The house itself: who I am, its words, what was kept out. */
export const houseRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/v1/me',
    operationId: 'readMe',
    summary: '我是谁',
    by: 'signed-in',
    answer: MeAnswer,
    run: (_, { person }) => Promise.resolve(ok({ body: person })),
  },
  words,
  {
    method: 'get',
    path: '/v1/incidents',
    operationId: 'listIncidents',
    summary: '涉密拦截记录（不含内容），最近的在前',
    by: ['secrecy-reviewer', 'admin'],
    answer: IncidentsAnswer,
    run: async ({ desk }) => ok({ body: { incidents: await desk.store.incidents(MOST_INCIDENTS) } }),
  },
]
