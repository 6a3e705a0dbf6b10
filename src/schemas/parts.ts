import Type, { type TSchema } from 'typebox'
import { ATTRIBUTES, type Attribute } from '../domain/attribute.ts'

/** Pieces that the shapes share. `optional(X)`: absent and null say the same, *missing*. */
export function optional<T extends TSchema>(schema: T): Type.TOptional<Type.TUnion<[T, Type.TNull]>> {
  return Type.Optional(Type.Union([schema, Type.Null()]))
}

/** One line of a form: names, codes, dates, opinions. */
export const Line = Type.String({ maxLength: 20_000 })
export const Words = optional(Line)
export const Flag = optional(Type.Boolean())
/** 稿次 as the host counts: 3 or "3" or "v3". */
export const Version = optional(Type.Union([Type.Number(), Type.String({ maxLength: 200 })]))
/** A count, or its digits in a string. */
export const Count = optional(Type.Union([Type.Integer({ minimum: 0 }), Type.String({ pattern: '^[0-9]{1,9}$' })]))
/** A list of lines; one line alone stands for a list of one. */
export const Lines = optional(Type.Union([Line, Type.Array(Line, { maxItems: 5_000 })]))

/** 公开属性的各种写法 — our codes, and what offices write (条例第十三条; 《公文处理》所附公开属性栏). */
const LABELS: Readonly<Record<string, Attribute>> = {
  公开发布: 'public',
  主动公开: 'public',
  删减后公开: 'redacted',
  依申请公开: 'on-request',
  不公开: 'not-public',
  不予公开: 'not-public',
}
export const AttributeField = optional(Type.Enum([...ATTRIBUTES, ...Object.keys(LABELS), '']))

/** The code of an attribute field; empty is unset, and unset is a state of its own. */
export function attributeOf(written: string | null | undefined): Attribute | null {
  return ATTRIBUTES.find((code) => code === written) ?? LABELS[written ?? ''] ?? null
}

/** 位置 — exact, nothing more and nothing less: a misspelt place would silently cover nothing. */
export const PlaceField = Type.Object(
  {
    file: Type.String({ minLength: 1, maxLength: 2_000 }),
    block: Type.Integer({ minimum: 0 }),
    from: Type.Integer({ minimum: 0 }),
    to: Type.Integer({ minimum: 0 }),
  },
  { additionalProperties: false },
)

/** A file handed in: the SHA-256 of bytes handed in before, or name and bytes in base64, or name and SHA-256. */
export const FileField = optional(
  Type.Union([
    Type.String({ maxLength: 4_096 }),
    Type.Object({ name: Line, content: Type.String() }),
    Type.Object({ name: Line, sha256: Type.String({ minLength: 1, maxLength: 200 }) }),
  ]),
)
