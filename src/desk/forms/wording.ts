import { dayOf, type Instant } from '../../domain/calendar.ts'
import type { SheetCell } from '../../domain/sheet.ts'
import type { Words } from '../../packs/words.ts'

/** The captions of one printed form: a group of the pack's labels. What the pack has no words for shows its code. */
export type Captions = (name: string, filled?: Readonly<Record<string, string | number>>) => string

export function captions(words: Pick<Words, 'labels'>, group: string): Captions {
  return (name, filled = {}) =>
    (words.labels[group]?.[name] ?? name).replace(/\{(\w+)\}/g, (_, key: string) => String(filled[key] ?? ''))
}

/** 2026年11月23日 09:05, Beijing time. */
export function printedTime(at: Instant): string {
  const shifted = new Date(Date.parse(at) + 8 * 3_600_000).toISOString()
  return `${printedDay(dayOf(at))} ${shifted.slice(11, 16)}`
}

export function printedDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}

/** Long enough to compare by eye; the whole hash is in the record. */
export function shortHash(hash: string): string {
  return hash.slice(0, 12)
}

export const label = (text: string, span?: number): SheetCell => ({ text, label: true, ...(span ? { span } : {}) })
export const cell = (text: string, span?: number): SheetCell => ({ text, ...(span ? { span } : {}) })
/** One choice of several, ticked: what was not chosen stays readable. */
export function ticked(options: Readonly<Record<string, string>>, chosen: string): string {
  return Object.entries(options)
    .map(([code, name]) => `${code === chosen ? '☑' : '□'} ${name}`)
    .join('　')
}
