import type { Case } from '../domain/case.ts'
import type { TrailEntry } from '../domain/trail.ts'
import type { Tx } from './schema.ts'
import { isHandedIn } from './standing.ts'

/** 退文登记 — what is counted of a case's returns, written with the case itself; an item's status follows it. */
export async function recordReturns(tx: Tx, { id, unit, returns }: Case): Promise<void> {
  if (returns.length === 0) return
  const notices = returns.map(({ round, number, at, revisionHash }, ordinal) => ({
    case_id: id,
    ordinal,
    round,
    number,
    unit,
    at,
    revision_hash: revisionHash,
  }))
  await tx
    .insertInto('returns')
    .values(notices)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const items = returns.flatMap((notice, ordinal) =>
    notice.items.map((item) => ({ case_id: id, ordinal, item: item.id, code: item.code, status: item.status })),
  )
  if (items.length === 0) return
  await tx
    .insertInto('return_items')
    .values(items)
    .onConflict((conflict) =>
      conflict.columns(['case_id', 'ordinal', 'item']).doUpdateSet((on) => ({ status: on.ref('excluded.status') })),
    )
    .execute()
}

/** 收件登记 — what is counted of submissions, told by the trail's own entries. */
export async function recordIntake(tx: Tx, { id, unit }: Case, entries: readonly TrailEntry[]): Promise<void> {
  const rows = entries.filter(isHandedIn).map(({ seq, at }) => ({ trail_seq: seq, case_id: id, unit, at }))
  if (rows.length > 0) await tx.insertInto('intake').values(rows).execute()
}
