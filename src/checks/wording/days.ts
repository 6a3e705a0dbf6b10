import { numeralOf, spelled } from './numerals.ts'

/** 写出的日期 — a date as a text writes it; the year may be left out, and with `day` alone the month too. */
export type Written = Readonly<{ from: number; to: number; year?: number; month?: number; day: number }>

/** Dates of a normalised text in their order: 2026年5月1日, 5月1日, 二〇二六年五月一日, 2026-05-01. */
export function writtenDays(text: string): readonly Written[] {
  if (!/[日\-./]/u.test(text)) return []
  const found: Written[] = []
  for (const match of text.matchAll(DAY)) {
    const { year, month, day, han, hanMonth, hanDay, isoYear, isoMonth, isoDay } = match.groups ?? {}
    const at = { from: match.index, to: match.index + match[0].length }
    const y = year === undefined ? (han === undefined ? isoYear && Number(isoYear) : spelled(han)) : Number(year)
    const m = month ?? isoMonth
    const d = day ?? isoDay
    const read = [
      m === undefined ? numeralOf(hanMonth ?? '') : Number(m),
      d === undefined ? numeralOf(hanDay ?? '') : Number(d),
    ] as const
    if (read[0] === undefined || read[1] === undefined) continue
    found.push({ ...at, ...(typeof y === 'number' ? { year: y } : {}), month: read[0], day: read[1] })
  }
  return found
}

/** How many days the month has; of an unknown year February may have 29. */
export function daysIn(month: number, year?: number): number {
  if (month === 2) return year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** 0 for Sunday (Sakamoto's rule for the Gregorian calendar). */
export function weekdayOf(year: number, month: number, day: number): number {
  const y = month < 3 ? year - 1 : year
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7
}

const DAY =
  /(?<![\d.])(?:(?<year>\d{4})年\s{0,2})?(?<![\d.])(?<month>\d{1,2})月\s{0,2}(?<day>\d{1,2})日|(?<han>[〇零○Ο0一二三四五六七八九]{4})年(?<hanMonth>[一二三四五六七八九十]{1,3})月(?<hanDay>[一二三四五六七八九十]{1,3})日|(?<![\d.\-/A-Za-z]|[A-Za-z]\s)(?<isoYear>(?:19|20)\d\d)(?<mark>[-./])(?<isoMonth>\d{1,2})\k<mark>(?<isoDay>\d{1,2})(?![\d\-/A-Za-z]|\.\d)/gu
