import type { TrailEntry } from '../domain/trail.ts'
import type { Db } from './schema.ts'
import { follow, headOf, parse, ROOT, type Head, type TrailRow } from './trail.ts'

/** Entries held in memory at a time. */
const STRIDE = 500

/**
 * Walks the whole chain from its root: every number there, every hash right, and the end where the kept head says it is. Answers the number
 * of the first entry that does not fit (of a missing one: the number it had), or `null`. Others may go on writing meanwhile.
 * A store is made with a head; one without is a trail wiped out together with it, missing from its first entry on.
 */
export async function verifyTrail(db: Db): Promise<number | null> {
  const before = await headOf(db)
  let head: Head = ROOT
  for (;;) {
    const rows = await db
      .selectFrom('trail')
      .selectAll()
      .where('seq', '>', head.seq)
      .orderBy('seq')
      .limit(STRIDE)
      .execute()
    if (rows.length === 0) break
    const entries = readable(rows)
    const next = follow(head, entries)
    if (typeof next === 'number') return next
    const known = entries.find((one) => one.seq === before.seq)
    if (known && known.hash !== before.hash) return known.seq
    if (entries.length < rows.length) return next.seq + 1
    head = next
  }
  if (head.seq < before.seq) return head.seq + 1
  // `headOf` answers ROOT itself only where no head is kept at all.
  if (before === ROOT) return 1
  const after = await headOf(db)
  return head.seq > after.seq ? after.seq + 1 : null
}

/** The entries in the rows, up to the first whose text is no deed or whose columns say something else than its text. */
function readable(rows: readonly TrailRow[]): readonly TrailEntry[] {
  const entries: TrailEntry[] = []
  for (const row of rows) {
    const entry = attempt(row)
    if (!entry || entry.seq !== row.seq || entry.caseId !== row.case_id) break
    entries.push(entry)
  }
  return entries
}

function attempt(row: TrailRow): TrailEntry | undefined {
  try {
    return parse(row)
  } catch {
    return undefined
  }
}
