import Type, { type TSchema } from 'typebox'
import { ATTRIBUTES } from '../domain/attribute.ts'

/** The smallest words every answer is written in. */

export const Text = Type.String()
export const Count = Type.Integer({ minimum: 0 })
export const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' })
/** UTC, ISO 8601. */
export const Instant = Type.String({ description: 'UTC，ISO 8601' })
export function nullable<T extends TSchema>(schema: T): Type.TUnion<[T, Type.TNull]> {
  return Type.Union([schema, Type.Null()])
}

export const Attribute = Type.Enum([...ATTRIBUTES])
/** 'YYYY-MM-DD' in Asia/Shanghai. */
export const Day = Type.String({ description: '日期，如 2026-11-23（北京时间）' })
/** A day reckoned in working days; `provisional`: it runs into a year whose notice is not out. */
export const Deadline = Type.Object({ day: Day, provisional: Type.Boolean(), from: Day, workingDays: Count })
export const Statement = Type.Object({ by: Text, at: Instant, statement: Text })
