import type { Db } from './schema.ts'

/** One statement counts and answers, so that of two who come together each gets a number of their own. */
export async function takeNumber(db: Db, series: string): Promise<number> {
  const { value } = await db
    .insertInto('counters')
    .values({ series, value: 1 })
    .onConflict((conflict) => conflict.column('series').doUpdateSet((on) => ({ value: on('counters.value', '+', 1) })))
    .returning('value')
    .executeTakeFirstOrThrow()
  return value
}
