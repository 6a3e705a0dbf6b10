import Type, { type TSchema } from 'typebox'
import { ATTRIBUTES } from '../domain/attribute.ts'
import { ITEM_STATES, STATES } from '../domain/case.ts'
import { SEVERITIES } from '../domain/finding.ts'
import { THIRD_PARTY_ANSWERS, THIRD_PARTY_REASONS } from '../domain/consultation.ts'
import { ROLES } from '../domain/person.ts'
import { CONCLUSIONS } from '../domain/secrecy-review.ts'
import { PlaceField } from './parts.ts'

/** The words of the domain as they stand in answers. A title makes a shape a component of the OpenAPI document. */

export const Text = Type.String()
export const Count = Type.Integer({ minimum: 0 })
export const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' })
/** UTC, ISO 8601. */
export const Instant = Type.String({ description: 'UTC，ISO 8601' })
export function nullable<T extends TSchema>(schema: T): Type.TUnion<[T, Type.TNull]> {
  return Type.Union([schema, Type.Null()])
}

export const Finding = Type.Object(
  {
    rule: Text,
    type: Text,
    severity: Type.Enum([...SEVERITIES]),
    certainty: Type.Enum(['certain', 'suspect']),
    action: Type.Enum(['redact', 'review', 'keep']),
    place: PlaceField,
    evidence: Type.Record(Text, Type.Union([Text, Type.Number(), Type.Boolean()])),
    basis: Type.Array(Text),
  },
  { title: 'Finding' },
)

const Opinion = Type.Object({
  step: Text,
  opinion: Type.Enum(['approve', 'return', 'sign']),
  by: Text,
  role: Type.Enum([...ROLES]),
  at: Instant,
  revisionHash: Sha256,
  note: Type.Optional(Text),
  dissent: Type.Optional(Text),
  sentBackTo: Type.Optional(Text),
  voided: Type.Optional(Type.Object({ at: Instant, by: Text })),
})

const Attribute = Type.Enum([...ATTRIBUTES])
/** 'YYYY-MM-DD' in Asia/Shanghai. */
export const Day = Type.String({ description: '日期，如 2026-11-23（北京时间）' })
/** A day reckoned in working days; `provisional`: it runs into a year whose notice is not out. */
export const Deadline = Type.Object({ day: Day, provisional: Type.Boolean(), from: Day, workingDays: Count })
const Statement = Type.Object({ by: Text, at: Instant, statement: Text })

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

const AttributeChange = Type.Object({
  from: nullable(Attribute),
  to: nullable(Attribute),
  fromReason: nullable(Text),
  toReason: nullable(Text),
  why: nullable(Text),
  by: Text,
  at: Instant,
  revisionHash: Sha256,
})

const NotedEvent = Type.Object({
  code: Text,
  on: Day,
  at: Instant,
  by: Text,
  statement: Text,
  lapses: Type.Boolean(),
  declassification: Type.Optional(Type.Object({ document: Text, on: Day, by: Text })),
})

const InterpretationOwed = Type.Object({
  due: Deadline,
  done: nullable(Type.Object({ at: Instant, by: Text, on: Day, statement: Text, late: Type.Boolean() })),
})

const Withdrawal = Type.Object({
  at: Instant,
  by: Text,
  reason: Text,
  attribute: Type.Optional(Attribute),
  confirmation: Type.Optional(Type.Object({ at: Instant, by: Text, agrees: Type.Boolean(), statement: Text })),
})

const FiledReview = Type.Object({
  at: Instant,
  by: Text,
  outcome: Type.Enum(['keep', 'convert']),
  statement: Text,
  nextOn: nullable(Day),
})

const Dispute = Type.Object({
  round: Count,
  by: Text,
  at: Instant,
  statement: Text,
  items: Type.Optional(Type.Array(Count)),
  outcome: Type.Optional(Type.Enum(['upheld', 'overruled'])),
  decidedBy: Type.Optional(Text),
  decidedAt: Type.Optional(Instant),
})

