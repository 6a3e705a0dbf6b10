/**
 * Every table a store consists of, parents before children, with the key its rows are ordered by and the migration that made it. `weighty`:
 * the column by whose size rows are taken together. Migrations themselves are told by their number.
 */
export type Table = Readonly<{ name: string; key: readonly string[]; since: number; weighty?: string }>

export const TABLES: readonly Table[] = [
  { name: 'blobs', key: ['sha256'], since: 1, weighty: 'bytes' },
  { name: 'cases', key: ['id'], since: 1 },
  { name: 'revisions', key: ['case_id', 'number'], since: 1, weighty: 'body' },
  { name: 'blob_uses', key: ['case_id', 'sha256'], since: 1 },
  { name: 'trail', key: ['seq'], since: 2 },
  { name: 'trail_head', key: ['id'], since: 2 },
  { name: 'dossiers', key: ['revision_hash', 'pack_revision'], since: 3 },
  { name: 'releases', key: ['id'], since: 3 },
  { name: 'pages', key: ['path'], since: 3 },
  { name: 'receipts', key: ['principal', 'key'], since: 4 },
  { name: 'incidents', key: ['id'], since: 4 },
  { name: 'logins', key: ['code_hash'], since: 4 },
  { name: 'state_counts', key: ['state'], since: 5 },
  { name: 'counters', key: ['series'], since: 6 },
  { name: 'returns', key: ['case_id', 'ordinal'], since: 6 },
  { name: 'return_items', key: ['case_id', 'ordinal', 'item'], since: 6 },
  { name: 'intake', key: ['trail_seq'], since: 6 },
  { name: 'calendar_years', key: ['year'], since: 6 },
  { name: 'claims', key: ['case_id'], since: 7 },
  { name: 'spent_marks', key: ['mark'], since: 7 },
  { name: 'loose_blobs', key: ['sha256'], since: 7 },
  { name: 'entries', key: ['number'], since: 9 },
  { name: 'facet_counts', key: ['facet', 'value'], since: 9 },
]

/** The migration that began the trail. */
export const TRAIL_SINCE = 2
