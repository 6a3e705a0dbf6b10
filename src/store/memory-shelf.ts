import type { Instant } from '../domain/calendar.ts'
import {
  FACETS,
  facetsOf,
  recordPath,
  searchedText,
  type Entry,
  type Facet,
  type PublicRecord,
} from '../domain/public-record.ts'
import { searchWords } from '../domain/search-words.ts'
import { compareText } from '../domain/place.ts'
import type { Hit, Shelf } from '../desk/ports.ts'
import { PORTAL } from './generation.ts'
import type { Held } from './memory-held.ts'
import { latenessOf } from './shelf.ts'

/** What the shelf of a database answers, looked for entry by entry. */
export function memoryShelf(held: Held): Shelf {
  const newestFirst = [...held.entries].sort(([a], [b]) => b - a)
  const answer = <T>(value: T): Promise<T> => Promise.resolve(value)
  return {
    generation: held.series.get(PORTAL) ?? 0,
    page: (path) => answer(pageAt(held, path)),
    record: (id) => answer(recordAt(held, id)),
    find: (ask) => {
      const sought: Hit[] = newestFirst
        .filter(([, entry]) => FACETS.every((name) => isUnder(entry, name, ask.facets[name])))
        .flatMap(([number, entry]) => {
          const inTitle = isIn(ask.phrases, entry.title)
          const record = recordAt(held, entry.id)
          const isHit = inTitle || isIn(ask.phrases, `${entry.title}\n${record ? searchedText(record) : entry.issuer}`)
          return isHit ? [{ number, entry, inTitle }] : []
        })
      const ranked = [...sought.filter((hit) => hit.inTitle), ...sought.filter((hit) => !hit.inTitle)]
      const { before } = ask
      const from = before ? ranked.filter((hit) => isAfter(hit, before)) : ranked
      return answer(from.slice(0, ask.limit))
    },
    counts: (facet) => answer(countsOf(held, facet)),
    after: (number, limit) =>
      answer(
        newestFirst
          .toReversed()
          .filter(([one]) => one > number)
          .slice(0, limit)
          .map(([one, entry]) => ({ number: one, entry })),
      ),
    lateness: (from: Instant) =>
      answer(
        latenessOf(
          [...held.releases.values()]
            .filter((one) => one.releasedAt >= from)
            .map((one) => Date.parse(one.releasedAt) - Date.parse(one.at)),
        ),
      ),
  }
}

function isUnder(entry: Entry, name: Facet, value: string | undefined): boolean {
  return value === undefined || facetsOf(entry)[name] === value
}

function isAfter(hit: Hit, before: Readonly<{ inTitle: boolean; number: number }>): boolean {
  if (hit.inTitle === before.inTitle) return hit.number < before.number
  return before.inTitle
}

function isIn(phrases: readonly (readonly string[])[], text: string): boolean {
  const words = `\n${searchWords(text).join('\n')}\n`
  return phrases.every((phrase) => words.includes(`\n${phrase.join('\n')}\n`))
}

function countsOf(held: Held, facet: Facet): readonly Readonly<{ value: string; count: number }>[] {
  const counts = new Map<string, number>()
  for (const entry of held.entries.values()) {
    const value = facetsOf(entry)[facet]
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || compareText(a.value, b.value))
}

function pageAt(held: Held, path: string): Awaited<ReturnType<Shelf['page']>> {
  const page = held.pages.get(path)
  const blob = page && held.blobs.get(page.sha256)
  if (!page || !blob) return undefined
  const withdrawn = (held.releases.get(page.releaseId)?.withdrawnAt ?? null) !== null
  return { page: { path, type: page.type, bytes: blob.bytes }, withdrawn }
}

function recordAt(held: Held, id: string): PublicRecord | undefined {
  const found = pageAt(held, recordPath(id))
  return found && !found.withdrawn
    ? (JSON.parse(new TextDecoder().decode(found.page.bytes)) as PublicRecord)
    : undefined
}
