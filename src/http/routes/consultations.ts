import { consult } from '../../desk/consult.ts'
import { decideConsultation } from '../../desk/decide-consultation.ts'
import type { Deps, Hand } from '../../desk/deps.ts'
import { printLetter, printNotice } from '../../desk/print-consultation.ts'
import type { Printout } from '../../desk/print.ts'
import { recordAnswer } from '../../desk/record-answer.ts'
import { recordNotice } from '../../desk/record-notice.ts'
import { recordReceipt } from '../../desk/record-receipt.ts'
import { visibleTo } from '../../desk/visible-to.ts'
import type { Case } from '../../domain/case.ts'
import { ok, refuse, type Result } from '../../domain/result.ts'
import { CaseAnswer } from '../../schemas/http-answers.ts'
import { AnswerBody, ConsultBody, DecisionBody, NoticeBody, ReceiptBody } from '../../schemas/http-consultations.ts'
import type { Shape, ValueOf } from '../../schemas/shape.ts'
import { DOCX } from '../download.ts'
import { taking, type By, type Route } from '../route.ts'
import { caseAnswer } from './case-answer.ts'

const CLERKS: By = ['drafter', 'secrecy-reviewer', 'office']

/** 第三方意见: ask, record what came, decide, tell. */
export const consultationRoutes: readonly Route[] = [
  {
    method: 'post',
    path: '/v1/cases/{id}/consultations',
    operationId: 'consult',
    summary: '征求第三方意见：每个权利人一份征求书、一个编号；办件照常往下走',
    by: CLERKS,
    acts: true,
    answer: CaseAnswer,
    ...taking(ConsultBody, async ({ desk }, { hand, params, body }) =>
      caseAnswer(await consult(desk)(hand, params['id'] ?? '', { ...body, places: body.places ?? [] })),
    ),
  },
  step(
    'receipt',
    'recordReceipt',
    '登记征求书送达：次日起算十五个工作日',
    CLERKS,
    ReceiptBody,
    (desk, hand, id, n, body) => recordReceipt(desk)(hand, id, n, body.receivedOn),
  ),
  step('answer', 'recordAnswer', '登记第三方答复；是否逾期由日期算出', CLERKS, AnswerBody, (desk, hand, id, n, body) =>
    recordAnswer(desk)(hand, id, n, body),
  ),
  step(
    'decision',
    'decideConsultation',
    '决定是否公开：逾期、没有理由的，依法决定；有理由的异议只有公共利益能够例外',
    ['signer', 'office-leader'],
    DecisionBody,
    (desk, hand, id, n, body) => decideConsultation(desk)(hand, id, n, body),
  ),
  step(
    'notice',
    'recordNotice',
    '登记书面告知的日期：为公共利益决定公开的，告知以后才能发布',
    ['drafter', 'office', 'office-leader', 'signer'],
    NoticeBody,
    (desk, hand, id, n, body) => recordNotice(desk)(hand, id, n, body.sentOn),
  ),
  printed('letter', 'readConsultationLetter', '第三方意见征求书（docx），附意见回复单', printLetter),
  printed('notice', 'readConsultationNotice', '决定公开告知书（docx）', printNotice),
]

function step<S extends Shape>(
  name: string,
  operationId: string,
  summary: string,
  by: By,
  body: S,
  verb: (desk: Deps, hand: Hand, id: string, n: number, body: ValueOf<S>) => Promise<Result<Case>>,
): Route {
  return {
    method: 'post',
    path: `/v1/cases/{id}/consultations/{n}/${name}`,
    operationId,
    summary,
    by,
    acts: true,
    answer: CaseAnswer,
    ...taking(body, async ({ desk }, { hand, params, body }) =>
      caseAnswer(await verb(desk, hand, params['id'] ?? '', Number(params['n']), body)),
    ),
  }
}

function printed(
  name: string,
  operationId: string,
  summary: string,
  verb: (desk: Deps, current: Case, n: number) => Promise<Result<Printout>>,
): Route {
  return {
    method: 'get',
    path: `/v1/cases/{id}/consultations/{n}/${name}`,
    operationId,
    summary,
    by: 'signed-in',
    answer: DOCX,
    async run({ desk }, { person, params }) {
      const current = await desk.store.case(params['id'] ?? '')
      if (!current || !visibleTo(person, current)) return refuse({ code: 'case.unknown' })
      const done = await verb(desk, current, Number(params['n']))
      return done.ok ? ok({ file: { ...done.value, type: DOCX } }) : done
    },
  }
}
