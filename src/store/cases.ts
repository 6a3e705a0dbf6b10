import type { Instant } from '../domain/calendar.ts'
import type { Case } from '../domain/case.ts'
import type { CaseFilter } from '../desk/ports.ts'
import type { Db, Tx } from './schema.ts'

export async function caseById(db: Db, id: string): Promise<Case | undefined> {
  const row = await db.selectFrom('cases').select('body').where('id', '=', id).executeTakeFirst()
  return row && parse(row)
}

/** Newest first; the page goes on after the cursor, whatever is saved in the meantime (keyset, not offset). */
export async function listCases(db: Db, filter: CaseFilter): Promise<readonly Case[]> {
  const { unit, drafter, states, after, limit } = filter
  if (states?.length === 0) return []
  const rows = await db
    .selectFrom('cases')
    .select('body')
    .$if(unit !== undefined, (query) => query.where('unit', '=', unit ?? ''))
    .$if(drafter !== undefined, (query) => query.where('drafter', '=', drafter ?? ''))
    .$if(states !== undefined, (query) => query.where('state', 'in', states ?? []))
    .$if(after !== undefined, (query) =>
      query.where((on) =>
        on.eb(on.refTuple('updated_at', 'id'), '<', on.tuple(after?.updatedAt ?? '', after?.id ?? '')),
      ),
    )
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(parse)
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
  return rows.map(parse)
}

/** Writes the case if nobody did since `seen`; says whether it did. */
export async function writeCase(tx: Tx, seen: number | null, next: Case): Promise<boolean> {
  const { id, unit, drafter, state, version } = next
  const row = {
    unit,
    drafter,
    state,
    version,
    updated_at: next.updatedAt,
    release_at: releaseAt(next),
    body: JSON.stringify(next),
  }
  if (seen === null) {
    const made = await tx
      .insertInto('cases')
      .values({ id, ...row })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return made.numInsertedOrUpdatedRows === 1n
  }
  const done = await tx
    .updateTable('cases')
    .set(row)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** When the clock should take the case up; `null` while there is nothing to wait for. */
export function releaseAt(current: Case): Instant | null {
  const { state, schedule } = current
  return state === 'scheduled' && schedule && !schedule.held ? schedule.at : null
}

function parse(row: Readonly<{ body: string }>): Case {
  return JSON.parse(row.body) as Case
}
