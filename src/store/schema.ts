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
    step: string | null
    attribute: string | null
    /** The day a filed case is due for review. */
    review_on: string | null
    /** 1 while the case holds a provisional date, else nothing: the index then holds nothing but those. */
    provisional: number | null
    body: string
  }
  /** How many cases stand in each state; kept by every save, for a million rows are not counted at every look. */
  state_counts: { state: string; count: number }
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
    /** How long after its time it became visible. */
    late_ms: number | null
    body: string
  }
  /** 目录 — what is public now; `number` is the generation that showed it first, and what it is listed by. */
  entries: { number: number; release_id: string; index_number: string | null; released_at: string; body: string }
  /** How many entries stand under each facet; kept by every save. */
  facet_counts: { facet: string; value: string; count: number }
  pages: { path: string; release_id: string; type: string; sha256: string }
  receipts: { principal: string; key: string; case_id: string; fingerprint: string; reply: string }
  incidents: { id: string; body: string }
  trail: { seq: number; case_id: string | null; prev: string; hash: string; deed: string }
  /** One row: number and hash of the newest entry, so that a trail cut short shows. */
  trail_head: { id: number; seq: number; hash: string }
  /** The last number handed out of each series. */
  counters: { series: string; value: number }
  /** Who has which due case in hand, until when; `fence` grows with every claim and outlives it. */
  claims: { case_id: string; node: string; until: string; fence: number }
  /** What is counted of returns: one row per notice and per ground in it. */
  returns: {
    case_id: string
    ordinal: number
    round: number
    number: string
    unit: string
    at: string
    revision_hash: string
  }
  return_items: { case_id: string; ordinal: number; item: number; code: string; status: string }
  /** What is counted of submissions and resubmissions. */
  intake: { trail_seq: number; case_id: string; unit: string; at: string }
  calendar_years: { year: string; body: string }
  /** Marks of tokens that count once, until they end. */
  spent_marks: { mark: string; until: string }
  /** Files handed in before their case; `since`: when the sweep first found them still without one. */
  loose_blobs: { sha256: string; since: string | null }
  logins: { code_hash: string; person: string; expires_at: string }
}>

export type Db = Kysely<Tables>
/** A transaction; unless it was opened for reading only, in this room it holds the write lock from its first line. */
export type Tx = Transaction<Tables>
