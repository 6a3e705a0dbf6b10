import { create } from '../../desk/create.ts'
import type { Deps, Hand } from '../../desk/deps.ts'
import { dispose, redact } from '../../desk/dispose.ts'
import { revise } from '../../desk/revise.ts'
import { setAttribute } from '../../desk/set-attribute.ts'
import type { Case } from '../../domain/case.ts'
import { ok, type Result } from '../../domain/result.ts'
import { CaseAnswer } from '../../schemas/http-answers.ts'
import { AttributeBody, DispositionsBody, RedactionsBody } from '../../schemas/http-bodies.ts'
import type { Shape, ValueOf } from '../../schemas/shape.ts'
import { taking, type Route } from '../route.ts'
import { caseAnswer, newCase } from './case-answer.ts'
import { takingDraft } from './draft.ts'

/** What the drafter does with the text: each makes a new revision. */
export const amendRoutes: readonly Route[] = [
  {
    method: 'post',
    path: '/v1/cases',
    operationId: 'createCase',
    summary: '登记一份文稿',
    by: ['drafter'],
    acts: true,
    status: 201,
    answer: CaseAnswer,
    ...takingDraft(async ({ desk }, { hand }, draft, { hostId, why }) => {
      const made = await create(desk)(hand, draft, hostId, why)
      return made.ok ? ok(newCase(made.value)) : made
    }),
    again: newCase,
  },
  {
    method: 'put',
    path: '/v1/cases/{id}/draft',
    operationId: 'reviseCase',
    summary: '改稿：新的文稿成为新的稿次，以前的同意作废；公开属性或者事由有变的写明 why',
    by: ['drafter'],
    acts: true,
    answer: CaseAnswer,
    ...takingDraft(async ({ desk }, { hand, params }, draft, { why }) =>
      caseAnswer(await revise(desk)(hand, params['id'] ?? '', draft, why)),
    ),
  },
  amending(
    'put',
    'attribute',
    'setAttribute',
    '选定公开属性和理由；变更的写明 why',
    AttributeBody,
    (desk, hand, id, choice) => setAttribute(desk)(hand, id, choice),
  ),
  amending(
    'post',
    'dispositions',
    'disposeFindings',
    '处置发现：遮盖、说明保留、误报、已改；同一位置以新的为准',
    DispositionsBody,
    (desk, hand, id, { dispositions }) => dispose(desk)(hand, id, dispositions),
  ),
  amending(
    'put',
    'redactions',
    'setRedactions',
    '公开稿中要遮盖的位置和依据（整表）',
    RedactionsBody,
    (desk, hand, id, { redactions }) => redact(desk)(hand, id, redactions),
  ),
]

function amending<S extends Shape>(
  method: 'post' | 'put',
  part: string,
  operationId: string,
  summary: string,
  body: S,
  verb: (desk: Deps, hand: Hand, id: string, body: ValueOf<S>) => Promise<Result<Case>>,
): Route {
  return {
    method,
    path: `/v1/cases/{id}/${part}`,
    operationId,
    summary,
    by: ['drafter'],
    acts: true,
    answer: CaseAnswer,
    ...taking(body, async ({ desk }, { hand, params, body }) =>
      caseAnswer(await verb(desk, hand, params['id'] ?? '', body)),
    ),
  }
}
