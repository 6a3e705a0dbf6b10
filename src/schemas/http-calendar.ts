import Type, { type TProperties } from 'typebox'
import { Count, Day, Instant, nullable, Text } from './http-words.ts'

const exact = <T extends TProperties>(properties: T) => Type.Object(properties, { additionalProperties: false })
const Days = (description: string) =>
  Type.Array(Type.String({ minLength: 1, maxLength: 10 }), { maxItems: 100, description })

/** 年度放假安排, as it is imported. */
export const YearBody = exact({
  year: Type.String({ pattern: '^[0-9]{4}$' }),
  off: Days('放假的日子，通知列出的周末也列'),
  work: Days('调休上班的周末'),
  source: Type.String({ minLength: 1, maxLength: 400, description: '通知名称、文号和日期' }),
  correct: Type.Optional(Type.Boolean({ description: 'true：更正已有的年份，须写明 why' })),
  why: Type.Optional(Type.String({ maxLength: 1_000 })),
})

/** `left`: cases somebody was just writing to; importing the same notice again takes them up. */
export const ImportedAnswer = Type.Object({ year: Text, reckoned: Count, left: Type.Array(Text) })

export const CalendarAnswer = Type.Object({
  years: Type.Array(
    Type.Object({
      year: Text,
      off: Type.Array(Day),
      work: Type.Array(Day),
      source: Text,
      workingDays: Count,
      /** Who imported it, when, and why where it corrected a year already known; null: it came with the pack. */
      imported: nullable(Type.Object({ by: Text, at: Instant, why: nullable(Text) })),
    }),
  ),
})
