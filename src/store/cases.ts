import type { Instant } from '../domain/calendar.ts'
import type { Case } from '../domain/case.ts'
import { keptCase } from './kept-case.ts'
import type { Db, Tx } from './schema.ts'
import { isProvisional, releaseAt, reviewOn } from './standing.ts'

export async function caseById(db: Db, id: string): Promise<Case | undefined> {
  const row = await db.selectFrom('cases').select('body').where('id', '=', id).executeTakeFirst()
  return row && keptCase(row.body)
}

/** Earliest first; the index holds nothing but what waits. */
export async function dueCases(db: Db, now: Instant, limit: number): Promise<readonly Case[]> {
  const rows = await db
    .selectFrom('cases')
    .select('body')
    .where('release_at', '<=', now)
    .orderBy('release_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => keptCase(row.body))
}

/** Writes the case if nobody did since `seen`; says whether it did. Counts it where it now stands. */
export async function writeCase(tx: Tx, seen: number | null, next: Case): Promise<boolean> {
  const { id, unit, drafter, state, version, step, attribute } = next
  const row = {
    unit,
    drafter,
    state,
    step,
    attribute,
    version,
    updated_at: next.updatedAt,
    release_at: releaseAt(next),
    review_on: reviewOn(next),
    provisional: isProvisional(next) ? 1 : null,
    body: JSON.stringify(next),
  }
  if (seen === null) {
    const made = await tx
      .insertInto('cases')
      .values({ id, ...row })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (made.numInsertedOrUpdatedRows !== 1n) return false
    await countOne(tx, state, 1)
    return true
  }
  const before = await tx
    .selectFrom('cases')
    .select('state')
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (!before) return false
  await tx.updateTable('cases').set(row).where('id', '=', id).execute()
  if (before.state !== state) {
    await countOne(tx, before.state, -1)
    await countOne(tx, state, 1)
  }
  return true
}

async function countOne(tx: Tx, state: string, count: 1 | -1): Promise<void> {
  await tx
    .insertInto('state_counts')
    .values({ state, count })
    .onConflict((conflict) =>
      conflict.column('state').doUpdateSet((on) => ({ count: on('state_counts.count', '+', count) })),
    )
    .execute()
}
