import { sql } from 'kysely'
import type { SearchIndex, Wanted } from '../search-index.ts'

/** A text-search vector made by us (titles weigh A, facets B, text D), under a GIN index; no dictionary or locale of the server has a say in it. */
export const POSTGRES_SEARCH: SearchIndex = {
  async make(tx) {
    await tx.schema
      .createTable('search')
      .addColumn('number', 'integer', (column) => column.primaryKey())
      .addColumn('words', sql`tsvector`, (column) => column.notNull())
      .execute()
    await sql`create index search_words on search using gin (words) with (fastupdate = off)`.execute(tx)
  },
  async put(tx, number, { facets, title, text }) {
    const words = [
      ...facets.map((word) => `'${word}':1B`),
      ...title.slice(0, GAP - 1).map((word, i) => `'${word}':${i + 1}A`),
      ...text.slice(0, MOST).map((word, i) => `'${word}':${i + GAP + 1}`),
    ].join(' ')
    await sql`insert into search (number, words) values (${number}, ${words}::tsvector)`.execute(tx)
  },
  async remove(tx, number) {
    await sql`delete from search where number = ${number}`.execute(tx)
  },
  async clear(tx) {
    await sql`delete from search`.execute(tx)
  },
  // Dead rows are the server's to clean up (`vacuum`), here as in every other table.
  forget: () => Promise.resolve(),
  async find(db, wanted) {
    const { below, limit } = wanted
    const older = below === undefined ? sql`` : sql`and number < ${below}`
    const { rows } = await sql<{ number: number }>`
      select number from search where words @@ ${expression(wanted)}::tsquery ${older}
      order by number desc limit ${limit}`.execute(db)
    return rows.map((row) => row.number)
  },
}

/** A vector holds positions up to 16,383; the title has its own stretch before the text, so that no phrase runs from one into the other. */
const GAP = 400
const MOST = 15_900

function expression({ phrases, facets, where }: Wanted): string {
  const all = (weight: string): string =>
    phrases.map((phrase) => `(${phrase.map((word) => `'${word}':${weight}`).join(' <-> ')})`).join(' & ')
  const words = phrases.length === 0 ? [] : where === 'title' ? [all('A')] : [all('AD'), `!(${all('A')})`]
  return [...words, ...facets.map((word) => `'${word}':B`)].join(' & ')
}
