import Type, { type TProperties } from 'typebox'
import { returnItem, ReturnNotice } from './http-case-records.ts'
import { Count, Day, Instant, nullable, Sha256, Text } from './http-words.ts'
import { Line, PlaceField } from './parts.ts'

/** What the doors of returns take and answer. */
const exact = <T extends TProperties>(properties: T) => Type.Object(properties, { additionalProperties: false })

const Hash = Type.String({ pattern: '^[0-9a-f]{64}$', description: '所见稿次的哈希：意见只对这一稿有效' })
const Step = Type.String({ minLength: 1, maxLength: 40, description: '办哪个环节；岗位只对应一个在办环节的可以不写' })
const Pointer = Type.String({ maxLength: 400, pattern: '^(/[^/]+)+$', description: '栏目的 JSON pointer，如 /reason' })
const Code = Type.String({ minLength: 1, maxLength: 20 })
const Said = Type.String({ maxLength: 2_000, pattern: '\\S' })
const ItemId = Type.Integer({ minimum: 1, maximum: 10_000 })
const Where = { place: Type.Optional(PlaceField), field: Type.Optional(Pointer) }

export const ReturnBody = exact({
  revisionHash: Hash,
  step: Type.Optional(Step),
  note: Type.Optional(Line),
  grounds: Type.Optional(
    Type.Array(exact({ code: Code, ...Where, remedy: Type.Optional(Line) }), {
      maxItems: 200,
      description: '办公室自己加的事由；自查查实的不用写，会一并写入。批准拟好的退文时不写',
    }),
  ),
  leaveOut: Type.Optional(
    Type.Array(exact({ code: Code, ...Where }), { maxItems: 200, description: '不写入的提醒；查实的事由不能不写' }),
  ),
})
export const DeclineBody = exact({ statement: Said })
export const RulingBody = exact({ statement: Said })
export const SendBackBody = exact({ revisionHash: Hash, step: Type.Optional(Step), to: Step, note: Said })
export const AnswerReturnBody = exact({
  items: Type.Array(exact({ id: ItemId, status: Type.Enum(['fixed', 'disputed']), statement: Said }), {
    minItems: 1,
    maxItems: 500,
  }),
})
export const DisputeBody = exact({
  statement: Line,
  items: Type.Optional(
    Type.Array(ItemId, { minItems: 1, maxItems: 500, description: '对哪几项有异议；不写是对全部未了结的事项' }),
  ),
})

export const ReturnAnswer = Type.Object(
  {
    notice: ReturnNotice,
    caseId: Text,
    title: Text,
    unit: Text,
    issuer: Text,
    revision: Type.Integer({ minimum: 1 }),
    receivedAt: nullable(Instant),
    items: Type.Array(
      Type.Object({ ...returnItem, title: Text, where: Text, passage: nullable(Text), clauses: Type.Array(Text) }),
    ),
  },
  { title: 'ShownReturn' },
)

const Answering = { answers: Type.Array(Count), outside: Type.Boolean() }
/** `since` is null before the first return. `outside`: no returned item asked for it. `unplaced`: items of the whole document. */
export const DifferenceAnswer = Type.Object({
  since: nullable(Sha256),
  changes: Type.Array(
    Type.Object({
      file: Text,
      block: Count,
      kind: Type.Enum(['added', 'removed']),
      text: Text,
      of: nullable(Count),
      ...Answering,
    }),
  ),
  fields: Type.Array(
    Type.Object({
      field: Text,
      before: nullable(Text),
      after: nullable(Text),
      place: Type.Optional(PlaceField),
      ...Answering,
    }),
  ),
  outsideReturn: Count,
  unplaced: Type.Array(Count),
})

const Share = nullable(Type.Number({ minimum: 0 }))
export const ReturnStatisticsAnswer = Type.Object({
  from: Day,
  to: Day,
  rows: Type.Array(Type.Object({ unit: Text, code: Text, title: Text, round: Count, count: Count })),
  units: Type.Array(
    Type.Object({
      unit: Text,
      submitted: Count,
      returned: Count,
      items: Count,
      rate: Share,
      repeated: nullable(Count),
      repeatShare: Share,
      medianDays: nullable(Count),
    }),
  ),
})
