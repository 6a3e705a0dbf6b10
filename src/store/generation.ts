import { sql } from 'kysely'
import type { Instant } from '../domain/calendar.ts'
import type { Db } from './schema.ts'

/** 代 — the series that counts what readers see: every release and every withdrawal is one more, in the save that makes it. */
export const PORTAL = 'portal'

/** The generation readers see now, and when the next release is due. One statement, for it is asked before every page. */
export async function pulse(db: Db): Promise<Readonly<{ generation: number; nextDue: Instant | null }>> {
  const { rows } = await sql<{ generation: number | null; next_due: string | null }>`
    select (select value from counters where series = ${PORTAL}) as generation,
      (select min(release_at) from cases where release_at is not null) as next_due`.execute(db)
  return { generation: rows[0]?.generation ?? 0, nextDue: rows[0]?.next_due ?? null }
}
