import { createHmac, hash } from 'node:crypto'
import { canonical } from '../domain/canonical.ts'

/** SHA-256, lower-case hex. */
export function sha256(data: Uint8Array | string): string {
  return hash('sha256', data, 'hex')
}

/** SHA-256 of a value's canonical text. */
export function hashOf(value: unknown): string {
  return sha256(canonical(value))
}

/** HMAC-SHA-256, lower-case hex. */
export function keyed(secret: Uint8Array, data: Uint8Array | string): string {
  return createHmac('sha256', secret).update(data).digest('hex')
}
