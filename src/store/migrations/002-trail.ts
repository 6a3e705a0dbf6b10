import { sql } from 'kysely'
import { TRAIL_ROOT } from '../../domain/trail.ts'
import type { Migration } from './migration.ts'

/** The trail and its head; the database itself refuses to change what is written. */
export const trail: Migration = {
  number: 2,
  name: 'trail',
  async up(db, engine) {
    await db.schema
      .createTable('trail')
      .addColumn('seq', 'integer', (column) => column.primaryKey())
      .addColumn('case_id', 'text')
      .addColumn('prev', 'text', (column) => column.notNull().unique())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('deed', 'text', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('trail_case').on('trail').columns(['case_id', 'seq']).execute()
    await db.schema
      .createTable('trail_head')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .execute()
    await db.insertInto('trail_head').values({ id: 1, seq: 0, hash: TRAIL_ROOT }).execute()
    for (const statement of [...engine.appendOnly('trail'), ...engine.growing('trail_head', 'seq')])
      await sql.raw(statement).execute(db)
  },
}
