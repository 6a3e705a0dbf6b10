import type { Migration } from './migration.ts'

/** What the desk keeps beside cases: answers to keyed calls, incidents, sign-in codes (their hashes). */
export const desk: Migration = {
  number: 4,
  name: 'desk',
  async up(db) {
    await db.schema
      .createTable('receipts')
      .addColumn('principal', 'text', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id'))
      .addColumn('fingerprint', 'text', (column) => column.notNull())
      .addColumn('reply', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('receipts_key', ['principal', 'key'])
      .execute()
    await db.schema.createIndex('receipts_case').on('receipts').column('case_id').execute()
    await db.schema
      .createTable('incidents')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('body', 'text', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('logins')
      .addColumn('code_hash', 'text', (column) => column.primaryKey())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .execute()
  },
}
