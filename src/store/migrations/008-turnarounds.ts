import type { Migration } from './migration.ts'

/** When a case was next handed in is looked up by the case: without this every return would read through all submissions. */
export const turnarounds: Migration = {
  number: 8,
  name: 'turnarounds',
  async up(db) {
    await db.schema.createIndex('intake_case').on('intake').columns(['case_id', 'at']).execute()
  },
}
