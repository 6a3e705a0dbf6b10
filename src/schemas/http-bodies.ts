import Type, { type TProperties } from 'typebox'
import { ATTRIBUTES } from '../domain/attribute.ts'
import { ANSWERS } from '../domain/disposition.ts'
import { DraftShape } from './draft-shape.ts'
import { Line, PlaceField, Words } from './parts.ts'

/**
 * What the doors of `/v1` take. An act's body is exact: a misspelt field is refused, not passed over, because what it meant to say
 * would silently be lost. Only a draft may carry more than we read.
 */
const exact = <T extends TProperties>(properties: T) => Type.Object(properties, { additionalProperties: false })

const Hash = Type.String({ pattern: '^[0-9a-f]{64}$', description: '所见稿次的哈希：意见只对这一稿有效' })
const Short = Type.String({ minLength: 1, maxLength: 200 })
const HostId = Type.Optional(Short)
const Why = Type.Optional(
  Type.String({ minLength: 1, maxLength: 20_000, description: '变更公开属性或者事由的原因；首次选定不必写' }),
)

export const NoBody = exact({})

/** 文稿, as OpenAPI describes it; `readDraft` reads it. */
export const Draft = Type.Object(DraftShape.properties, { title: 'Draft' })
export const DraftBody = exact({ draft: Draft, hostId: HostId, why: Why })
/** The body around a draft; the draft inside is looked at once, by its own reader. */
export const DraftEnvelope = exact({ draft: Type.Unknown(), hostId: HostId, why: Why })

export const AttributeBody = exact({
  attribute: Type.Union([Type.Enum([...ATTRIBUTES]), Type.Null()]),
  reason: Type.Union([exact({ code: Type.Union([Line, Type.Null()]), statement: Words }), Type.Null()]),
  why: Why,
})
export const DispositionsBody = exact({
  dispositions: Type.Array(
    exact({ place: PlaceField, answer: Type.Enum([...ANSWERS]), ground: Words, clause: Words, statement: Words }),
    { minItems: 1, maxItems: 20_000 },
  ),
})
export const RedactionsBody = exact({
  redactions: Type.Array(exact({ place: PlaceField, ground: Type.Union([Line, Type.Null()]), statement: Words }), {
    maxItems: 20_000,
  }),
})
const Index = Type.Integer({ minimum: 0, description: '文本块的序号，同 /text 所列' })
const BlockText = Type.String({ maxLength: 200_000, description: '块的新文字；改成空的，该段删去，单元格则清空' })
export const BlocksBody = exact({
  file: Type.Optional(Type.String({ minLength: 1, maxLength: 2_000, description: '改哪个文件；不写就是正文' })),
  changes: Type.Array(
    Type.Union([exact({ block: Index, text: BlockText }), exact({ after: Index, text: BlockText })]),
    { minItems: 1, maxItems: 20_000 },
  ),
})
export const OpinionBody = exact({
  revisionHash: Hash,
  step: Type.Optional(
    Type.String({ minLength: 1, maxLength: 40, description: '办哪个环节；岗位只对应一个在办环节的可以不写' }),
  ),
  note: Type.Optional(Line),
  dissent: Type.Optional(Line),
})
export const TimeBody = exact({
  at: Type.String({ minLength: 1, maxLength: 40, description: '带时区的时间，如 2026-11-24T09:00:00+08:00' }),
})
export const HoldBody = exact({ held: Type.Boolean() })
export const CodeBody = exact({ code: Short })
export const SetupBody = exact({
  token: Short,
  organ: Short,
  site: exact({ name: Short, domain: Short, idCode: Type.String({ minLength: 1, maxLength: 20 }) }),
})
