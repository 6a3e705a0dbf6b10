import type { Instant } from './calendar.ts'
import type { Role } from './person.ts'

/** What one act leaves behind. `data` holds codes, hashes and counts; never text of the document. */
export type Deed = Readonly<{
  caseId: string | null
  act: string
  by: string
  role: Role
  at: Instant
  from: string | null
  to: string | null
  revisionHash: string | null
  data: Readonly<Record<string, unknown>>
}>

/** 留痕 — a deed with its number and the hash that chains it to the one before (SHA-256 of `prev` + canonical deed). */
export type TrailEntry = Deed & Readonly<{ seq: number; prev: string; hash: string }>

export const TRAIL_ROOT = '0'.repeat(64)
