import type { Instant } from '../domain/calendar.ts'
import type { Db } from './schema.ts'

export async function keepLogin(db: Db, codeHash: string, person: string, expiresAt: Instant): Promise<void> {
  await db.insertInto('logins').values({ code_hash: codeHash, person, expires_at: expiresAt }).execute()
}

/** One statement takes the code and removes it, so that of two who come together only one gets in; a stale one is removed for nobody. */
export async function takeLogin(db: Db, codeHash: string, now: Instant): Promise<string | undefined> {
  const taken = await db
    .deleteFrom('logins')
    .where('code_hash', '=', codeHash)
    .returning(['person', 'expires_at'])
    .executeTakeFirst()
  return taken && taken.expires_at > now ? taken.person : undefined
}
