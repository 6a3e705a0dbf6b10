import Type from 'typebox'
import { ATTRIBUTES } from '../domain/attribute.ts'
import { ROLES } from '../domain/person.ts'
import { Draft } from './http-bodies.ts'
import { ReturnNotice } from './http-case-records.ts'
import { Case, CaseSummary, Finding, Gate, Person } from './http-case.ts'
import { Count, Instant, Sha256, Text, nullable } from './http-words.ts'
import { Conversion, Paper } from './http-paper.ts'
import { PlaceField } from './parts.ts'

/** What the doors of `/v1` answer. Answers may grow fields; what is named here stays. */

export const CaseAnswer = Type.Object({ case: Case })
/** `draft` is null where the text was erased: a document its author declared a state secret. */
export const CaseWithDraft = Type.Object({ case: Case, draft: nullable(Draft) })
/** `gate` is null in an answer given again under the same key: the verdict belonged to the first call. */
/** `returned`: the notice by which the pack's own rule returned it at once. */
export const SubmitAnswer = Type.Object({ case: Case, gate: nullable(Gate), returned: nullable(ReturnNotice) })
export const CasesAnswer = Type.Object({ cases: Type.Array(CaseSummary), next: nullable(Text) })
export const TextAnswer = Type.Object({ revisionHash: Sha256, papers: Type.Array(Paper) })
export const RevisionAnswer = Type.Object({
  number: Type.Integer({ minimum: 1 }),
  hash: Sha256,
  at: Instant,
  by: Text,
  draft: Draft,
  papers: Type.Array(Paper),
})
export const CheckAnswer = Type.Object({ revisionHash: Sha256, findings: Type.Array(Finding), gate: Gate })
export const GateAnswer = Gate
export const TrailAnswer = Type.Object({
  entries: Type.Array(
    Type.Object({
      seq: Count,
      caseId: nullable(Text),
      act: Text,
      by: Text,
      role: Type.Enum([...ROLES]),
      at: Instant,
      from: nullable(Text),
      to: nullable(Text),
      revisionHash: nullable(Text),
      data: Type.Record(Text, Type.Unknown()),
      prev: Sha256,
      hash: Sha256,
    }),
  ),
})
export const IncidentsAnswer = Type.Object({
  incidents: Type.Array(
    Type.Object({
      id: Text,
      at: Instant,
      by: Text,
      unit: Text,
      cause: Type.Enum(['secret-mark', 'declared-secret']),
      fingerprint: Sha256,
    }),
  ),
})
export const FileAnswer = Type.Object({ sha256: Sha256, format: Text, convertedFrom: Type.Optional(Conversion) })
export const MeAnswer = Person
export const SessionAnswer = Type.Object({ token: Text, expiresAt: Instant, person: Person })
export const WordsAnswer = Type.Object({
  labels: Type.Record(Text, Type.Record(Text, Text)),
  rules: Type.Record(Text, Text),
  /** The attributes the pack has in use, in its order. */
  attributes: Type.Array(Type.Enum([...ATTRIBUTES])),
  reasons: Type.Array(
    Type.Object({
      code: Text,
      title: Text,
      clause: Text,
      nature: Text,
      for: Type.Array(Type.Enum([...ATTRIBUTES])),
      statement: Text,
      forbidden: Type.Boolean(),
    }),
  ),
  returns: Type.Array(Type.Object({ code: Text, title: Text, basis: Type.Array(Text), remedy: Text })),
  kinds: Type.Array(Type.Object({ id: Text, en: Text, statutory: Type.Boolean() })),
  steps: Type.Array(
    Type.Object({
      id: Text,
      role: Type.Enum([...ROLES]),
      opinionRequired: Type.Boolean(),
      group: Type.Optional(Text),
    }),
  ),
  /** Who approves a return before it goes out; null: nobody. */
  returnApprover: nullable(Type.Enum([...ROLES])),
  /** What makes a paper due for review, and which reasons then lapse. */
  reviewEvents: Type.Array(
    Type.Object({ code: Text, lapses: Type.Array(Text), requires: nullable(Type.Enum(['declassification'])) }),
  ),
  exemptions: Type.Array(Type.Object({ code: Text, title: Text })),
})
export const SetupAnswer = Type.Object({ organ: Text })
export const HealthAnswer = Type.Object({ status: Type.Literal('ok') })

/** RFC 9457, with one entry per problem: its sentence, and where it applies. */
export const ProblemAnswer = Type.Object(
  {
    type: Text,
    title: Text,
    status: Type.Integer({ minimum: 400, maximum: 599 }),
    code: Text,
    instance: Text,
    data: Type.Optional(Type.Record(Text, Type.Unknown())),
    problems: Type.Array(
      Type.Object({
        code: Text,
        sentence: Text,
        field: Type.Optional(Text),
        place: Type.Optional(PlaceField),
        data: Type.Optional(Type.Record(Text, Type.Unknown())),
      }),
      { minItems: 1 },
    ),
  },
  { title: 'Problem' },
)
