import { COLUMNS, FACETS, type Facet, type Facets } from '../domain/public-record.ts'
import { phrasesOf } from '../domain/search-words.ts'

/** 检索条件 — what a reader asked the directory for, as it stands in the address. */
export type Question = Readonly<{
  words: string
  phrases: readonly (readonly string[])[]
  facets: Facets
  before?: Readonly<{ inTitle: boolean; number: number }>
}>

/** Reads an address's query; what makes no sense is as if it had not been asked. */
export function questionOf(query: Readonly<Record<string, string | undefined>>): Question {
  const words = (query['q'] ?? '').trim().slice(0, 200)
  const facets = Object.fromEntries(
    FACETS.flatMap((name) => {
      const value = query[name]?.slice(0, 200)
      return value && isValue(name, value) ? [[name, value]] : []
    }),
  )
  const [, list, number] = /^([ab])(\d{1,15})$/.exec(query['after'] ?? '') ?? []
  return {
    words,
    phrases: phrasesOf(words),
    facets,
    ...(number ? { before: { inTitle: list === 'a', number: Number(number) } } : {}),
  }
}

/** The query of the same question with something else in place of a part of it; `null` takes the part away. */
export function asked(
  { words, facets }: Question,
  change: Readonly<Partial<Record<Facet | 'after', string | null>>> = {},
): string {
  const parts: readonly (readonly [string, string | null | undefined])[] = [
    ['q', words === '' ? null : words],
    ...FACETS.map((name) => [name, name in change ? change[name] : facets[name]] as const),
    ['after', change.after],
  ]
  const said = parts.flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value)}`] : []))
  return said.length === 0 ? './' : `./?${said.join('&')}`
}

function isValue(name: Facet, value: string): boolean {
  if (name === 'year') return /^\d{4}$/.test(value)
  return name !== 'column' || COLUMNS.some((one) => one === value)
}
