import Type from 'typebox'
import type { YearNotice } from '../domain/year-notice.ts'
import { ok, type Result } from '../domain/result.ts'
import { shape } from './shape.ts'

const Days = Type.Array(Type.String({ minLength: 1, maxLength: 10 }), { maxItems: 100 })

/** A year's notice as a file: the same form a pack's `calendar` folder has. What else stands in it is passed over. */
const FILE = Type.Object({
  year: Type.Union([Type.Integer({ minimum: 1000, maximum: 9999 }), Type.String({ pattern: '^[0-9]{4}$' })]),
  source: Type.String({ maxLength: 400 }),
  off: Days,
  work: Days,
})
const read = shape(FILE, 'calendar.malformed')

/** Problem: `calendar.malformed`, with the place in the file. */
export function readYearFile(value: unknown): Result<YearNotice> {
  const file = read(value)
  if (!file.ok) return file
  const { year, source, off, work } = file.value
  return ok({ year: String(year), source, off, work })
}