const head = {
  id: Text,
  hostId: Type.Optional(Text),
  unit: Text,
  issuer: Text,
  drafter: Text,
  title: Text,
  kind: nullable(Text),
  attribute: nullable(Attribute),
  state: Type.Enum([...STATES]),
  step: nullable(Text),
  version: Type.Integer({ minimum: 1 }),
  round: Count,
  createdAt: Instant,
  updatedAt: Instant,
  revision: Type.Object({ number: Type.Integer({ minimum: 1 }), hash: Sha256, at: Instant, by: Text }),
  schedule: nullable(Type.Object({ at: Instant, by: Text, revisionHash: Sha256, held: Type.Boolean() })),
  release: nullable(Type.Object({ id: Text, at: Instant, releasedAt: Instant, lateMs: Type.Integer() })),
  failure: nullable(Type.Object({ code: Text, at: Instant })),
  reviewOn: nullable(Day),
  reviewEvent: nullable(Text),
  convertedFrom: nullable(Text),
  convertedTo: nullable(Text),
  interpretationOwed: nullable(InterpretationOwed),
  withdrawal: nullable(Withdrawal),
}

/** 办件 in a list: where it stands, without what was found and said. */
export const CaseSummary = Type.Object({ ...head, returnProposed: Type.Boolean() }, { title: 'CaseSummary' })
export const Case = Type.Object(
  {
    ...head,
    findings: Type.Array(Finding),
    opinions: Type.Array(Opinion),
    returns: Type.Array(ReturnNotice),
    proposedReturn: nullable(ReturnNotice),
    declinedReturns: Type.Array(Type.Object({ notice: ReturnNotice, by: Text, at: Instant, statement: Text })),
    disputes: Type.Array(Dispute),
    secrecyReviews: Type.Array(SecrecyReview),
    judgements: Type.Array(Judgement),
    consultations: Type.Array(Consultation),
    attributeChanges: Type.Array(AttributeChange),
    reviews: Type.Array(FiledReview),
    events: Type.Array(NotedEvent),
  },
  { title: 'Case' },
)

export const Paper = Type.Object(
  {
    file: Text,
    role: Type.Enum(['body', 'attachment', 'interpretation']),
    format: Text,
    sha256: Sha256,
    blocks: Type.Array(
      Type.Object({
        text: Text,
        kind: Text,
        level: Type.Optional(Type.Integer()),
        cell: Type.Optional(
          Type.Object({
            table: Count,
            row: Count,
            column: Count,
            head: Type.Optional(Text),
            colspan: Type.Optional(Count),
            rowspan: Type.Optional(Count),
            sheet: Type.Optional(Text),
            ref: Type.Optional(Text),
          }),
        ),
      }),
    ),
    unreadable: Type.Optional(Text),
    uninspected: Type.Optional(Type.Array(Text)),
    convertedFrom: Type.Optional(Type.Object({ format: Text, sha256: Sha256, by: Text })),
    memberOf: Type.Optional(Text),
  },
  { title: 'Paper' },
)

export const Person = Type.Object(
  { id: Text, name: Text, unit: Text, roles: Type.Array(Type.Enum([...ROLES])) },
  { title: 'Person' },
)

/** What a judgement rests on: counts, and places of the signs; never the text. */
const Signs = Type.Array(Type.Object({ sign: Text, place: PlaceField }))
const GateJudgement = Type.Object(
  {
    verdict: Type.Enum(['yes', 'doubt', 'no']),
    by: Type.Enum(['declared', 'text']),
    evidence: Type.Record(Text, Type.Union([Type.Number(), Type.Boolean()])),
    signs: Signs,
  },
  { title: 'GateJudgement' },
)

export const Gate = Type.Object(
  {
    verdict: Type.Enum(['admit', 'return', 'refuse']),
    codes: Type.Array(Text),
    problems: Type.Array(
      Type.Object({
        code: Text,
        severity: Type.Enum(['block', 'warn']),
        place: Type.Optional(PlaceField),
        field: Type.Optional(Text),
        basis: Type.Array(Text),
        remedy: Text,
        data: Type.Optional(Type.Record(Text, Type.Union([Text, Type.Number(), Type.Boolean()]))),
        signs: Type.Optional(Signs),
      }),
    ),
    pack: Type.Object({ id: Text, version: Text, revision: Text }),
    judgements: nullable(Type.Object({ normative: GateJudgement, policy: GateJudgement })),
    label: nullable(Type.Object({ text: Text, position: Type.Enum(['annotation', 'above-colophon', 'form-only']) })),
  },
  { title: 'Gate' },
)
