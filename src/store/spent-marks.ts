import type { Instant } from '../domain/calendar.ts'
import type { Db } from './schema.ts'

/** One statement marks and says whether it could: of two who bring the same token at once only one is first. */
export async function spend(db: Db, mark: string, until: Instant, now: Instant): Promise<boolean> {
  const marked = await db
    .insertInto('spent_marks')
    .values({ mark, until })
    .onConflict((conflict) => conflict.column('mark').doUpdateSet({ until }).where('spent_marks.until', '<=', now))
    .returning('mark')
    .execute()
  return marked.length === 1
}

/** Marks that ended keep nobody out any more. */
export async function forgetMarks(db: Db, now: Instant): Promise<void> {
  await db.deleteFrom('spent_marks').where('until', '<=', now).execute()
}
