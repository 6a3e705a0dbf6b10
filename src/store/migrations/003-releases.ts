import type { Migration } from './migration.ts'

/** Kept proofs, releases (once for one case and revision, by a unique key) and the pages they made visible. */
export const releases: Migration = {
  number: 3,
  name: 'releases',
  async up(db) {
    await db.schema
      .createTable('dossiers')
      .addColumn('revision_hash', 'text', (column) => column.notNull())
      .addColumn('pack_revision', 'text', (column) => column.notNull())
      .addColumn('sha256', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('dossiers_key', ['revision_hash', 'pack_revision'])
      .execute()
    await db.schema
      .createTable('releases')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id'))
      .addColumn('revision_hash', 'text', (column) => column.notNull())
      .addColumn('released_at', 'text', (column) => column.notNull())
      .addColumn('withdrawn_at', 'text')
      .addColumn('body', 'text', (column) => column.notNull())
      .addUniqueConstraint('releases_once', ['case_id', 'revision_hash'])
      .execute()
    await db.schema.createIndex('releases_newest').on('releases').columns(['released_at', 'id']).execute()
    await db.schema
      .createTable('pages')
      .addColumn('path', 'text', (column) => column.primaryKey())
      .addColumn('release_id', 'text', (column) => column.notNull().references('releases.id'))
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('sha256', 'text', (column) => column.notNull().references('blobs.sha256'))
      .execute()
    await db.schema.createIndex('pages_release').on('pages').column('release_id').execute()
    await db.schema.createIndex('pages_blob').on('pages').column('sha256').execute()
  },
}
