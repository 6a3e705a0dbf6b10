import { ROLES, type Person, type Role } from '../../domain/person.ts'
import { ok, refuse, type Result } from '../../domain/result.ts'

/** The clock is ours: no token bears its role, and nobody signs the trail with its name. */
const OURS: Role = 'clock'

/** Claims → 人员: `sub`, `name`, `unit` (or `dept`), `roles`. A token without unit or known role lets nobody in (`identity.incomplete`). */
export function personOf(claims: Readonly<Record<string, unknown>>): Result<Person> {
  const id = line(claims['sub'])
  const unit = line(claims['unit']) ?? line(claims['dept'])
  const listed: unknown = claims['roles']
  const roles = ROLES.filter((role) => role !== OURS && Array.isArray(listed) && listed.includes(role))
  if (id === undefined || id === OURS || unit === undefined || roles.length === 0)
    return refuse({ code: 'identity.incomplete' })
  return ok({ id, name: line(claims['name']) ?? id, unit, roles })
}

/** One line of plain text: it will stand in the trail and in the log. */
function line(value: unknown): string | undefined {
  const fits = typeof value === 'string' && value.trim() !== '' && value.length <= 200 && !/\p{Cc}/u.test(value)
  return fits ? value : undefined
}
