import Type, { type TProperties } from 'typebox'
import { ATTRIBUTES } from '../domain/attribute.ts'
import { CONCLUSIONS } from '../domain/secrecy-review.ts'
import { SecrecyReview } from './http-case-records.ts'
import { Count, nullable, Sha256, Text } from './http-words.ts'

/** What the doors of the two records take. Every question stands in the body: one left out is refused, never taken for a no. */
const exact = <T extends TProperties>(properties: T) => Type.Object(properties, { additionalProperties: false })

const Hash = Type.String({ pattern: '^[0-9a-f]{64}$', description: '所见稿次的哈希：一表只对这一稿有效' })
const Said = Type.String({ maxLength: 2_000, pattern: '\\S' })
const Short = Type.String({ maxLength: 200, pattern: '\\S' })
/** `null`: 看过，没有. */
const Looked = nullable(Said)
const SOURCES = ['own', 'obtained', 'other-organ'] as const

export const SecrecyBody = exact({
  revisionHash: Hash,
  source: Type.Enum([...SOURCES], { description: '自制 · 从公民法人获取 · 其他行政机关' }),
  scope: Said,
  channels: Type.Array(Short, { minItems: 1, maxItems: 20 }),
  marked: Type.Boolean({ description: '标有密级' }),
  derived: Type.Boolean({ description: '派生于国家秘密' }),
  secretPoints: Looked,
  otherOrgans: Looked,
  stability: Looked,
  workSecret: Looked,
  tradeSecret: Looked,
  conclusion: Type.Enum([...CONCLUSIONS], { description: '公开 · 删减后公开 · 不公开 · 报审' }),
  basis: Type.Array(Short, { minItems: 1, maxItems: 20, uniqueItems: true }),
  opinion: Said,
})

const Judged = exact({ fit: Type.Boolean(), note: Type.String({ maxLength: 2_000, description: '不适当的必填' }) })
export const JudgementBody = exact({ revisionHash: Hash, wording: Judged, timing: Judged, manner: Judged })

/** What the machine knows before a reviewer says anything; nothing in it is decided. */
export const SecrecyProposalAnswer = Type.Object({
  revisionHash: Sha256,
  number: Type.Integer({ minimum: 1 }),
  title: Text,
  kind: nullable(Text),
  issuer: Text,
  unit: Text,
  attribute: nullable(Type.Enum([...ATTRIBUTES])),
  personal: Type.Record(Text, Count),
  uncovered: Count,
  /** The valid record on this text, if there is one: a new one replaces it. */
  record: nullable(SecrecyReview),
})
