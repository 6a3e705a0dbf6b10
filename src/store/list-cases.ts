import { sql } from 'kysely'
import type { Case } from '../domain/case.ts'
import type { CaseFilter } from '../desk/ports.ts'
import { keptCase } from './kept-case.ts'
import type { Db } from './schema.ts'

/**
 * Newest first; the page goes on after the cursor, whatever is saved in the meantime (keyset, not offset). Several steps or states are
 * asked one by one, each answering its own newest out of an index, and the newest of those are the page: a list costs what it shows,
 * however many cases there are.
 */
export async function listCases(db: Db, filter: CaseFilter): Promise<readonly Case[]> {
  const asked = branches(filter)
  if (asked.length === 0) return []
  const found = asked.map((one) => sql`select id, updated_at from (${branch(db, one)}) as branch`)
  const { rows } = await sql<{ body: string }>`
    select cases.body from (
      select id, updated_at from (${sql.join(found, sql` union all `)}) as branches
      order by updated_at desc, id desc limit ${filter.limit}
    ) as page inner join cases on cases.id = page.id
    order by page.updated_at desc, page.id desc`.execute(db)
  return rows.map((row) => keptCase(row.body))
}

/** A filter, and the one step or state of those it names that this branch looks for. */
type Branch = Readonly<{ filter: CaseFilter; step?: string; state?: string }>

/** Steps divide more finely than states, so where both are asked for the states are only checked. */
function branches(filter: CaseFilter): readonly Branch[] {
  const { states, steps } = filter
  if (states?.length === 0) return []
  if (steps) return [...new Set(steps)].map((step) => ({ filter, step }))
  if (states) return [...new Set(states)].map((state) => ({ filter, state }))
  return [{ filter }]
}

/** Few cases are due for review or hold a provisional date: those are found by that, then put in order. */
function branch(db: Db, { filter, step, state }: Branch) {
  const { unit, drafter, states, attribute, reviewBy, provisional, after, limit } = filter
  const touched = reviewBy === undefined ? sql.ref('updated_at') : sql`updated_at || ''`
  return db
    .selectFrom('cases')
    .select(['id', 'updated_at'])
    .$if(unit !== undefined, (query) => query.where('unit', '=', unit ?? ''))
    .$if(drafter !== undefined, (query) => query.where('drafter', '=', drafter ?? ''))
    .$if(step !== undefined, (query) => query.where('step', '=', step ?? ''))
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? ''))
    .$if(step !== undefined && states !== undefined, (query) => query.where('state', 'in', states ?? []))
    .$if(attribute !== undefined, (query) => query.where('attribute', '=', attribute ?? ''))
    .$if(reviewBy !== undefined, (query) => query.where('review_on', '<=', reviewBy ?? ''))
    .$if(provisional !== undefined, (query) => query.where('provisional', 'is not', null))
    .$if(after !== undefined, (query) =>
      query.where((on) =>
        on.eb(on.refTuple('updated_at', 'id'), '<', on.tuple(after?.updatedAt ?? '', after?.id ?? '')),
      ),
    )
    .orderBy(touched, 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
}
