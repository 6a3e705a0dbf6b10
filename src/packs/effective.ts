import type { Day } from '../domain/calendar.ts'
import type { Problem } from '../domain/result.ts'
import type { Rulebook } from '../gate/rulebook.ts'

/** 施行期间 — why the pack may not judge on that day: `pack.not-in-force`. Nothing: it may. The day is the caller's (`dayOf(now)`). */
export function notInForce({ pack, effective }: Pick<Rulebook, 'pack' | 'effective'>, day: Day): readonly Problem[] {
  const { from, to } = effective
  if (from <= day && (to === null || day <= to)) return []
  return [{ code: 'pack.not-in-force', data: { id: pack.id, version: pack.version, day, from, to: to ?? '' } }]
}
