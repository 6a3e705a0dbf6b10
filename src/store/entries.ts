import { sql } from 'kysely'
import type { Release } from '../domain/bundle.ts'
import {
  facetsOf,
  recordPath,
  searchedText,
  type Entry,
  type Facet,
  type PublicRecord,
} from '../domain/public-record.ts'
import { searchWords } from '../domain/search-words.ts'
import type { Hit, Shelf } from '../desk/ports.ts'
import type { Engine } from './dialect.ts'
import { facetWords } from './search-index.ts'
import type { Db, Tx } from './schema.ts'

/** Lists a release: its line in the directory, the counts beside it, its words in the index. `number` is the generation that shows it first. */
export async function insertEntry(tx: Tx, engine: Engine, number: number, release: Release): Promise<void> {
  const entry = release.entry ?? bareEntry(release)
  await tx
    .insertInto('entries')
    .values({
      number,
      release_id: release.id,
      index_number: entry.indexNumber,
      released_at: entry.releasedAt,
      body: JSON.stringify(entry),
    })
    .execute()
  await countFacets(tx, entry, 1)
  await indexEntry(tx, engine, number, entry)
}

/** Takes a release off the directory; answers nothing where it was not on it. */
export async function removeEntry(tx: Tx, engine: Engine, releaseId: string): Promise<void> {
  const row = await tx
    .selectFrom('entries')
    .select(['number', 'body'])
    .where('release_id', '=', releaseId)
    .executeTakeFirst()
  if (!row) return
  await tx.deleteFrom('entries').where('number', '=', row.number).execute()
  await countFacets(tx, JSON.parse(row.body) as Entry, -1)
  await engine.search.remove(tx, row.number)
}

/** The index made anew from the entries: after a restore, and where there was none. */
export async function rebuildIndex(tx: Tx, engine: Engine): Promise<void> {
  await engine.search.clear(tx)
  for (let after = 0; ;) {
    const rows = await entriesAfter(tx, after, STRIDE)
    for (const { number, entry } of rows) await indexEntry(tx, engine, number, entry)
    const last = rows.at(-1)
    if (!last) return
    after = last.number
  }
}
const STRIDE = 500

async function indexEntry(tx: Tx, engine: Engine, number: number, entry: Entry): Promise<void> {
  const record = await recordOf(tx, entry.id)
  await engine.search.put(tx, number, {
    facets: facetWords(facetsOf(entry)),
    title: searchWords(entry.title),
    text: searchWords(record ? searchedText(record) : entry.issuer),
  })
}

export async function recordOf(db: Db, id: string): Promise<PublicRecord | undefined> {
  const row = await db
    .selectFrom('pages')
    .innerJoin('blobs', 'blobs.sha256', 'pages.sha256')
    .select('blobs.bytes')
    .innerJoin('releases', 'releases.id', 'pages.release_id')
    .where('pages.path', '=', recordPath(id))
    .where('releases.withdrawn_at', 'is', null)
    .executeTakeFirst()
  return row && (JSON.parse(new TextDecoder().decode(row.bytes)) as PublicRecord)
}

export async function entriesAfter(db: Db, after: number, limit: number): Promise<readonly Hit[]> {
  const rows = await db
    .selectFrom('entries')
    .select(['number', 'body'])
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute()
  return rows.map(({ number, body }) => ({ number, entry: JSON.parse(body) as Entry }))
}

/** One page of hits: without words, or with facets only, the newest first; with words those whose title has them before the others. */
export async function findEntries(
  db: Db,
  engine: Engine,
  { phrases, facets, before, limit }: Parameters<Shelf['find']>[0],
): Promise<readonly Hit[]> {
  const under = facetWords(facets)
  if (phrases.length === 0) {
    const numbers =
      under.length === 0
        ? await newest(db, before?.number, limit)
        : await engine.search.find(db, { phrases, facets: under, where: 'title', ...below(before?.number), limit })
    return hits(db, numbers, true)
  }
  const ask = { phrases, facets: under }
  const titled =
    before?.inTitle === false
      ? []
      : await engine.search.find(db, { ...ask, where: 'title', ...below(before?.number), limit })
  if (titled.length >= limit) return hits(db, titled, true)
  const from = before?.inTitle === false ? before.number : undefined
  const others = await engine.search.find(db, { ...ask, where: 'text', ...below(from), limit: limit - titled.length })
  return [...(await hits(db, titled, true)), ...(await hits(db, others, false))]
}

export async function facetCounts(db: Db, facet: Facet): ReturnType<Shelf['counts']> {
  return db
    .selectFrom('facet_counts')
    .select(['value', 'count'])
    .where('facet', '=', facet)
    .where('count', '>', 0)
    .orderBy('count', 'desc')
    .orderBy('value')
    .limit(MOST_VALUES)
    .execute()
}
const MOST_VALUES = 200

/** For a release kept by a version that had no directory. */
export function bareEntry({ id, title, kind, issuer, attribute, at, releasedAt }: Release): Entry {
  return {
    ...{ id, title, kind, issuer, theme: null, indexNumber: null, documentNumber: null, openness: attribute },
    ...{ formedOn: null, summary: '', column: 'statutory', publishAt: at, releasedAt, interpretations: [] },
  }
}

function below(number: number | undefined): Readonly<{ below?: number }> {
  return number === undefined ? {} : { below: number }
}

async function newest(db: Db, before: number | undefined, limit: number): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('entries')
    .select('number')
    .$if(before !== undefined, (query) => query.where('number', '<', before ?? 0))
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => row.number)
}

async function hits(db: Db, numbers: readonly number[], inTitle: boolean): Promise<readonly Hit[]> {
  if (numbers.length === 0) return []
  const rows = await db.selectFrom('entries').select(['number', 'body']).where('number', 'in', numbers).execute()
  const found = new Map(rows.map(({ number, body }) => [number, JSON.parse(body) as Entry]))
  return numbers.flatMap((number) => {
    const entry = found.get(number)
    return entry ? [{ number, entry, inTitle }] : []
  })
}

async function countFacets(tx: Tx, entry: Entry, by: 1 | -1): Promise<void> {
  for (const [facet, value] of Object.entries(facetsOf(entry)))
    await sql`insert into facet_counts (facet, value, count) values (${facet}, ${value}, ${by})
      on conflict (facet, value) do update set count = facet_counts.count + ${by}`.execute(tx)
}
