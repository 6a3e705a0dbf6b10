import type { Deps, Hand } from '../../desk/deps.ts'
import { differenceSince } from '../../desk/difference.ts'
import { dispute } from '../../desk/dispute.ts'
import { printReturn } from '../../desk/print-return.ts'
import { sendBack, type Returning } from '../../desk/return.ts'
import { answerReturn } from '../../desk/return/answer.ts'
import { declineReturn } from '../../desk/return/decline.ts'
import { previewReturn } from '../../desk/return/preview.ts'
import { proposeReturn } from '../../desk/return/propose.ts'
import { shownReturn } from '../../desk/return/show.ts'
import { sendToStep } from '../../desk/return/to-step.ts'
import type { Case } from '../../domain/case.ts'
import { ok, type Result } from '../../domain/result.ts'
import { CaseAnswer } from '../../schemas/http-answers.ts'
import {
  AnswerReturnBody,
  DeclineBody,
  DifferenceAnswer,
  DisputeBody,
  ReturnAnswer,
  ReturnBody,
  SendBackBody,
} from '../../schemas/http-returns.ts'
import type { Shape, ValueOf } from '../../schemas/shape.ts'
import { DOCX } from '../download.ts'
import { taking, type By, type Route } from '../route.ts'
import { caseAnswer } from './case-answer.ts'
import { reading } from './reading.ts'

const STEP: By = ['step']
const DRAFTER: By = ['drafter']

/** 退文: compose, approve, answer one by one, dispute, show and print, compare. */
export const returnRoutes: readonly Route[] = [
  act(
    'return',
    'returnCase',
    '退文：一次告知全部事由；须报批的，由批准人批准拟好的退文',
    ['step', 'approver'],
    ReturnBody,
    (desk, hand, id, say) => sendBack(desk)(hand, id, composed(say)),
  ),
  act('propose-return', 'proposeReturnCase', '拟退文，报负责人批准', STEP, ReturnBody, (desk, hand, id, say) =>
    proposeReturn(desk)(hand, id, composed(say)),
  ),
  act(
    'decline-return',
    'declineReturnCase',
    '不批准拟好的退文',
    ['approver'],
    DeclineBody,
    (desk, hand, id, { statement }) => declineReturn(desk)(hand, id, statement),
  ),
  act(
    'send-back',
    'sendBackCase',
    '退回前面的环节：那以后对这一稿的同意作废，文稿不动',
    STEP,
    SendBackBody,
    (desk, hand, id, say) => sendToStep(desk)(hand, id, say),
  ),
  act('answer-return', 'answerReturnCase', '逐项答复退文', DRAFTER, AnswerReturnBody, (desk, hand, id, { items }) =>
    answerReturn(desk)(hand, id, items),
  ),
  act('dispute', 'disputeCase', '对退文或者其中几项有异议', DRAFTER, DisputeBody, (desk, hand, id, said) =>
    dispute(desk)(hand, id, said),
  ),
  {
    method: 'post',
    path: '/v1/cases/{id}/return/preview',
    operationId: 'previewReturn',
    summary: '退文预览：照现在这样会发出怎样的通知；不写入、不编号',
    by: STEP,
    answer: ReturnAnswer,
    ...taking(ReturnBody, async ({ desk }, { hand, params, body }) => {
      const shown = await previewReturn(desk)(hand, params['id'] ?? '', composed(body))
      return shown.ok ? ok({ body: shown.value }) : shown
    }),
  },
  reading(
    '/returns/{round}',
    'readReturn',
    '某一轮退文通知，附涉及的原文；round 为 proposed 时是待批准的',
    ReturnAnswer,
    async ({ desk }, current, { params }) => {
      const shown = await shownReturn(desk, current, params['round'] ?? '')
      return shown.ok ? ok({ body: shown.value }) : shown
    },
  ),
  reading(
    '/returns/{round}/notice.docx',
    'printReturn',
    '退文通知（docx）',
    DOCX,
    async ({ desk }, current, { params }) => {
      const done = await printReturn(desk, current, params['round'] ?? '')
      return done.ok ? ok({ file: { ...done.value, type: DOCX } }) : done
    },
  ),
  reading(
    '/difference',
    'readDifference',
    '与最近一次退回稿相比改了什么，各答复哪一项，哪些不在退回事项内',
    DifferenceAnswer,
    async ({ desk }, current) => {
      const returned = current.returns.at(-1)
      const nothing = { since: null, changes: [], fields: [], outsideReturn: 0, unplaced: [] }
      return ok({ body: returned ? await differenceSince(desk, current, returned) : nothing })
    },
  ),
]

function composed(say: ValueOf<typeof ReturnBody>): Returning {
  return { ...say, grounds: say.grounds ?? [] }
}

function act<S extends Shape>(
  name: string,
  operationId: string,
  summary: string,
  by: By,
  body: S,
  verb: (desk: Deps, hand: Hand, id: string, body: ValueOf<S>) => Promise<Result<Case>>,
): Route {
  return {
    method: 'post',
    path: `/v1/cases/{id}/${name}`,
    operationId,
    summary,
    by,
    acts: true,
    answer: CaseAnswer,
    ...taking(body, async ({ desk }, { hand, params, body }) =>
      caseAnswer(await verb(desk, hand, params['id'] ?? '', body)),
    ),
  }
}
