import type { Kysely, Transaction } from 'kysely'

/**
 * The tables. Whole values are kept as JSON text in a column named after them; what is searched or compared has a column of its own.
 * Instants are ISO text, which sorts; nothing boolean, no dates.
 */
export type Tables = Readonly<{
  migrations: { number: number; name: string }
  cases: {
    id: string
    unit: string
    drafter: string
    state: string
    version: number
    updated_at: string
    /** Set while the case waits for its time: `scheduled` and not held. */
    release_at: string | null
    body: string
  }
  revisions: { case_id: string; number: number; hash: string; body: string }
  blobs: { sha256: string; type: string; bytes: Uint8Array }
  /** Which case leans on which blob: what an erasure may take away. */
  blob_uses: { case_id: string; sha256: string }
  dossiers: { revision_hash: string; pack_revision: string; sha256: string; body: string }
  releases: {
    id: string
    case_id: string
    revision_hash: string
    released_at: string
    withdrawn_at: string | null
    body: string
  }
  pages: { path: string; release_id: string; type: string; sha256: string }
  receipts: { principal: string; key: string; case_id: string; fingerprint: string; reply: string }
  incidents: { id: string; body: string }
  trail: { seq: number; case_id: string | null; prev: string; hash: string; deed: string }
  /** One row: number and hash of the newest entry, so that a trail cut short shows. */
  trail_head: { id: number; seq: number; hash: string }
  logins: { code_hash: string; person: string; expires_at: string }
}>

export type Db = Kysely<Tables>
/** A transaction, which in this room always holds the write lock. */
export type Tx = Transaction<Tables>
