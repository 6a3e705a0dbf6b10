import { addWorkingDays, type Calendar, type Day, type Reckoned } from './calendar.ts'

/**
 * 期限 — a day reckoned in working days, with what it was reckoned from: when a year's notice comes out, a provisional one is
 * reckoned again. `provisional` must be shown wherever the day is.
 */
export type Deadline = Reckoned & Readonly<{ from: Day; workingDays: number }>

export function deadline(calendar: Calendar, from: Day, workingDays: number): Deadline {
  return { ...addWorkingDays(calendar, from, workingDays), from, workingDays }
}

/** The same deadline under another calendar. */
export function reckonAgain(calendar: Calendar, { from, workingDays }: Deadline): Deadline {
  return deadline(calendar, from, workingDays)
}
