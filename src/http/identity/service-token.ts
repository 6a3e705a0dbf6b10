import { createHash } from 'node:crypto'
import type { Instant } from '../../domain/calendar.ts'

/** Marks a token as used, until it would have ended anyway; `false` when it was used before, on whichever node. */
export type Spend = (mark: string, until: Instant) => Promise<boolean>

const MOST_SECONDS = 300

/**
 * A token of the host itself (role `host`) can act for everybody, so it is good for five minutes and one call: it must bear a `jti` and
 * an `iat`, and is marked as used before the call goes on.
 */
export async function isSpentWell(
  claims: Readonly<{ jti?: unknown; iat?: unknown; exp?: unknown; iss?: unknown }>,
  spend: Spend,
  now: Instant,
): Promise<boolean> {
  const { jti, iat, exp, iss } = claims
  if (typeof jti !== 'string' || jti.length < 8 || jti.length > 200) return false
  if (typeof iat !== 'number' || typeof exp !== 'number' || exp - iat > MOST_SECONDS) return false
  const issuer = typeof iss === 'string' ? iss : ''
  const mark = createHash('sha256').update(`${issuer}\n${jti}`).digest('hex')
  // Kept a little longer than the token lives, for clocks that disagree.
  const until = new Date(Math.max(exp * 1000, Date.parse(now)) + 120_000).toISOString()
  return spend(mark, until)
}
