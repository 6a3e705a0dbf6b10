/** 保管 — what an operator asks of a whole store: is it sound, write it out, read it back, move it. The store's room does it; the command line asks. */

/** What stops it. `condition` names it more closely, e.g. `SQLITE_FULL`, `PG_ECONNREFUSED`, `ENOSPC`; never an address or a password. */
export type Trouble = Readonly<{
  trouble:
    | 'no-place'
    | 'missing'
    | 'unavailable'
    | 'not-empty'
    | 'newer'
    | 'damaged'
    | 'differs'
    | 'exists'
    | 'cannot-write'
    | 'cannot-read'
  condition?: string
}>
export type Outcome<T> = Readonly<{ done: T }> | Trouble

/** How much of one table there is, and the SHA-256 of its rows' canonical lines in the order of their key. */
export type Sum = Readonly<{ rows: number; sha256: string }>

/** What one moment of a store held. */
export type Contents = Readonly<{
  migration: number
  tables: Readonly<Record<string, Sum>>
  /** The newest entry of the trail: written down elsewhere, it shows later that nothing before it was changed. */
  head: Readonly<{ seq: number; hash: string }>
}>

export type Inspection = Readonly<{
  migration: number
  head: Contents['head']
  /** Number of the first trail entry that does not fit. */
  brokenAt: number | null
  /** The head asked for stands in the trail; `null` when none was. */
  headFound: boolean | null
  /** What else is wrong, as a code and what it concerns (a hash, a path, a table); at most a hundred. */
  findings: readonly Readonly<{ code: FindingCode; what: string }>[]
  /** How many files were held against their hashes; `null` when that was not asked for. */
  blobs: number | null
}>
export type FindingCode = 'database' | 'blob-altered' | 'blob-missing' | 'page-differs' | 'count-differs'

/** A data folder or a `postgres://` address; undefined: what the environment names. */
export type Place = string | undefined

export type Custody = Readonly<{
  inspect(place: Place, ask: Readonly<{ all: boolean; head?: string }>): Promise<Outcome<Inspection>>
  /** Writes one consistent moment of the store to a new file. */
  backup(place: Place, file: string): Promise<Outcome<Contents>>
  /** Reads a backup into a place that holds nothing yet, all of it or nothing. */
  restore(file: string, place: Place): Promise<Outcome<Contents>>
  /** From one place into another that holds nothing yet, all of it or nothing. */
  copy(from: Place, to: Place): Promise<Outcome<Contents>>
}>
