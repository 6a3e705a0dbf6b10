import type { Instant } from '../domain/calendar.ts'
import type { IntakeCount, Store, Tally } from '../desk/ports.ts'
import { compareText } from '../domain/place.ts'
import { repeats, turnarounds } from './return-trends.ts'
import type { Db } from './schema.ts'

type Span = Parameters<Store['returnCounts']>[0]

/** Rows are counted by the database; a span's worth of groups comes back, not a span's worth of notices. */
export async function countReturns(db: Db, span: Span): ReturnType<Store['returnCounts']> {
  const { from, to, unit } = span
  const notices = db
    .selectFrom('returns')
    .where('returns.at', '>=', from)
    .where('returns.at', '<', to)
    .$if(unit !== undefined, (query) => query.where('returns.unit', '=', unit ?? ''))
  const handedIn = db
    .selectFrom('intake')
    .where('at', '>=', from)
    .where('at', '<', to)
    .$if(unit !== undefined, (query) => query.where('unit', '=', unit ?? ''))
  const [items, returned, submitted, again, taken] = await Promise.all([
    notices
      .innerJoin('return_items', (on) =>
        on.onRef('return_items.case_id', '=', 'returns.case_id').onRef('return_items.ordinal', '=', 'returns.ordinal'),
      )
      .select((on) => ['returns.unit', 'return_items.code', 'returns.round', on.fn.countAll<number>().as('count')])
      .groupBy(['returns.unit', 'return_items.code', 'returns.round'])
      .orderBy('returns.unit')
      .orderBy('return_items.code')
      .orderBy('returns.round')
      .execute(),
    notices
      .select((on) => ['returns.unit', on.fn.countAll<number>().as('count')])
      .groupBy('returns.unit')
      .execute(),
    handedIn
      .select((on) => ['unit', on.fn.countAll<number>().as('count')])
      .groupBy('unit')
      .execute(),
    repeats(db, span),
    turnarounds(db, span),
  ])
  return { returns: items, intake: intakeOf(submitted, returned), repeats: again, turnarounds: taken }
}

type Counted = readonly Readonly<{ unit: string; count: number }>[]

function intakeOf(submitted: Counted, returned: Counted): readonly IntakeCount[] {
  const countOf = (counts: Counted, unit: string): number => counts.find((one) => one.unit === unit)?.count ?? 0
  const units = [...new Set([...submitted, ...returned].map((one) => one.unit))].sort(compareText)
  return units.map((unit) => ({ unit, submitted: countOf(submitted, unit), returned: countOf(returned, unit) }))
}

export async function tally(db: Db, now: Instant): Promise<Tally> {
  const [states, overdue, oldest] = await Promise.all([
    db.selectFrom('state_counts').select(['state', 'count']).where('count', '>', 0).execute(),
    db
      .selectFrom('cases')
      .select((on) => [on.fn.countAll<number>().as('count'), on.fn.min('release_at').as('oldest')])
      .where('release_at', '<=', now)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('cases')
      .select('updated_at')
      .where('state', '=', 'in-review')
      .orderBy('updated_at')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst(),
  ])
  return {
    states: Object.fromEntries(states.map(({ state, count }) => [state, count])),
    overdue: overdue.count,
    oldestDue: overdue.oldest,
    oldestInReview: oldest?.updated_at ?? null,
  }
}
