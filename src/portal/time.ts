import { dayOf, type Day, type Instant } from '../domain/calendar.ts'

/** `YYYY-MM-DD HH:MM` in Asia/Shanghai, as 国办发〔2017〕47号 wants `PubDate`. */
export function minuteOf(instant: Instant): string {
  const time = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(11, 16)
  return `${dayOf(instant)} ${time}`
}

/** `2026年1月5日`, as the office writes a day. */
export function writtenDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
