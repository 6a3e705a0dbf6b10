import { canonical } from '../domain/canonical.ts'
import { TRAIL_ROOT, type Deed, type TrailEntry } from '../domain/trail.ts'
import { sha256 } from '../desk/hash.ts'
import type { Db, Tx } from './schema.ts'

/** Number and hash of the newest entry; what the next one is chained to. */
export type Head = Readonly<{ seq: number; hash: string }>

export const ROOT: Head = { seq: 0, hash: TRAIL_ROOT }

/** Chains deeds onto the trail: each hash is SHA-256 of the hash before and the canonical text of the deed with its number. */
export function linkTrail(head: Head, deeds: readonly Deed[]): readonly TrailEntry[] {
  const entries: TrailEntry[] = []
  let { seq, hash: prev } = head
  for (const deed of deeds) {
    seq++
    const hash = sha256(prev + canonical({ ...deed, seq }))
    entries.push({ ...deed, seq, prev, hash })
    prev = hash
  }
  return entries
}

/** The number of the first of `entries` that does not go on from `head`, or the new head. */
export function follow(head: Head, entries: readonly TrailEntry[]): Head | number {
  let current = head
  for (const { hash, prev, seq, ...deed } of entries) {
    if (seq !== current.seq + 1 || prev !== current.hash) return current.seq + 1
    if (hash !== sha256(prev + canonical({ ...deed, seq }))) return seq
    current = { seq, hash }
  }
  return current
}

/** Chains the deeds on and answers them as entries. */
export async function appendTrail(tx: Tx, deeds: readonly Deed[]): Promise<readonly TrailEntry[]> {
  const entries = linkTrail(await headOf(tx), deeds)
  const last = entries.at(-1)
  if (!last) return []
  await tx.insertInto('trail').values(entries.map(rowOf)).execute()
  await tx.updateTable('trail_head').set({ seq: last.seq, hash: last.hash }).where('id', '=', 1).execute()
  return entries
}

export async function readTrail(db: Db, caseId?: string): Promise<readonly TrailEntry[]> {
  const rows = await db
    .selectFrom('trail')
    .selectAll()
    .$if(caseId !== undefined, (query) => query.where('case_id', '=', caseId ?? ''))
    .orderBy('seq')
    .execute()
  return rows.map(parse)
}

export async function headOf(db: Db): Promise<Head> {
  return (await db.selectFrom('trail_head').select(['seq', 'hash']).where('id', '=', 1).executeTakeFirst()) ?? ROOT
}

export type TrailRow = Readonly<{ seq: number; case_id: string | null; prev: string; hash: string; deed: string }>

function rowOf({ prev, hash, ...deed }: TrailEntry): TrailRow {
  return { seq: deed.seq, case_id: deed.caseId, prev, hash, deed: canonical(deed) }
}

export function parse({ deed, prev, hash }: TrailRow): TrailEntry {
  return { ...(JSON.parse(deed) as Omit<TrailEntry, 'prev' | 'hash'>), prev, hash }
}
