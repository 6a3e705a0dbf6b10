import type { Case, Step } from '../domain/case.ts'
import type { Person, Role } from '../domain/person.ts'
import { ok, refuse, type Result } from '../domain/result.ts'
import type { Flow } from '../workflow/flow.ts'
import { standingSteps, stepRole } from '../workflow/steps.ts'

/** 席位 — the step somebody speaks for, and as which of their roles. */
export type Seat = Readonly<{ step: Step; role: Role }>

/**
 * Which of the steps that stand open this person answers for: the one they name, else the only one their roles allow.
 * Problems: `workflow.not-your-turn`, `review.step-unclear` (several steps would fit: name one).
 */
export function seatOf(flow: Flow, current: Case, person: Person, named?: Step): Result<Seat> {
  const seats = standingSteps(flow, current).flatMap((step): readonly Seat[] => {
    const role = stepRole(flow, step)
    return role && person.roles.includes(role) && (named === undefined || named === step) ? [{ step, role }] : []
  })
  const [seat, ...others] = seats
  if (!seat) return refuse({ code: 'workflow.not-your-turn', data: { step: named ?? current.step ?? '' } })
  if (others.length > 0)
    return refuse({ code: 'review.step-unclear', field: '/step', data: { steps: seats.map((one) => one.step) } })
  return ok(seat)
}
