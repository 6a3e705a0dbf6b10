import type { State } from '../domain/case.ts'
import type { Role } from '../domain/person.ts'
import { ok, refuse, type Result } from '../domain/result.ts'
import type { Flow } from './flow.ts'
import { stepRole } from './steps.ts'
import { TRANSITIONS, type Act } from './transitions.ts'

/** A move that may be made: where to, and as which of the actor's roles. */
export type Move = Readonly<{ to: State; as: Role }>

/**
 * The state a case moves to when someone holding `roles` performs `act`, or why they may not.
 * Problems: `workflow.not-from-here`, `workflow.not-your-turn`.
 */
export function decide(
  flow: Flow,
  at: Readonly<{ state: State; step: string | null }>,
  act: Act,
  roles: readonly Role[],
): Result<Move> {
  const move = TRANSITIONS.find((one) => one.act === act && one.from.includes(at.state))
  if (!move) return refuse({ code: 'workflow.not-from-here', data: { state: at.state, act } })
  const allowed = move.by.map((role) => (role === 'step' ? stepRole(flow, at.step) : role))
  const as = roles.find((role) => allowed.includes(role))
  if (!as) return refuse({ code: 'workflow.not-your-turn', data: { act, step: at.step ?? '' } })
  return ok({ to: move.to, as })
}
