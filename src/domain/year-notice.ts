import { addDays, isDay, isWeekend, type Day } from './calendar.ts'
import type { Problem } from './result.ts'

/** 年度放假安排 — what the yearly notice of 国务院办公厅 says: days off (weekends as it lists them) and make-up working days. */
export type YearNotice = Readonly<{ year: string; off: readonly Day[]; work: readonly Day[]; source: string }>

/**
 * What speaks against a notice as it was typed or taken over; none: it may be used.
 * Problems: `calendar.year-malformed`, `calendar.source-missing`, `calendar.day-malformed`, `calendar.day-outside`, `calendar.day-twice`,
 * `calendar.day-both`, `calendar.work-weekday`, `calendar.law-day`, `calendar.implausible`; each names its field.
 */
export function faultsOf(notice: YearNotice): readonly Problem[] {
  if (!/^20\d\d$/.test(notice.year)) return [{ code: 'calendar.year-malformed', field: '/year' }]
  const faults = [
    ...(notice.source.trim() === '' ? [{ code: 'calendar.source-missing', field: '/source' }] : []),
    ...dayFaults('off', notice.off, notice.year),
    ...dayFaults('work', notice.work, notice.year),
    ...between(notice),
  ]
  return faults.length > 0 ? faults : implausible(notice)
}

function dayFaults(list: 'off' | 'work', days: readonly Day[], year: string): readonly Problem[] {
  return days.flatMap((day, index) => {
    const at = { field: `/${list}/${index}`, data: { day } }
    if (!isDay(day)) return [{ code: 'calendar.day-malformed', ...at }]
    if (!day.startsWith(`${year}-`)) return [{ code: 'calendar.day-outside', ...at, data: { day, year } }]
    return days.indexOf(day) < index ? [{ code: 'calendar.day-twice', ...at }] : []
  })
}

function between({ off, work }: YearNotice): readonly Problem[] {
  return work.flatMap((day, index) => {
    const at = { field: `/work/${index}`, data: { day } }
    if (off.includes(day)) return [{ code: 'calendar.day-both', ...at }]
    return isDay(day) && !isWeekend(day) ? [{ code: 'calendar.work-weekday', ...at }] : []
  })
}

// Every notice since 2008 gave these; one without them is a slip, most often the two lists swapped or half a year missing.
const LAW_DAYS = ['01-01', '05-01', '10-01', '10-02', '10-03']
/** Weekdays off less make-up days: the statutory days, 11 until 2024 and 13 since; 13 in 2020, when the Spring Festival was prolonged. */
const NET = { least: 8, most: 25 }

function implausible({ year, off, work }: YearNotice): readonly Problem[] {
  const missing = LAW_DAYS.map((day) => `${year}-${day}`).filter((day) => !off.includes(day))
  if (missing.length > 0) return missing.map((day) => ({ code: 'calendar.law-day', field: '/off', data: { day } }))
  const net = off.filter((day) => !isWeekend(day)).length - work.length
  if (net >= NET.least && net <= NET.most) return []
  return [{ code: 'calendar.implausible', field: '/off', data: { off: off.length, work: work.length, net } }]
}

/** Working days of the whole year under a notice. */
export function workingDaysOf({ year, off, work }: YearNotice): number {
  let count = 0
  for (let day = `${year}-01-01`; day.startsWith(year); day = addDays(day, 1))
    if (work.includes(day) || (!off.includes(day) && !isWeekend(day))) count++
  return count
}
