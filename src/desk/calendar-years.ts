import type { Calendar } from '../domain/calendar.ts'
import { workingDaysOf, type YearNotice } from '../domain/year-notice.ts'
import { calendarInForce } from './calendar-in-force.ts'
import type { Deps } from './deps.ts'
import type { ImportedYear } from './ports.ts'

/** 已知年份 — one year as it counts now, and who imported it; `imported` null: it came with the pack. */
export type YearInForce = YearNotice &
  Readonly<{ workingDays: number; imported: Pick<ImportedYear, 'by' | 'at' | 'why'> | null }>

/** Every year the calendar in force knows, earliest first. */
export async function calendarYears(deps: Pick<Deps, 'store' | 'pack'>): Promise<readonly YearInForce[]> {
  const imported = await deps.store.years()
  return yearsOf(calendarInForce(deps.pack().calendar, imported), imported)
}

/** The years of one calendar, some of them imported. */
export function yearsOf(calendar: Calendar, imported: readonly ImportedYear[] = []): readonly YearInForce[] {
  return Object.entries(calendar.years)
    .map(([year, { off, work, source = '' }]) => {
      const own = imported.find((one) => one.year === year)
      const notice = { year, off, work, source }
      return {
        ...notice,
        workingDays: workingDaysOf(notice),
        imported: own ? { by: own.by, at: own.at, why: own.why } : null,
      }
    })
    .sort((a, b) => Number(a.year) - Number(b.year))
}
