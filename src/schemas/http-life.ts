import Type, { type TProperties } from 'typebox'
import { ATTRIBUTES } from '../domain/attribute.ts'
import { CaseSummary } from './http-case.ts'
import { Day, nullable } from './http-words.ts'
import { Line } from './parts.ts'

/** Bodies and answers of what happens after the signature: filing, reviewing again, converting, withdrawing. */
const exact = <T extends TProperties>(properties: T) => Type.Object(properties, { additionalProperties: false })

const AsDay = Type.String({ maxLength: 10, description: '日期，如 2027-11-23' })
const Event = Type.String({
  minLength: 1,
  maxLength: 40,
  description: '触发事件代码，见政策包 flow.json 的 reviewEvents',
})
const Statement = Type.String({ minLength: 1, maxLength: 20_000 })

export const FileAwayBody = exact({ reviewOn: Type.Optional(AsDay), reviewEvent: Type.Optional(Event) })
export const ReReviewBody = exact({
  statement: Statement,
  reviewOn: Type.Optional(AsDay),
  reviewEvent: Type.Optional(Event),
})
export const EventBody = exact({
  event: Event,
  statement: Statement,
  on: Type.Optional(AsDay),
  declassification: Type.Optional(exact({ document: Line, on: AsDay, by: Line })),
})
export const ConvertBody = exact({ statement: Statement })
export const WithdrawBody = exact({
  reason: Line,
  attribute: Type.Optional(
    Type.Enum([...ATTRIBUTES], { description: '本来应当是什么属性：须比已发布的更严；由签发人事后确认' }),
  ),
})
export const ConfirmWithdrawalBody = exact({ agrees: Type.Boolean(), statement: Statement })
export const InterpretationBody = exact({ on: AsDay, statement: Statement })

/** 待复审 — what is to be looked at again by today, and for which cause. */
export const ReviewsDueAnswer = Type.Object({
  reviews: Type.Array(
    Type.Object({
      case: CaseSummary,
      cause: Type.Enum(['re-review', 'confirm-withdrawal', 'interpretation']),
      due: Day,
    }),
  ),
  next: nullable(Type.String({ description: '下一页的 after' })),
})
