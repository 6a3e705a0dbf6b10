import type { Migration } from './migration.ts'

/** What several nodes share: who has which due case in hand, marks of tokens that count once, and files that came before their case. */
export const nodes: Migration = {
  number: 7,
  name: 'nodes',
  async up(db) {
    await db.schema
      .createTable('claims')
      .addColumn('case_id', 'text', (column) => column.primaryKey().references('cases.id'))
      .addColumn('node', 'text', (column) => column.notNull())
      .addColumn('until', 'text', (column) => column.notNull())
      .addColumn('fence', 'integer', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('spent_marks')
      .addColumn('mark', 'text', (column) => column.primaryKey())
      .addColumn('until', 'text', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('spent_marks_until').on('spent_marks').column('until').execute()
    await db.schema
      .createTable('loose_blobs')
      .addColumn('sha256', 'text', (column) => column.primaryKey())
      .addColumn('since', 'text')
      .execute()
    await db.schema.createIndex('loose_blobs_since').on('loose_blobs').column('since').execute()
    // Files of earlier versions that no case leans on: nobody wrote down that they were loose.
    await db
      .insertInto('loose_blobs')
      .columns(['sha256'])
      .expression((on) =>
        on
          .selectFrom('blobs')
          .select('sha256')
          .where((on) =>
            on.not(
              on.exists(on.selectFrom('blob_uses').select('case_id').whereRef('blob_uses.sha256', '=', 'blobs.sha256')),
            ),
          ),
      )
      .execute()
  },
}
