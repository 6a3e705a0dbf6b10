import type { RepeatCount, Store, TurnaroundCount } from '../desk/ports.ts'
import type { Db } from './schema.ts'
import { wholeDays } from './standing.ts'

type Span = Parameters<Store['returnCounts']>[0]

/** 重复退文 — items of the span whose ground an earlier round of the same case had named, counted per unit and ground. */
export function repeats(db: Db, { from, to, unit }: Span): Promise<readonly RepeatCount[]> {
  return db
    .selectFrom('returns as made')
    .innerJoin('return_items as item', (on) =>
      on.onRef('item.case_id', '=', 'made.case_id').onRef('item.ordinal', '=', 'made.ordinal'),
    )
    .where('made.at', '>=', from)
    .where('made.at', '<', to)
    .$if(unit !== undefined, (query) => query.where('made.unit', '=', unit ?? ''))
    .where((on) =>
      on.exists(
        on
          .selectFrom('returns as before')
          .innerJoin('return_items as named', (of) =>
            of.onRef('named.case_id', '=', 'before.case_id').onRef('named.ordinal', '=', 'before.ordinal'),
          )
          .select('before.round')
          .whereRef('before.case_id', '=', 'made.case_id')
          .whereRef('before.round', '<', 'made.round')
          .whereRef('named.code', '=', 'item.code'),
      ),
    )
    .select((on) => ['made.unit', 'item.code', on.fn.countAll<number>().as('count')])
    .groupBy(['made.unit', 'item.code'])
    .orderBy('made.unit')
    .orderBy('item.code')
    .execute()
}

/** 改好再送用时 — returns of the span by the whole days until the case was next handed in. */
export async function turnarounds(db: Db, { from, to, unit }: Span): Promise<readonly TurnaroundCount[]> {
  const rows = await db
    .selectFrom('returns')
    .where('returns.at', '>=', from)
    .where('returns.at', '<', to)
    .$if(unit !== undefined, (query) => query.where('returns.unit', '=', unit ?? ''))
    .select((on) => [
      'returns.unit',
      'returns.at',
      on
        .selectFrom('intake')
        .select((of) => of.fn.min('intake.at').as('first'))
        .whereRef('intake.case_id', '=', 'returns.case_id')
        .whereRef('intake.at', '>', 'returns.at')
        .as('next'),
    ])
    .orderBy('returns.unit')
    .execute()
  const counts = new Map<string, TurnaroundCount>()
  for (const { unit: of, at, next } of rows) {
    if (next === null) continue
    const days = wholeDays(at, next)
    const key = JSON.stringify([of, days])
    counts.set(key, { unit: of, days, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts.values()].sort((a, b) => (a.unit === b.unit ? a.days - b.days : 0))
}
