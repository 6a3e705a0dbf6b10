import jwt from 'jsonwebtoken'
import type { Clock } from '../../desk/ports.ts'
import type { Person } from '../../domain/person.ts'
import { refuse, type Result } from '../../domain/result.ts'
import type { Keys } from './keys.ts'
import { personOf } from './person.ts'

/** Who stands behind an `Authorization` header. Problems: `identity.missing`, `identity.invalid`, `identity.incomplete`. */
export type Identify = (authorization: string | undefined) => Result<Person>

export type IdentityRules = Readonly<{
  keys: Keys
  /** `iss` that tokens must bear; `null`: any. */
  issuer: string | null
  audience: string
  /** The machine's clock, unless a test brings its own. */
  clock?: Clock
}>

const SKEW_SECONDS = 60

/**
 * Verifies a bearer token: the key decides the algorithm, never the token; `aud` and `exp` must be there, `iss` when one is configured,
 * `iat` may not lie ahead. Why a token fails is not told: an attacker learns nothing.
 */
export function identifyBy(rules: IdentityRules): Identify {
  return (authorization) => {
    if (authorization === undefined) return refuse({ code: 'identity.missing' })
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/.exec(authorization)?.[1]
    const claims = token === undefined ? undefined : verified(rules, token)
    return claims === undefined ? refuse({ code: 'identity.invalid' }) : personOf(claims)
  }
}

function verified(rules: IdentityRules, token: string): jwt.JwtPayload | undefined {
  if (token.length > 16_384) return undefined
  try {
    const header = jwt.decode(token, { complete: true })?.header
    const fit = header && keyFor(rules.keys, header)
    if (!fit) return undefined
    const now = Math.floor(Date.parse(rules.clock?.now() ?? new Date().toISOString()) / 1000)
    const claims = jwt.verify(token, fit.key, {
      algorithms: [fit.algorithm],
      audience: rules.audience,
      clockTimestamp: now,
      clockTolerance: SKEW_SECONDS,
      ...(rules.issuer === null ? {} : { issuer: rules.issuer }),
    })
    if (typeof claims === 'string' || claims.exp === undefined) return undefined
    return (claims.iat ?? now) > now + SKEW_SECONDS ? undefined : claims
  } catch {
    return undefined
  }
}

/** The algorithm the header names picks the shelf; only a key that lies on that shelf is ever used (no HS256 with a public key). */
function keyFor(keys: Keys, header: jwt.JwtHeader) {
  // Extensions we do not know must be refused (RFC 7515 §4.1.11); jsonwebtoken would pass them over.
  if (header.crit !== undefined) return undefined
  if (header.alg === 'HS256')
    return keys.secret === null ? undefined : { key: keys.secret, algorithm: 'HS256' as const }
  const found = keys.publicKeys.get(header.kid ?? '')
  return found?.algorithm === header.alg ? found : undefined
}
