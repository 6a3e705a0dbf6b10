import Type, { type TProperties } from 'typebox'
import { THIRD_PARTY_ANSWERS, THIRD_PARTY_REASONS } from '../domain/consultation.ts'
import { PlaceField } from './parts.ts'

/** What the doors of third-party consultation take; exact, as every act. */
const exact = <T extends TProperties>(properties: T) => Type.Object(properties, { additionalProperties: false })

const Day = Type.String({ minLength: 1, maxLength: 10, description: '日期，如 2026-11-23（北京时间）' })
const Words = (maxLength: number) => Type.String({ minLength: 1, maxLength })

export const ConsultBody = exact({
  holders: Type.Array(Words(200), { minItems: 1, maxItems: 50, description: '权利人；每人一份征求书、一个编号' }),
  reason: Type.Enum([...THIRD_PARTY_REASONS]),
  matter: Words(4_000),
  places: Type.Optional(Type.Array(PlaceField, { maxItems: 500 })),
  sentOn: Type.Optional(Day),
})
export const ReceiptBody = exact({ receivedOn: Day })
export const AnswerBody = exact({
  kind: Type.Enum([...THIRD_PARTY_ANSWERS]),
  reasons: Type.Optional(Type.String({ maxLength: 20_000 })),
  on: Day,
})
export const DecisionBody = exact({ publish: Type.Boolean(), publicInterest: Type.Boolean(), statement: Words(20_000) })
export const NoticeBody = exact({ sentOn: Day })
