import Type from 'typebox'
import { ANSWERS } from '../domain/disposition.ts'
import { THIRD_PARTY_ANSWERS } from '../domain/consultation.ts'
import { LEVELS } from '../domain/draft.ts'
import { AttributeField, Count, FileField, Flag, Line, Lines, optional, PlaceField, Version, Words } from './parts.ts'

const Issuer = Type.Union([Line, Type.Object({ name: Line, level: optional(Type.Enum([...LEVELS, ''])) })])

const Attachment = Type.Object({
  name: Line,
  publicName: Words,
  text: optional(Type.String()),
  file: FileField,
  attribute: AttributeField,
  withheld: optional(Type.Object({ ground: Words, statement: Words })),
})

const JointIssuer = Type.Object({
  name: Line,
  lead: Flag,
  attribute: AttributeField,
  opinion: Words,
  opinionDate: Words,
  opinionBy: Words,
  document: Words,
})

const Interpretation = Type.Object({
  plan: optional(Type.Object({ outline: Words, forms: Lines, channels: Lines, time: Words, responsible: Words })),
  materials: optional(
    Type.Array(
      Type.Object({ form: Words, title: Words, publicTitle: Words, text: optional(Type.String()), file: FileField }),
      {
        maxItems: 200,
      },
    ),
  ),
  approvedForVersion: Version,
})

const Disposition = Type.Object({
  place: PlaceField,
  answer: Type.Enum([...ANSWERS]),
  ground: Words,
  clause: Words,
  statement: Words,
})

const Consultation = Type.Object({
  holder: Words,
  number: Words,
  reason: Words,
  places: optional(Type.Array(PlaceField, { maxItems: 500 })),
  sentOn: Words,
  receivedOn: Words,
  answer: optional(Type.Object({ kind: optional(Type.Enum([...THIRD_PARTY_ANSWERS, ''])), reasons: Words, on: Words })),
  decision: optional(Type.Object({ publish: Flag, publicInterest: Flag, statement: Words, noticeSentOn: Words })),
})

/**
 * 文稿 as hosts send it. Only `title` is required; a field absent or null is missing; what we do not know is passed over,
 * because a host sends more than we read.
 */
export const DraftShape = Type.Object({
  title: Line,
  publicTitle: Words,
  kind: Words,
  theme: Words,
  attribute: AttributeField,
  reason: optional(Type.Object({ code: Words, statement: Words })),
  isNormative: Flag,
  isPolicy: Flag,
  text: optional(Type.String()),
  file: FileField,
  attachments: optional(Type.Array(Attachment, { maxItems: 500 })),
  version: Version,
  submittedAt: Words,
  neededBy: Words,
  dispositions: optional(Type.Array(Disposition, { maxItems: 20_000 })),
  redactions: optional(
    Type.Array(Type.Object({ place: PlaceField, ground: Words, statement: Words }), { maxItems: 20_000 }),
  ),
  issuer: optional(Issuer),
  recipients: Lines,
  signer: Words,
  contact: optional(Type.Object({ name: Words, phone: Words })),
  sealed: Flag,
  interpretation: optional(Interpretation),
  forwardedFrom: optional(
    Type.Object({
      number: Words,
      attribute: AttributeField,
      consent: optional(Type.Object({ given: Flag, by: Words, document: Words, date: Words })),
      determination: optional(Type.Object({ by: Words, date: Words, statement: Words })),
    }),
  ),
  draftedFor: optional(Type.Object({ organ: Words })),
  jointIssuers: optional(Type.Array(JointIssuer, { maxItems: 500 })),
  jointSettlement: optional(
    Type.Object({ attribute: AttributeField, by: Words, date: Words, document: Words, dissent: Words }),
  ),
  countersigns: optional(Type.Array(Type.Object({ unit: Line, opinion: Words }), { maxItems: 500 })),
  consultations: optional(Type.Array(Consultation, { maxItems: 500 })),
  secrecyReview: optional(
    Type.Object({ done: Flag, conclusion: Words, reviewer: Words, approver: Words, reviewedVersion: Version }),
  ),
  openOfficeReview: optional(Type.Object({ done: Flag, opinion: Words })),
  legalReview: optional(Type.Object({ done: Flag, unit: Words, opinion: Words, date: Words })),
  fairCompetitionReview: optional(Type.Object({ done: Flag, conclusion: Words, date: Words })),
  affectsMarket: Flag,
  majorDecision: Flag,
  publicComment: optional(
    Type.Object({
      held: Flag,
      channel: Words,
      from: Words,
      to: Words,
      received: Count,
      adopted: Count,
      adoptionNote: Words,
    }),
  ),
  urgent: optional(
    Type.Object({
      emergency: optional(Type.Union([Type.Boolean(), Line])),
      basis: Words,
      approvedBy: Words,
      postReviewDue: Words,
    }),
  ),
})
export type DraftAsSent = Type.Static<typeof DraftShape>
