import { dayOf, type Day } from '../../domain/calendar.ts'

/** The day a field names: a day as it stands, an instant by Shanghai's clock, `null` for anything else. */
export function dayIn(value: string | null | undefined): Day | null {
  const text = value?.trim() ?? ''
  if (!/^\d{4}-\d{2}-\d{2}/u.test(text) || Number.isNaN(Date.parse(text))) return null
  const zoned = /[zZ]$|[+-]\d{2}:?\d{2}$/u.test(text) && text.length > 10
  return zoned ? dayOf(text) : text.slice(0, 10)
}
