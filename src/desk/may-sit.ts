import type { Case } from '../domain/case.ts'
import type { Person, Role } from '../domain/person.ts'
import { refuse, type Refusal } from '../domain/result.ts'
import type { Flow } from '../workflow/flow.ts'
import { heldBack } from '../workflow/four-eyes.ts'

/**
 * 四只眼, for a record kept beside the opinions: whoever keeps it sits in the seat of the step their role answers for, and never wrote the
 * draft. Problem: `review.four-eyes`.
 */
export function seatTaken(flow: Flow, current: Case, person: Person, role: Role): Refusal | undefined {
  const seat = flow.steps.find((step) => step.role === role)?.id ?? role
  const ofThisText = current.opinions.filter((one) => one.revisionHash === current.revision.hash)
  const held = person.id === current.drafter ? 'drafter' : heldBack(flow, seat, person.id, current.drafter, ofThisText)
  return held === undefined ? undefined : refuse({ code: 'review.four-eyes', data: { seat, held } })
}
