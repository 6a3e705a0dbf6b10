import { confirmWithdrawal } from '../../desk/confirm-withdrawal.ts'
import { convert } from '../../desk/convert.ts'
import type { Deps, Hand } from '../../desk/deps.ts'
import { file } from '../../desk/file.ts'
import { noteEvent } from '../../desk/note-event.ts'
import { reReview } from '../../desk/re-review.ts'
import { recordInterpretation } from '../../desk/record-interpretation.ts'
import { scopeOf } from '../../desk/visible-to.ts'
import { withdraw } from '../../desk/withdraw.ts'
import { dayOf } from '../../domain/calendar.ts'
import type { Case } from '../../domain/case.ts'
import { ok, type Result } from '../../domain/result.ts'
import { CaseAnswer } from '../../schemas/http-answers.ts'
import {
  ConfirmWithdrawalBody,
  ConvertBody,
  EventBody,
  FileAwayBody,
  InterpretationBody,
  ReReviewBody,
  ReviewsDueAnswer,
  WithdrawBody,
} from '../../schemas/http-life.ts'
import type { Shape, ValueOf } from '../../schemas/shape.ts'
import { cursorOf, readPage } from '../paging.ts'
import { taking, type By, type Route } from '../route.ts'
import { caseAnswer } from './case-answer.ts'
import { summary } from './case-summary.ts'

const due: Route = {
  method: 'get',
  path: '/v1/reviews/due',
  operationId: 'listReviewsDue',
  summary: '今天到期和过期的复审：归档件复审、收紧撤回的确认、应急件补解读',
  by: 'signed-in',
  query: ['limit', 'after'],
  answer: ReviewsDueAnswer,
  async run({ desk }, { person, query }) {
    const page = readPage(query)
    if (!page.ok) return page
    const { limit, ...wanted } = page.value
    const reviewBy = dayOf(desk.clock.now())
    const found = await desk.store.cases({ ...scopeOf(person), ...wanted, reviewBy, limit: limit + 1 })
    const shown = found.slice(0, limit)
    const last = shown.at(-1)
    const next = found.length > limit && last ? cursorOf(last) : null
    const reviews = shown.map((one) => ({ case: summary(one), cause: causeOf(one), due: one.reviewOn }))
    return ok({ body: { reviews, next } })
  },
}

/** What happens to a paper after its signature: filed and looked at again, converted, taken down. */
export const lifeRoutes: readonly Route[] = [
  act(
    'withdraw',
    '撤回：门户显示撤回说明；写明 attribute 的是收紧，由签发人事后确认',
    ['publisher'],
    WithdrawBody,
    (desk, hand, id, said) => withdraw(desk)(hand, id, said.reason, said.attribute),
  ),
  act(
    'confirm-withdrawal',
    '确认收紧：签发人对撤回时改定的公开属性是否同意',
    ['signer'],
    ConfirmWithdrawalBody,
    (desk, hand, id, said) => confirmWithdrawal(desk)(hand, id, said),
  ),
  act(
    'file',
    '归档不公开或者依申请公开的文件，定下复审日期或者触发事件',
    ['publisher', 'office'],
    FileAwayBody,
    (desk, hand, id, again) => file(desk)(hand, id, again),
  ),
  act('re-review', '复审：维持不公开，写明理由和下次日期', ['office'], ReReviewBody, (desk, hand, id, said) =>
    reReview(desk)(hand, id, said),
  ),
  act(
    'note-event',
    '登记触发事件：复审今天到期；过程性、已解密的事由随之失效',
    ['office', 'drafter'],
    EventBody,
    (desk, hand, id, said) => noteEvent(desk)(hand, id, said),
  ),
  act(
    'convert',
    '转化：同文另立新件，公开属性重新提出；答复中 convertedTo 是新件',
    ['office', 'drafter'],
    ConvertBody,
    (desk, hand, id, said) => convert(desk)(hand, id, said.statement),
  ),
  act(
    'record-interpretation',
    '登记应急件补办的解读',
    ['drafter', 'office', 'publisher'],
    InterpretationBody,
    (desk, hand, id, said) => recordInterpretation(desk)(hand, id, said),
  ),
  due,
]

function causeOf({ state, withdrawal }: Case): string {
  if (state === 'released') return 'interpretation'
  return state === 'withdrawn' && !withdrawal?.confirmation ? 'confirm-withdrawal' : 're-review'
}

function act<S extends Shape>(
  name: string,
  summaryText: string,
  by: By,
  body: S,
  verb: (desk: Deps, hand: Hand, id: string, body: ValueOf<S>) => Promise<Result<Case>>,
): Route {
  return {
    method: 'post',
    path: `/v1/cases/{id}/${name}`,
    operationId: `${name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}Case`,
    summary: summaryText,
    by,
    acts: true,
    answer: CaseAnswer,
    ...taking(body, async ({ desk }, { hand, params, body: said }) =>
      caseAnswer(await verb(desk, hand, params['id'] ?? '', said)),
    ),
  }
}
