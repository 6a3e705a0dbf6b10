import type { Instant } from '../domain/calendar.ts'
import type { Chance } from './ports.ts'

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** A time-ordered id (ULID in lower case): ten characters of time, sixteen of chance. */
export function newId(now: Instant, chance: Chance): string {
  const time = Date.parse(now)
  const head = Array.from({ length: 10 }, (_, i) => ALPHABET[Math.floor(time / 32 ** (9 - i)) % 32]).join('')
  const tail = [...chance.bytes(16)].map((byte) => ALPHABET[byte % 32]).join('')
  return head + tail
}
