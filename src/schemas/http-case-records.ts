import Type from 'typebox'
import { ITEM_STATES } from '../domain/case.ts'
import { THIRD_PARTY_ANSWERS, THIRD_PARTY_REASONS } from '../domain/consultation.ts'
import { CONCLUSIONS } from '../domain/secrecy-review.ts'
import { Attribute, Count, Day, Deadline, Instant, nullable, Sha256, Statement, Text } from './http-words.ts'
import { PlaceField } from './parts.ts'

/** What is on record of a case, one by one: returns and disputes, the two reviews, third parties, what became of its attribute. */

export const returnItem = {
  id: Count,
  code: Text,
  origin: Type.Enum(['gate', 'office']),
  status: Type.Enum([...ITEM_STATES]),
  advice: Type.Optional(Type.Literal(true)),
  answer: Type.Optional(Statement),
  place: Type.Optional(PlaceField),
  field: Type.Optional(Text),
  basis: Type.Array(Text),
  remedy: Text,
}

export const ReturnNotice = Type.Object({
  number: Text,
  round: Count,
  by: Text,
  byName: Type.Optional(Text),
  approverName: Type.Optional(Text),
  at: Instant,
  revisionHash: Sha256,
  step: Text,
  items: Type.Array(Type.Object(returnItem)),
  due: nullable(Deadline),
  contact: nullable(Type.Object({ name: Text, phone: Text })),
  approvedBy: nullable(Text),
  automatic: Type.Boolean(),
  note: Type.Optional(Text),
})

export const SecrecyReview = Type.Object(
  {
    number: Text,
    revisionHash: Sha256,
    source: Type.Enum(['own', 'obtained', 'other-organ']),
    scope: Text,
    channels: Type.Array(Text),
    marked: Type.Boolean(),
    derived: Type.Boolean(),
    secretPoints: nullable(Text),
    otherOrgans: nullable(Text),
    stability: nullable(Text),
    workSecret: nullable(Text),
    tradeSecret: nullable(Text),
    personal: Type.Record(Text, Count),
    conclusion: Type.Enum([...CONCLUSIONS]),
    basis: Type.Array(Text),
    opinion: Text,
    by: Text,
    at: Instant,
  },
  { title: 'SecrecyReview' },
)

const Judged = Type.Object({ fit: Type.Boolean(), note: Text })
export const Judgement = Type.Object(
  { revisionHash: Sha256, wording: Judged, timing: Judged, manner: Judged, by: Text, at: Instant },
  { title: 'Judgement' },
)

export const Consultation = Type.Object(
  {
    id: Count,
    holder: Text,
    number: Text,
    reason: Type.Enum([...THIRD_PARTY_REASONS]),
    matter: Text,
    places: Type.Array(PlaceField),
    revisionHash: Sha256,
    by: Text,
    sentOn: Day,
    receivedOn: nullable(Day),
    due: nullable(Deadline),
    answer: nullable(
      Type.Object({
        kind: Type.Enum([...THIRD_PARTY_ANSWERS]),
        reasons: nullable(Text),
        on: Day,
        late: Type.Boolean(),
        recordedBy: Text,
      }),
    ),
    decision: nullable(
      Type.Object({
        publish: Type.Boolean(),
        publicInterest: Type.Boolean(),
        statement: Text,
        by: Text,
        at: Instant,
        noticeSentOn: nullable(Day),
      }),
    ),
  },
  { title: 'Consultation' },
)

export const AttributeChange = Type.Object({
  from: nullable(Attribute),
  to: nullable(Attribute),
  fromReason: nullable(Text),
  toReason: nullable(Text),
  why: nullable(Text),
  by: Text,
  at: Instant,
  revisionHash: Sha256,
})

export const NotedEvent = Type.Object({
  code: Text,
  on: Day,
  at: Instant,
  by: Text,
  statement: Text,
  lapses: Type.Boolean(),
  declassification: Type.Optional(Type.Object({ document: Text, on: Day, by: Text })),
})

export const InterpretationOwed = Type.Object({
  due: Deadline,
  done: nullable(Type.Object({ at: Instant, by: Text, on: Day, statement: Text, late: Type.Boolean() })),
})

export const Withdrawal = Type.Object({
  at: Instant,
  by: Text,
  reason: Text,
  attribute: Type.Optional(Attribute),
  confirmation: Type.Optional(Type.Object({ at: Instant, by: Text, agrees: Type.Boolean(), statement: Text })),
})

export const FiledReview = Type.Object({
  at: Instant,
  by: Text,
  outcome: Type.Enum(['keep', 'convert']),
  statement: Text,
  nextOn: nullable(Day),
})

export const Dispute = Type.Object({
  round: Count,
  by: Text,
  at: Instant,
  statement: Text,
  items: Type.Optional(Type.Array(Count)),
  outcome: Type.Optional(Type.Enum(['upheld', 'overruled'])),
  ruling: Type.Optional(Text),
  decidedBy: Type.Optional(Text),
  decidedAt: Type.Optional(Instant),
})
