import type { Calendar } from '../domain/calendar.ts'
import { ok, refuse, type Result } from '../domain/result.ts'
import { readCalendar } from '../schemas/pack-gate.ts'

/** 工作日历 of the pack: one file a year. Problems: `pack.malformed`. */
export function compileCalendar(files: ReadonlyMap<string, unknown>): Result<Calendar> {
  const read = [...files]
    .filter(([path]) => path.startsWith('calendar/'))
    .map(([path, value]) => readCalendar(path, value))
  const problems = read.flatMap((one) => (one.ok ? [] : one.problems))
  if (problems.length > 0) return refuse(...problems)
  const years = read.flatMap((one) =>
    one.ok ? [[String(one.value.year), { off: one.value.off, work: one.value.work }] as const] : [],
  )
  return ok({ years: Object.fromEntries(years) })
}
