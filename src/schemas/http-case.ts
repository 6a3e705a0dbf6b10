import Type, { type TSchema } from 'typebox'
import { ATTRIBUTES } from '../domain/attribute.ts'
import { STATES } from '../domain/case.ts'
import { SEVERITIES } from '../domain/finding.ts'
import { ROLES } from '../domain/person.ts'
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
})

const ReturnNotice = Type.Object({
  round: Count,
  by: Text,
  at: Instant,
  revisionHash: Sha256,
  step: Text,
  items: Type.Array(
    Type.Object({
      code: Text,
      place: Type.Optional(PlaceField),
      field: Type.Optional(Text),
      basis: Type.Array(Text),
      remedy: Text,
    }),
  ),
  note: Type.Optional(Text),
})

const Dispute = Type.Object({
  round: Count,
  by: Text,
  at: Instant,
  statement: Text,
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
  attribute: nullable(Type.Enum([...ATTRIBUTES])),
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
  reviewOn: nullable(Text),
  withdrawal: nullable(Type.Object({ at: Instant, by: Text, reason: Text })),
}

/** 办件 in a list: where it stands, without what was found and said. */
export const CaseSummary = Type.Object(head, { title: 'CaseSummary' })
export const Case = Type.Object(
  {
    ...head,
    findings: Type.Array(Finding),
    opinions: Type.Array(Opinion),
    returns: Type.Array(ReturnNotice),
    disputes: Type.Array(Dispute),
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
          }),
        ),
      }),
    ),
    unreadable: Type.Optional(Text),
    uninspected: Type.Optional(Type.Array(Text)),
  },
  { title: 'Paper' },
)

export const Person = Type.Object(
  { id: Text, name: Text, unit: Text, roles: Type.Array(Type.Enum([...ROLES])) },
  { title: 'Person' },
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
      }),
    ),
    pack: Type.Object({ id: Text, version: Text, revision: Text }),
  },
  { title: 'Gate' },
)
