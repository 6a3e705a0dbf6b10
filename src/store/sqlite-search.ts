import { sql } from 'kysely'
import type { SearchIndex, Wanted } from './search-index.ts'

/**
 * FTS5 without a copy of the text (`contentless_delete`). Words come parted by spaces; two that follow each other are found as a phrase. Rows are
 * walked from the newest back, so a common word costs no more than a page of hits.
 */
export const SQLITE_SEARCH: SearchIndex = {
  async make(tx) {
    await sql
      .raw(
        `create virtual table search using fts5 (facets, title, text,
          content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0')`,
      )
      .execute(tx)
  },
  async put(tx, number, { facets, title, text }) {
    await sql`insert into search (rowid, facets, title, text)
      values (${number}, ${facets.join(' ')}, ${title.join(' ')}, ${text.slice(0, MOST).join(' ')})`.execute(tx)
  },
  async remove(tx, number) {
    await sql`delete from search where rowid = ${number}`.execute(tx)
  },
  async clear(tx) {
    await sql`insert into search (search) values ('delete-all')`.execute(tx)
  },
  async forget(tx) {
    await sql`insert into search (search) values ('optimize')`.execute(tx)
  },
  async find(db, wanted) {
    const { below, limit } = wanted
    const older = below === undefined ? sql`` : sql`and rowid < ${below}`
    const { rows } = await sql<{ number: number }>`
      select rowid as number from search where search match ${expression(wanted)} ${older}
      order by rowid desc limit ${limit}`.execute(db)
    return rows.map((row) => row.number)
  },
}

/** A long report is found by what its first hundred pages or so say. */
const MOST = 100_000

function expression({ phrases, facets, where }: Wanted): string {
  const words = phrases.map((phrase) => `"${phrase.join(' ')}"`).join(' AND ')
  const under = facets.map((one) => `"${one}"`).join(' AND ')
  const titled = `title : (${words})`
  const found = words === '' ? [] : [where === 'title' ? titled : `({title text} : (${words}) NOT ${titled})`]
  return [...found, ...(under === '' ? [] : [`facets : (${under})`])].join(' AND ')
}
