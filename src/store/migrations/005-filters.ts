import { sql } from 'kysely'
import type { Tx } from '../schema.ts'
import type { Migration } from './migration.ts'

/**
 * What queues are filtered by gets columns and indexes: each list is one stretch of one index, however many cases there are. The indexes
 * for steps, reviews and provisional dates hold nothing but the cases those are about.
 */
export const filters: Migration = {
  number: 5,
  name: 'filters',
  async up(db) {
    for (const column of ['step', 'attribute', 'review_on'])
      await db.schema.alterTable('cases').addColumn(column, 'text').execute()
    await db.schema.alterTable('cases').addColumn('provisional', 'integer').execute()
    await db.schema
      .createTable('state_counts')
      .addColumn('state', 'text', (column) => column.primaryKey())
      .addColumn('count', 'integer', (column) => column.notNull())
      .execute()
    await fill(db)
    await sql`insert into state_counts (state, count) select state, count(*) from cases group by state`.execute(db)

    const index = (name: string, columns: readonly string[]) =>
      db.schema
        .createIndex(name)
        .on('cases')
        .columns([...columns])
    await index('cases_unit_state', ['unit', 'state', 'updated_at', 'id']).execute()
    await index('cases_drafter_state', ['drafter', 'state', 'updated_at', 'id']).execute()
    await index('cases_attribute', ['attribute', 'updated_at', 'id']).execute()
    await index('cases_step', ['step', 'updated_at', 'id']).where('step', 'is not', null).execute()
    await index('cases_unit_step', ['unit', 'step', 'updated_at', 'id']).where('step', 'is not', null).execute()
    await index('cases_review', ['review_on', 'id']).where('review_on', 'is not', null).execute()
    await index('cases_provisional', ['updated_at', 'id']).where('provisional', 'is not', null).execute()
  },
}

const STRIDE = 500

/** What earlier versions wrote stays as it is; only the columns are read out of it. They had no date that could be provisional. */
async function fill(db: Tx): Promise<void> {
  for (let last = ''; ;) {
    const rows = await db
      .selectFrom('cases')
      .select(['id', 'body'])
      .where('id', '>', last)
      .orderBy('id')
      .limit(STRIDE)
      .execute()
    const end = rows.at(-1)
    if (!end) return
    for (const { id, body } of rows) {
      const { step, attribute, state, reviewOn } = JSON.parse(body) as Earlier
      const review_on = state === 'filed' ? (reviewOn ?? null) : null
      await db
        .updateTable('cases')
        .set({ step: step ?? null, attribute: attribute ?? null, review_on })
        .where('id', '=', id)
        .execute()
    }
    last = end.id
  }
}

type Earlier = Readonly<{ step?: string | null; attribute?: string | null; state: string; reviewOn?: string | null }>
