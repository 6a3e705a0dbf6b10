import type { Tx } from '../schema.ts'
import type { Migration } from './migration.ts'

/** Numbers handed out, returns and submissions to be counted, and the calendar years imported. */
export const counting: Migration = {
  number: 6,
  name: 'counting',
  async up(db) {
    await db.schema
      .createTable('counters')
      .addColumn('series', 'text', (column) => column.primaryKey())
      .addColumn('value', 'integer', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('returns')
      .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id'))
      .addColumn('ordinal', 'integer', (column) => column.notNull())
      .addColumn('round', 'integer', (column) => column.notNull())
      .addColumn('number', 'text', (column) => column.notNull())
      .addColumn('unit', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('revision_hash', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('returns_key', ['case_id', 'ordinal'])
      .execute()
    await db.schema
      .createTable('return_items')
      .addColumn('case_id', 'text', (column) => column.notNull())
      .addColumn('ordinal', 'integer', (column) => column.notNull())
      .addColumn('item', 'integer', (column) => column.notNull())
      .addColumn('code', 'text', (column) => column.notNull())
      .addColumn('status', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('return_items_key', ['case_id', 'ordinal', 'item'])
      .addForeignKeyConstraint('return_items_of', ['case_id', 'ordinal'], 'returns', ['case_id', 'ordinal'])
      .execute()
    await db.schema
      .createTable('intake')
      .addColumn('trail_seq', 'integer', (column) => column.primaryKey())
      .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id'))
      .addColumn('unit', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute()
    for (const table of ['returns', 'intake'] as const) {
      await db.schema.createIndex(`${table}_at`).on(table).column('at').execute()
      await db.schema.createIndex(`${table}_unit`).on(table).columns(['unit', 'at']).execute()
    }
    await db.schema
      .createTable('calendar_years')
      .addColumn('year', 'text', (column) => column.primaryKey())
      .addColumn('body', 'text', (column) => column.notNull())
      .execute()
    await countEarlierReturns(db)
    await countEarlierIntake(db)
  },
}

const STRIDE = 500

type Earlier = Readonly<{
  unit: string
  returns?: readonly Readonly<{
    round: number
    at: string
    revisionHash: string
    items: readonly Readonly<{ code: string }>[]
  }>[]
}>

/** Notices had no number then, and nothing said how an item ended. */
async function countEarlierReturns(db: Tx): Promise<void> {
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
      const { unit, returns = [] } = JSON.parse(body) as Earlier
      for (const [ordinal, { round, at, revisionHash, items }] of returns.entries()) {
        await db
          .insertInto('returns')
          .values({ case_id: id, ordinal, round, number: '', unit, at, revision_hash: revisionHash })
          .execute()
        const grounds = items.map(({ code }, i) => ({ case_id: id, ordinal, item: i + 1, code, status: 'open' }))
        if (grounds.length > 0) await db.insertInto('return_items').values(grounds).execute()
      }
    }
    last = end.id
  }
}

/** The trail says who handed what in, and when; the unit is the case's. */
async function countEarlierIntake(db: Tx): Promise<void> {
  for (let last = 0; ;) {
    const rows = await db
      .selectFrom('trail')
      .innerJoin('cases', 'cases.id', 'trail.case_id')
      .select(['trail.seq', 'trail.deed', 'cases.id', 'cases.unit'])
      .where('trail.seq', '>', last)
      .orderBy('trail.seq')
      .limit(STRIDE)
      .execute()
    const end = rows.at(-1)
    if (!end) return
    const handedIn = rows.flatMap(({ seq, deed, id, unit }) => {
      const { act, at } = JSON.parse(deed) as Readonly<{ act: string; at: string }>
      return act === 'submit' || act === 'resubmit' ? [{ trail_seq: seq, case_id: id, unit, at }] : []
    })
    if (handedIn.length > 0) await db.insertInto('intake').values(handedIn).execute()
    last = end.seq
  }
}
