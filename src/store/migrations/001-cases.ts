import type { Migration } from './migration.ts'

/** Cases, their revisions, and the bytes both lean on. */
export const cases: Migration = {
  number: 1,
  name: 'cases',
  async up(db, engine) {
    await db.schema
      .createTable('cases')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('unit', 'text', (column) => column.notNull())
      .addColumn('drafter', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('updated_at', 'text', (column) => column.notNull())
      .addColumn('release_at', 'text')
      .addColumn('body', 'text', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('cases_touched').on('cases').columns(['updated_at', 'id']).execute()
    for (const column of ['unit', 'drafter', 'state'])
      await db.schema.createIndex(`cases_${column}`).on('cases').columns([column, 'updated_at', 'id']).execute()
    await db.schema
      .createIndex('cases_due')
      .on('cases')
      .columns(['release_at', 'id'])
      .where('release_at', 'is not', null)
      .execute()

    await db.schema
      .createTable('revisions')
      .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id'))
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('revisions_key', ['case_id', 'number'])
      .execute()
    await db.schema.createIndex('revisions_hash').on('revisions').columns(['hash', 'number']).execute()

    await db.schema
      .createTable('blobs')
      .addColumn('sha256', 'text', (column) => column.primaryKey())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('bytes', engine.bytes, (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('blob_uses')
      .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id'))
      .addColumn('sha256', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('blob_uses_key', ['case_id', 'sha256'])
      .execute()
    await db.schema.createIndex('blob_uses_sha256').on('blob_uses').column('sha256').execute()
  },
}
