import { createSecretKey, type KeyObject } from 'node:crypto'
import jwt from 'jsonwebtoken'
import type { Clock } from '../../desk/ports.ts'
import type { Person } from '../../domain/person.ts'
import { refuse, type Result } from '../../domain/result.ts'
import type { Keys, PublicKey } from './keys.ts'
import { personOf } from './person.ts'
import { isSpentWell, type Spend } from './service-token.ts'

/**
 * Who stands behind an `Authorization` header. Problems: `identity.missing`, `identity.invalid`, `identity.incomplete`,
 * `identity.replayed`.
 */
export type Identify = (authorization: string | undefined) => Promise<Result<Person>>

export type IdentityRules = Readonly<{
  keys: Keys
  /** `iss` that tokens must bear; `null`: any. */
  issuer: string | null
  audience: string
  /** Remembers which tokens of the host itself were used: each is good for one call. */
  spend: Spend
  /** The machine's clock, unless a test brings its own. */
  clock?: Clock
}>

const SKEW_SECONDS = 60

/**
 * Verifies a bearer token: the key decides the algorithm, never the token; `aud` and `exp` must be there, `iss` when one is configured,
 * `iat` may not lie ahead. Why a token fails is not told: an attacker learns nothing.
 */
export function identifyBy(rules: IdentityRules): Identify {
  const { secret } = rules.keys
  // Made once: from a text the library would first try to read a public key, at every call.
  const shared = secret === null ? null : createSecretKey(Buffer.from(secret))
  return async (authorization) => {
    if (authorization === undefined) return refuse({ code: 'identity.missing' })
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/.exec(authorization)?.[1]
    const now = rules.clock?.now() ?? new Date().toISOString()
    const claims = token === undefined ? undefined : await verified(rules, shared, token, now)
    if (claims === undefined) return refuse({ code: 'identity.invalid' })
    const person = personOf(claims)
    if (!person.ok || !person.value.roles.includes('host')) return person
    return (await isSpentWell(claims, rules.spend, now)) ? person : refuse({ code: 'identity.replayed' })
  }
}

async function verified(
  rules: IdentityRules,
  shared: KeyObject | null,
  token: string,
  now: string,
): Promise<jwt.JwtPayload | undefined> {
  if (token.length > 16_384) return undefined
  const header = headerOf(token)
  // Extensions we do not know must be refused (RFC 7515 §4.1.11); jsonwebtoken would pass them over.
  if (header === undefined || header.crit !== undefined) return undefined
  if (header.alg === 'HS256') return shared === null ? undefined : read(rules, token, shared, 'HS256', now)
  // A token that names no key never makes us ask the issuer.
  if (typeof header.kid !== 'string') return undefined
  const { ring } = rules.keys
  const found = await ring.find(header.kid)
  if (found === undefined) return undefined
  const fits = (key: PublicKey) =>
    key.algorithm === header.alg ? read(rules, token, key.key, key.algorithm, now) : undefined
  const claims = fits(found)
  if (claims !== undefined) return claims
  const newer = await ring.replaced(header.kid, found)
  return newer && fits(newer)
}

/** The claims, when this very key signed them with this very algorithm (no HS256 with a public key) and they hold now. */
function read(
  rules: IdentityRules,
  token: string,
  key: jwt.Secret,
  algorithm: jwt.Algorithm,
  at: string,
): jwt.JwtPayload | undefined {
  const now = Math.floor(Date.parse(at) / 1000)
  try {
    const claims = jwt.verify(token, key, {
      algorithms: [algorithm],
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

function headerOf(token: string): jwt.JwtHeader | undefined {
  try {
    return jwt.decode(token, { complete: true })?.header
  } catch {
    return undefined
  }
}
