import { approve, sign } from '../../desk/approve.ts'
import type { Deps, Hand } from '../../desk/deps.ts'
import { overrule, uphold } from '../../desk/dispute.ts'
import { abandon } from '../../desk/file.ts'
import { hold, releaseNow, reschedule, retry, schedule, unschedule } from '../../desk/schedule.ts'
import { resubmit, submit, type Submitted } from '../../desk/submit.ts'
import type { Case } from '../../domain/case.ts'
import { ok, type Result } from '../../domain/result.ts'
import { CaseAnswer, SubmitAnswer } from '../../schemas/http-answers.ts'
import { HoldBody, NoBody, OpinionBody, TimeBody } from '../../schemas/http-bodies.ts'
import { RulingBody } from '../../schemas/http-returns.ts'
import type { Shape, ValueOf } from '../../schemas/shape.ts'
import { taking, type By, type Route } from '../route.ts'
import { caseAnswer } from './case-answer.ts'

const DRAFTER: By = ['drafter']
const SIGNER: By = ['signer']
const PUBLISHER: By = ['publisher']
/** Whoever the flow names for a step; at which step the case is, the desk knows. */
const REVIEWER: By = ['step']

/** One door per act: `POST /v1/cases/{id}/<act>`. */
export const actRoutes: readonly Route[] = [
  presenting(
    'submit',
    '送审：过关口则进入审核，否则一次告知全部事由、什么都不动；事由在政策包自动退文之列的，直接退文并编号',
    submit,
  ),
  presenting('resubmit', '再次送审：退文后改好再送，附与退回稿的差异', resubmit),
  act('abandon', '作废', DRAFTER, NoBody, (desk, hand, id) => abandon(desk)(hand, id)),
  act('approve', '同意：当前环节对这一稿的意见', REVIEWER, OpinionBody, (desk, hand, id, say) =>
    approve(desk)(hand, id, say),
  ),
  act('sign', '签发', REVIEWER, OpinionBody, (desk, hand, id, say) => sign(desk)(hand, id, say)),
  act('uphold', '维持退文，写明理由', SIGNER, RulingBody, (desk, hand, id, { statement }) =>
    uphold(desk)(hand, id, statement),
  ),
  act('overrule', '撤销退文，写明理由', SIGNER, RulingBody, (desk, hand, id, { statement }) =>
    overrule(desk)(hand, id, statement),
  ),
  act('schedule', '排期', PUBLISHER, TimeBody, (desk, hand, id, { at }) => schedule(desk)(hand, id, at)),
  act('reschedule', '改期', PUBLISHER, TimeBody, (desk, hand, id, { at }) => reschedule(desk)(hand, id, at)),
  act('release-now', '立即发布', PUBLISHER, NoBody, (desk, hand, id) => releaseNow(desk)(hand, id)),
  act('hold', '暂缓或恢复', PUBLISHER, HoldBody, (desk, hand, id, { held }) => hold(desk)(hand, id, held)),
  act('unschedule', '取消排期', PUBLISHER, NoBody, (desk, hand, id) => unschedule(desk)(hand, id)),
  act('retry', '失败后重新发布', PUBLISHER, NoBody, (desk, hand, id) => retry(desk)(hand, id)),
]

function act<S extends Shape>(
  name: string,
  summary: string,
  by: By,
  body: S,
  verb: (desk: Deps, hand: Hand, id: string, body: ValueOf<S>) => Promise<Result<Case>>,
): Route {
  return {
    ...doorOf(name, summary, by),
    answer: CaseAnswer,
    ...taking(body, async ({ desk }, { hand, params, body }) =>
      caseAnswer(await verb(desk, hand, params['id'] ?? '', body)),
    ),
  }
}

function presenting(
  name: string,
  summary: string,
  verb: (desk: Deps) => (hand: Hand, id: string) => Promise<Result<Submitted>>,
): Route {
  return {
    ...doorOf(name, summary, DRAFTER),
    answer: SubmitAnswer,
    ...taking(NoBody, async ({ desk }, { hand, params }) => {
      const done = await verb(desk)(hand, params['id'] ?? '')
      return done.ok ? ok({ body: done.value, version: done.value.case.version }) : done
    }),
    again: (current) => ({
      body: {
        case: current,
        gate: null,
        returned: current.state === 'returned' ? (current.returns.at(-1) ?? null) : null,
      },
      version: current.version,
    }),
  }
}

function doorOf(name: string, summary: string, by: By) {
  const operationId = `${name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}Case`
  return { method: 'post', path: `/v1/cases/{id}/${name}`, operationId, summary, by, acts: true } as const
}
