import type { Case } from '../domain/case.ts'
import type { Person, Role } from '../domain/person.ts'

/** Roles whose work crosses units: the general office, secrecy, signature, release and supervision. */
const HOUSE_WIDE: readonly Role[] = [
  'secrecy-reviewer',
  'office',
  'office-leader',
  'signer',
  'publisher',
  'supervisor',
  'admin',
  'clock',
  'host',
]

/** 可见 — the one answer to who may see a case that is not public: its own unit, and those whose work crosses units. */
export function visibleTo(person: Person, current: Pick<Case, 'unit'>): boolean {
  return person.unit === current.unit || person.roles.some((role) => HOUSE_WIDE.includes(role))
}

/** The part of the house a person may list: everything, or their own unit. */
export function scopeOf(person: Person): Readonly<{ unit?: string }> {
  return person.roles.some((role) => HOUSE_WIDE.includes(role)) ? {} : { unit: person.unit }
}
