import type { State, Step } from '../domain/case.ts'
import type { Role } from '../domain/person.ts'
import { ok, refuse, type Result } from '../domain/result.ts'
import type { Flow } from './flow.ts'
import { stepRole } from './steps.ts'
import { TRANSITIONS, type Act, type Transition } from './transitions.ts'

/** A move that may be made: where to, and as which of the actor's roles. */
export type Move = Readonly<{ to: State; as: Role }>

/** Where a case is; `standing`: every step whose turn it is, when several stand open together. */
export type At = Readonly<{ state: State; step: Step | null; standing?: readonly Step[] }>

/**
 * The state a case moves to when someone holding `roles` performs `act`, or why they may not.
 * Problems: `workflow.not-from-here`, `workflow.not-your-turn`.
 */
export function decide(flow: Flow, at: At, act: Act, roles: readonly Role[]): Result<Move> {
  const move = TRANSITIONS.find((one) => one.act === act && one.from.includes(at.state))
  if (!move) return refuse({ code: 'workflow.not-from-here', data: { state: at.state, act } })
  const allowed = move.by.flatMap((role) => rolesOf(flow, at, role))
  const as = roles.find((role) => allowed.includes(role))
  if (!as) return refuse({ code: 'workflow.not-your-turn', data: { act, step: at.step ?? '' } })
  return ok({ to: move.to, as })
}

function rolesOf(
  flow: Flow,
  { step, standing }: At,
  by: Transition['by'][number],
): readonly (Role | null | undefined)[] {
  if (by === 'step') return (standing ?? [step]).map((one) => stepRole(flow, one))
  if (by === 'approver') return [flow.returns.approver]
  return [by]
}
