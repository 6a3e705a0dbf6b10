import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto'

/** 密钥 — what a token may be signed with: one shared secret, or public keys by `kid`; each key allows its own algorithm and no other. */
export type Keys = Readonly<{ secret: string | null; publicKeys: ReadonlyMap<string, PublicKey> }>
export type PublicKey = Readonly<{ key: KeyObject; algorithm: 'RS256' | 'ES256' }>

/** Reads a JWKS. Keys we may not use (short RSA, other curves, symmetric ones) are left out; a set without any is an error of the set-up. */
export function readJwks(text: string): ReadonlyMap<string, PublicKey> {
  const { keys } = JSON.parse(text) as Readonly<{
    keys: readonly (JsonWebKey & Readonly<{ kid?: string; use?: string }>)[]
  }>
  const usable = keys.flatMap((jwk) => {
    const read = jwk.kid === undefined || jwk.use === 'enc' ? undefined : publicKey(jwk)
    return read && jwk.kid !== undefined ? [[jwk.kid, read] as const] : []
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
