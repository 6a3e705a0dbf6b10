/** 日 — 'YYYY-MM-DD' in Asia/Shanghai. A day is not an instant, so no time zone can creep in. */
export type Day = string
/** 时刻 — UTC, ISO 8601 with milliseconds, as `Date.prototype.toISOString` writes it; sorts as text. */
export type Instant = string

/**
 * 工作日历 — statutory days off and make-up working days (调休), year by year, from the yearly notices of 国务院办公厅.
 * A year absent from `years` is unknown: dates that run into it are provisional, never assumed.
 */
export type Calendar = Readonly<{
  years: Readonly<Record<string, Readonly<{ off: readonly Day[]; work: readonly Day[] }>>>
}>

/** A date and whether the notice for every year it ran through was known. */
export type Reckoned = Readonly<{ day: Day; provisional: boolean }>

export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  const year = calendar.years[day.slice(0, 4)]
  if (year?.off.includes(day)) return false
  if (year?.work.includes(day)) return true
  return !isWeekend(day)
}

/** The day on which `count` working days have passed, counted from the day after `start` (条例第二十六条: 20 个工作日). */
export function addWorkingDays(calendar: Calendar, start: Day, count: number): Reckoned {
  let day = start
  let provisional = !(start.slice(0, 4) in calendar.years)
  for (let left = count; left > 0;) {
    day = addDays(day, 1)
    provisional ||= !(day.slice(0, 4) in calendar.years)
    if (isWorkingDay(calendar, day)) left--
  }
  return { day, provisional }
}

/** How many working days lie after `start` up to and including `end`; 0 when `end` is not later. */
export function workingDaysBetween(calendar: Calendar, start: Day, end: Day): number {
  let count = 0
  for (let day = addDays(start, 1); day <= end; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) count++
  return count
}

export function addDays(day: Day, count: number): Day {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10)
}

/** The day an instant falls on in Asia/Shanghai (UTC+8, no daylight saving since 1991). */
export function dayOf(instant: Instant): Day {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10)
}

function isWeekend(day: Day): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}
