import jwt from 'jsonwebtoken'
import type { Person } from '../../domain/person.ts'
import type { Sessions } from '../deps.ts'

const HOUR = 3_600

/** 会话 — a token of our own for people this house knows, good for an hour; checked by the same rules as a host's. */
export function sessionsFor(people: readonly Person[], secret: string, audience: string): Sessions {
  return {
    people: (id) => people.find((one) => one.id === id),
    issue(person, now) {
      const iat = Math.floor(Date.parse(now) / 1000)
      const { id, name, unit, roles } = person
      const token = jwt.sign({ sub: id, name, unit, roles, aud: audience, iat, exp: iat + HOUR }, secret, {
        algorithm: 'HS256',
      })
      return { token, expiresAt: new Date((iat + HOUR) * 1000).toISOString() }
    },
  }
}
