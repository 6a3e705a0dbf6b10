import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto'

/** 密钥 — what a token may be signed with: one shared secret, or public keys by `kid`; each key allows its own algorithm and no other. */
export type Keys = Readonly<{ secret: string | null; ring: KeyRing }>
export type PublicKey = Readonly<{ key: KeyObject; algorithm: 'RS256' | 'ES256' }>
export type KeySet = ReadonlyMap<string, PublicKey>

/** Where public keys come from: a set read once, or one that is fetched and follows its issuer's rotation. */
export type KeyRing = Readonly<{
  find(kid: string): Promise<PublicKey | undefined>
  /** Another key under the same `kid`, if the issuer has replaced it since; asked when a signature does not fit. */
  replaced(kid: string, before: PublicKey): Promise<PublicKey | undefined>
}>

/** Keys that do not change while we run. */
export function heldKeys(keys: KeySet): KeyRing {
  return { find: (kid) => Promise.resolve(keys.get(kid)), replaced: () => Promise.resolve(undefined) }
}

export const NO_KEYS: KeyRing = heldKeys(new Map())

/** Reads a JWKS. Keys we may not use (short RSA, other curves, symmetric ones) are left out; a set without any is an error of the set-up. */
export function readJwks(text: string): KeySet {
  const { keys } = JSON.parse(text) as Readonly<{
    keys: readonly (JsonWebKey & Readonly<{ kid?: string; use?: string }>)[]
  }>
  const usable = keys.flatMap((jwk) => {
    const read = typeof jwk.kid !== 'string' || jwk.use === 'enc' ? undefined : publicKey(jwk)
    return read && typeof jwk.kid === 'string' ? [[jwk.kid, read] as const] : []
  })
  if (usable.length === 0)
    throw new Error('The JWKS holds no usable key (RSA of 2048 bits or more, or P-256, with a kid)')
  return new Map(usable)
}

function publicKey(jwk: JsonWebKey): PublicKey | undefined {
  if (jwk.kty === 'RSA') {
    const key = createPublicKey({ key: jwk, format: 'jwk' })
    return (key.asymmetricKeyDetails?.modulusLength ?? 0) >= 2048 ? { key, algorithm: 'RS256' } : undefined
  }
  if (jwk.kty === 'EC' && jwk.crv === 'P-256')
    return { key: createPublicKey({ key: jwk, format: 'jwk' }), algorithm: 'ES256' }
  return undefined
}
