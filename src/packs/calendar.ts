import type { Calendar } from '../domain/calendar.ts'
import { ok, refuse, type Problem, type Result } from '../domain/result.ts'
import { faultsOf } from '../domain/year-notice.ts'
import { readCalendar } from '../schemas/pack-gate.ts'

/**
 * 工作日历 of the pack: one file a year. Problems: `pack.malformed`, `pack.calendar` (what an import of the same year would be refused for,
 * as `fault`).
 */
export function compileCalendar(files: ReadonlyMap<string, unknown>): Result<Calendar> {
  const read = [...files]
    .filter(([path]) => path.startsWith('calendar/'))
    .map(([path, value]) => ({ path, notice: readCalendar(path, value) }))
  const problems = read.flatMap(({ path, notice }) => (notice.ok ? faultsIn(path, notice.value) : notice.problems))
  if (problems.length > 0) return refuse(...problems)
  const years = read.flatMap(({ notice }) => {
    if (!notice.ok) return []
    const { year, off, work, source } = notice.value
    return [[String(year), { off, work, source }] as const]
  })
  return ok({ years: Object.fromEntries(years) })
}

type Written = Readonly<{ year: number; off: readonly string[]; work: readonly string[]; source: string }>

function faultsIn(file: string, { year, ...rest }: Written): readonly Problem[] {
  return faultsOf({ year: String(year), ...rest }).map(({ code, field = '' }) => ({
    code: 'pack.calendar',
    data: { file, at: field, fault: code },
  }))
}
