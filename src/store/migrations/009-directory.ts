import type { Release } from '../../domain/bundle.ts'
import { insertEntry } from '../entries.ts'
import { takeNumber } from '../series.ts'
import type { Tx } from '../schema.ts'
import type { Engine } from '../dialect.ts'
import { PORTAL } from '../generation.ts'
import type { Migration } from './migration.ts'

/** The directory of what is public, the counts beside it and the words it is searched by; how late each release was. */
export const directory: Migration = {
  number: 9,
  name: 'directory',
  async up(db, engine) {
    await db.schema
      .createTable('entries')
      .addColumn('number', 'integer', (column) => column.primaryKey())
      .addColumn('release_id', 'text', (column) => column.notNull().unique().references('releases.id'))
      .addColumn('index_number', 'text', (column) => column.unique())
      .addColumn('released_at', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('facet_counts')
      .addColumn('facet', 'text', (column) => column.notNull())
      .addColumn('value', 'text', (column) => column.notNull())
      .addColumn('count', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('facet_counts_key', ['facet', 'value'])
      .execute()
    await db.schema.alterTable('releases').addColumn('late_ms', 'integer').execute()
    await engine.search.make(db)
    await listEarlier(db, engine)
  },
}

const STRIDE = 500

/** What earlier versions released is listed in the order it came out; a withdrawn one has a number too, for it showed once. */
async function listEarlier(db: Tx, engine: Engine): Promise<void> {
  for (let last = { released_at: '', id: '' }; ;) {
    const rows = await db
      .selectFrom('releases')
      .select(['id', 'released_at', 'withdrawn_at', 'body'])
      .where((on) => on.eb(on.refTuple('released_at', 'id'), '>', on.tuple(last.released_at, last.id)))
      .orderBy('released_at')
      .orderBy('id')
      .limit(STRIDE)
      .execute()
    for (const { id, withdrawn_at, body } of rows) {
      const release = JSON.parse(body) as Release
      const number = await takeNumber(db, PORTAL)
      if (withdrawn_at === null) await insertEntry(db, engine, number, release)
      const late_ms = Date.parse(release.releasedAt) - Date.parse(release.at)
      await db.updateTable('releases').set({ late_ms }).where('id', '=', id).execute()
    }
    const end = rows.at(-1)
    if (!end) return
    last = end
  }
}
