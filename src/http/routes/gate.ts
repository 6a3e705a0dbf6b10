import { examine } from '../../desk/examine.ts'
import { handIn } from '../../desk/hand-in.ts'
import { dayOf } from '../../domain/calendar.ts'
import { ok, refuse } from '../../domain/result.ts'
import { FileAnswer, GateAnswer } from '../../schemas/http-answers.ts'
import type { Route } from '../route.ts'
import { takingDraft } from './draft.ts'

const handedIn: Route = {
  method: 'post',
  path: '/v1/files',
  operationId: 'handInFile',
  summary: '先交文件：在内存里读完、查过密级标志才保存；读不了的不保存',
  by: ['drafter'],
  query: ['name'],
  body: 'bytes',
  status: 201,
  answer: FileAnswer,
  async run({ desk }, { hand, query, bytes }) {
    const name = query['name'] ?? ''
    if (name === '' || name.length > 255) return refuse({ code: 'query.malformed', data: { name: 'name' } })
    const kept = await handIn(desk)(hand, name, bytes)
    return kept.ok ? ok({ body: kept.value }) : kept
  },
}

/** What may be asked and handed in before there is a case. */
export const gateRoutes: readonly Route[] = [
  {
    method: 'post',
    path: '/v1/gate/evaluate',
    operationId: 'evaluateGate',
    summary: '关口预审：全部事由一次告知；没有副作用，退文也是 200',
    by: 'signed-in',
    answer: GateAnswer,
    ...takingDraft(async ({ desk }, { hand }, draft) => {
      // Whoever asks again about a paper of the same title is still writing it.
      const recall = desk.recollection?.under([hand.person.id, hand.person.unit, draft.title].join('\u0000'))
      const answer = await examine(desk.pack(), desk, draft, dayOf(desk.clock.now()), recall)
      return answer.ok ? ok({ body: answer.value }) : answer
    }),
  },
  handedIn,
]
