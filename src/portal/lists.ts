import type { Shelf } from '../desk/ports.ts'
import type { NamedBytes } from '../domain/bundle.ts'
import { FACETS, type PublicRecord } from '../domain/public-record.ts'
import { directoryPage } from './directory-page.ts'
import { feed } from './feed.ts'
import { columnPage, homePage } from './home-page.ts'
import { COLUMN_PAGES } from './meta.ts'
import {
  columnPath,
  DIRECTORY,
  DIRECTORY_JSON,
  FEED,
  LIST,
  PUNCTUALITY,
  RECORD_SCHEMA,
  SITEMAP,
  STYLESHEET,
} from './paths.ts'
import { punctualityPage } from './punctuality-page.ts'
import { questionOf, type Question } from './question.ts'
import { recordSchema } from './record-schema.ts'
import { sitemap, SITEMAP_SPAN, sitemapNumber, sitemapOf } from './sitemap.ts'
import type { Site } from './site.ts'
import { STYLES } from './stylesheet.ts'

type Asked = Readonly<{
  shelf: Shelf
  site: Site
  path: string
  query: Readonly<Record<string, string | undefined>>
  now: string
}>

/** A page made from the directory: `asks`, it depends on the query; `ages`, on the day. */
type List = Readonly<{ asks?: true; ages?: true; make(asked: Asked): Promise<NamedBytes | undefined> }>

const PER_PAGE = 20
const PER_FEED = 50
const MONTH_MS = 30 * 86_400_000

const LIST_PAGES: Readonly<Record<string, List>> = {
  [LIST]: { make: async ({ shelf, site }) => homePage(site, await newest(shelf, {})) },
  ...Object.fromEntries(
    COLUMN_PAGES.map((column): readonly [string, List] => [
      columnPath(column.id),
      { make: async ({ shelf, site }) => columnPage(site, column, await newest(shelf, { column: column.id })) },
    ]),
  ),
  [DIRECTORY]: { asks: true, make: directory },
  [DIRECTORY_JSON]: { asks: true, make: directoryData },
  [FEED]: {
    make: async ({ shelf, site }) => {
      const hits = await shelf.find({ phrases: [], facets: {}, limit: PER_FEED })
      return feed(
        site,
        hits.map((hit) => hit.entry),
        '1970-01-01T00:00:00.000Z',
      )
    },
  },
  [SITEMAP]: { make: ({ shelf, site }) => Promise.resolve(sitemap(site, shelf.generation)) },
  'sitemap-n.xml': {
    make: async ({ shelf, site, path }) => {
      const n = sitemapNumber(path)
      if (n === undefined || (n > 1 && (n - 1) * SITEMAP_SPAN >= shelf.generation)) return undefined
      const hits = await shelf.after((n - 1) * SITEMAP_SPAN, SITEMAP_SPAN)
      return sitemapOf(
        site,
        n,
        hits.filter((hit) => hit.number <= n * SITEMAP_SPAN),
      )
    },
  },
  [PUNCTUALITY]: {
    ages: true,
    make: async ({ shelf, site, now }) =>
      punctualityPage(site, await shelf.lateness(new Date(Date.parse(now) - MONTH_MS).toISOString())),
  },
}

/** 清单 — every path that is made when asked for. */
export const LISTS: ReadonlyMap<string, List> = new Map(Object.entries(LIST_PAGES))

/** What is the same in every generation. */
export const FIXED: ReadonlyMap<string, NamedBytes> = new Map([
  [STYLESHEET, { path: STYLESHEET, type: 'text/css; charset=utf-8', bytes: new TextEncoder().encode(STYLES) }],
  [RECORD_SCHEMA, recordSchema],
])

async function newest(shelf: Shelf, facets: Question['facets']) {
  const hits = await shelf.find({ phrases: [], facets, limit: PER_PAGE + 1 })
  return { entries: hits.slice(0, PER_PAGE).map((hit) => hit.entry), more: hits.length > PER_PAGE }
}

async function directory({ shelf, site, query }: Asked): Promise<NamedBytes> {
  const question = questionOf(query)
  const { hits, next } = await found(shelf, question)
  const records = new Map<string, PublicRecord>()
  if (question.phrases.length > 0)
    for (const { entry } of hits) {
      const record = await shelf.record(entry.id)
      if (record) records.set(entry.id, record)
    }
  const counts = Object.fromEntries(
    await Promise.all(FACETS.map(async (name) => [name, await shelf.counts(name)] as const)),
  )
  return directoryPage(site, { question, hits, records, counts, ...(next === undefined ? {} : { next }) })
}

async function directoryData({ shelf, query }: Asked): Promise<NamedBytes> {
  const { hits, next } = await found(shelf, questionOf(query))
  const body = { generation: shelf.generation, entries: hits.map((hit) => hit.entry), next: next ?? null }
  return {
    path: DIRECTORY_JSON,
    type: 'application/json; charset=utf-8',
    bytes: new TextEncoder().encode(`${JSON.stringify(body)}\n`),
  }
}

async function found(shelf: Shelf, question: Question) {
  const { words, phrases, facets, before } = question
  // Words that say nothing to the index are no question for everything.
  if (words !== '' && phrases.length === 0) return { hits: [] }
  const hits = await shelf.find({ phrases, facets, ...(before ? { before } : {}), limit: PER_PAGE + 1 })
  const shown = hits.slice(0, PER_PAGE)
  const last = shown.at(-1)
  const next = hits.length > PER_PAGE && last ? `${last.inTitle === false ? 'b' : 'a'}${last.number}` : undefined
  return { hits: shown, ...(next === undefined ? {} : { next }) }
}
