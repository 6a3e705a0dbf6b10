import { isApprovedAt, type Case, type Step } from '../domain/case.ts'
import type { Role } from '../domain/person.ts'
import type { Flow } from './flow.ts'

export function stepRole(flow: Flow, step: Step | null): Role | undefined {
  return flow.steps.find((one) => one.id === step)?.role
}

/** The steps that have not approved the current text yet, in the order of the flow: an approval of another text counts for nothing. */
export function openSteps(flow: Flow, current: Case): readonly Step[] {
  return flow.steps.map((one) => one.id).filter((step) => !isApprovedAt(current, step))
}

/**
 * Where a case stands in review: the first step still open. A returned paper that was changed goes through every step again; one returned
 * wrongly goes on where it was.
 */
export function standingStep(flow: Flow, current: Case): Step | null {
  return openSteps(flow, current)[0] ?? null
}

export function isLastStep(flow: Flow, step: Step | null): boolean {
  return step !== null && flow.steps.at(-1)?.id === step
}
