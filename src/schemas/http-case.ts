import Type from 'typebox'
import { STATES } from '../domain/case.ts'
import { SEVERITIES } from '../domain/finding.ts'
import { ROLES } from '../domain/person.ts'
import {
  AttributeChange,
  Consultation,
  Dispute,
  FiledReview,
  InterpretationOwed,
  Judgement,
  NotedEvent,
  ReturnNotice,
  SecrecyReview,
  Withdrawal,
} from './http-case-records.ts'
import { Attribute, Count, Day, Instant, Sha256, Text, nullable } from './http-words.ts'
import { PlaceField } from './parts.ts'

/** The words of the domain as they stand in answers. A title makes a shape a component of the OpenAPI document. */

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
    suppression: Type.Optional(Text),
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
    suppressed: Type.Optional(Type.Array(Type.Object({ suppression: Text, rule: Text, place: PlaceField }))),
  },
  { title: 'Gate' },
)
