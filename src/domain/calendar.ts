/** 日 — 'YYYY-MM-DD' in Asia/Shanghai. A day is not an instant, so no time zone can creep in. */
export type Day = string
/** 时刻 — UTC, ISO 8601 with milliseconds, as `Date.prototype.toISOString` writes it; sorts as text. */
export type Instant = string

/**
 * 工作日历 — statutory days off and make-up working days (调休), year by year, from the yearly notices of 国务院办公厅.
 * A year absent from `years` is unknown: dates that run into it are provisional, never assumed.
 */
export type Calendar = Readonly<{
  years: Readonly<Record<string, KnownYear>>
}>

/** One year's days off and make-up days, weekends among them as the notice lists them; `source`: the notice, number and date. */
export type KnownYear = Readonly<{ off: readonly Day[]; work: readonly Day[]; source?: string }>

/** A date and whether the notice for every year it ran through was known. */
export type Reckoned = Readonly<{ day: Day; provisional: boolean }>

export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  const year = calendar.years[day.slice(0, 4)]
  if (year?.off.includes(day)) return false
  if (year?.work.includes(day)) return true
  if (year === undefined && FIXED_BY_LAW.includes(day.slice(5))) return false
  return !isWeekend(day)
}

// 《全国年节及纪念日放假办法》第二条 fixes these by date, so they hold before any notice; the moon's festivals do not stand here.
const FIXED_BY_LAW = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']

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

/** A day that exists, written as days are: 'YYYY-MM-DD'. */
export function isDay(text: string): text is Day {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text
}

export function isWeekend(day: Day): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}
