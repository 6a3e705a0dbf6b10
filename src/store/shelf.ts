import type { Lateness, Shelf } from '../desk/ports.ts'
import type { Instant } from '../domain/calendar.ts'
import type { Engine } from './dialect.ts'
import { entriesAfter, facetCounts, findEntries, recordOf } from './entries.ts'
import { pulse } from './generation.ts'
import type { Db } from './schema.ts'

/** Everything `look` asks is read in one transaction that sees one moment. */
export async function shelf<T>(db: Db, engine: Engine, look: (shelf: Shelf) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setAccessMode('read only')
    .execute(async (tx) => {
      const { generation } = await pulse(tx)
      return look({
        generation,
        page: (path) => shownAt(tx, path),
        record: (id) => recordOf(tx, id),
        find: (ask) => findEntries(tx, engine, ask),
        counts: (facet) => facetCounts(tx, facet),
        after: (number, limit) => entriesAfter(tx, number, limit),
        lateness: (from) => lateness(tx, from),
      })
    })
}

async function shownAt(db: Db, path: string): ReturnType<Shelf['page']> {
  const row = await db
    .selectFrom('pages')
    .innerJoin('blobs', 'blobs.sha256', 'pages.sha256')
    .innerJoin('releases', 'releases.id', 'pages.release_id')
    .select(['pages.path', 'pages.type', 'blobs.bytes', 'releases.withdrawn_at'])
    .where('pages.path', '=', path)
    .executeTakeFirst()
  if (!row) return undefined
  const { withdrawn_at, ...page } = row
  return { page, withdrawn: withdrawn_at !== null }
}

async function lateness(db: Db, from: Instant): Promise<Lateness> {
  const rows = await db.selectFrom('releases').select('late_ms').where('released_at', '>=', from).execute()
  return latenessOf(rows.map((row) => row.late_ms ?? 0))
}

/** Nearest rank: the p99 of a hundred releases is the last but one. */
export function latenessOf(late: readonly number[]): Lateness {
  const sorted = [...late].sort((a, b) => a - b)
  const at = (share: number): number | null => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), most: sorted.at(-1) ?? null }
}
