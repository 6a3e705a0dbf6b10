import type { Day } from './calendar.ts'

/**
 * 索引号模板, e.g. `{organ}/{year}-{number:5}`: `organ` is the organ's code, `year`, `month`, `day` those of the release, `number` the running
 * number of organ and year in so many digits. There is no national form (条例第十二条 only wants one): each office has its own.
 */
export const INDEX_FIELDS = ['organ', 'year', 'month', 'day', 'number'] as const
const FIELD = /\{(organ|year|month|day|number)(?::(\d{1,2}))?\}/g

/** The number itself; `number` counts from 1 within organ and year. */
export function indexNumber(template: string, { organ, day, number }: IndexParts): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const values: Readonly<Record<string, string>> = { organ, year, month, day: date, number: String(number) }
  return template.replace(FIELD, (_, field: string, width?: string) =>
    (values[field] ?? '').padStart(Number(width ?? 0), '0'),
  )
}

export type IndexParts = Readonly<{ organ: string; day: Day; number: number }>

/** What is wrong with a template: without organ, year and number two documents could get the same. */
export function isIndexTemplate(template: string): boolean {
  const fields = [...template.matchAll(FIELD)].map(([, field]) => field)
  const left = template.replace(FIELD, '')
  return !/[{}]/.test(left) && ['organ', 'year', 'number'].every((field) => fields.includes(field))
}

/** Stands where the 索引号 will: made of signs that no text of a page can contain unescaped, in HTML as in our JSON. */
export const INDEX_MARK = '<!--yuantou:index-number-->'
