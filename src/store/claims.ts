import { sql } from 'kysely'
import type { Claim, Store } from '../desk/ports.ts'
import type { Engine } from './dialect.ts'
import { Refused } from './refused.ts'
import type { Db, Tx } from './schema.ts'

/**
 * One statement takes what is due and nobody else holds. On PostgreSQL rows another node is just taking are passed over; should it have
 * taken one since we looked, its claim stands, for the second condition reads it as it is now.
 */
export async function claimDue(
  db: Db,
  engine: Engine,
  { node, now, until, limit }: Parameters<Store['claimDue']>[0],
): Promise<readonly Claim[]> {
  const skip = engine.skipLocked ? sql`for update of cases skip locked` : sql``
  const { rows } = await sql<{ case_id: string; fence: number }>`
    insert into claims (case_id, node, until, fence)
    select id, ${node}, ${until}, 1 from (
      select cases.id from cases left join claims on claims.case_id = cases.id
      where cases.release_at <= ${now}
        and (claims.case_id is null or claims.until <= ${now} or claims.node = ${node})
      order by cases.release_at, cases.id limit ${limit} ${skip}
    ) as mine where true
    on conflict (case_id) do update set node = excluded.node, until = excluded.until, fence = claims.fence + 1
    where claims.until <= ${now} or claims.node = excluded.node
    returning case_id, fence`.execute(db)
  return inOrder(db, rows)
}

/** `returning` promises no order; the earliest must go first. */
async function inOrder(
  db: Db,
  taken: readonly Readonly<{ case_id: string; fence: number }>[],
): Promise<readonly Claim[]> {
  if (taken.length === 0) return []
  const fences = new Map(taken.map(({ case_id, fence }) => [case_id, fence]))
  const rows = await db
    .selectFrom('cases')
    .select('id')
    .where('id', 'in', [...fences.keys()])
    .orderBy('release_at')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => ({ id, fence: fences.get(id) ?? 0 }))
}

/** The save bears the newest claim of its case, and ends it; the fence stays. */
export async function endClaim(tx: Tx, caseId: string, { id, fence }: Claim): Promise<void> {
  const ended = await tx
    .updateTable('claims')
    .set({ until: '' })
    .where('case_id', '=', caseId)
    .where('case_id', '=', id)
    .where('fence', '=', fence)
    .executeTakeFirst()
  if (ended.numUpdatedRows !== 1n) throw new Refused('store.fenced')
}
