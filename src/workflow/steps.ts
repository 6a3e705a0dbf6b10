import { isApprovedAt, type Case, type Step } from '../domain/case.ts'
import type { Role } from '../domain/person.ts'
import type { Flow } from './flow.ts'

/** What decides where a case stands: what was said, on which text. */
type Reviewed = Pick<Case, 'opinions' | 'revision'>

export function stepRole(flow: Flow, step: Step | null): Role | undefined {
  return flow.steps.find((one) => one.id === step)?.role
}

/** The steps that have not approved the current text yet, in the order of the flow: an approval of another text counts for nothing. */
export function openSteps(flow: Flow, current: Reviewed): readonly Step[] {
  return flow.steps.map((one) => one.id).filter((step) => !isApprovedAt(current, step))
}

/**
 * 在办环节 — the steps whose turn it is: the first open one, and with it every open step of its group (会签 stand open together).
 */
export function standingSteps(flow: Flow, current: Reviewed): readonly Step[] {
  const open = openSteps(flow, current)
  const [first] = open
  if (first === undefined) return []
  const together = abreast(flow, first)
  return open.filter((step) => together.includes(step))
}

/**
 * Where a case stands in review: the first step still open. A returned paper that was changed goes through every step again; one returned
 * wrongly goes on where it was.
 */
export function standingStep(flow: Flow, current: Reviewed): Step | null {
  return openSteps(flow, current)[0] ?? null
}

export function isLastStep(flow: Flow, step: Step | null): boolean {
  return step !== null && flow.steps.at(-1)?.id === step
}

/** The steps of one group, or the step alone. */
export function abreast(flow: Flow, step: Step): readonly Step[] {
  const group = flow.steps.find((one) => one.id === step)?.group
  return group === undefined ? [step] : flow.steps.filter((one) => one.group === group).map((one) => one.id)
}

/** The steps that come after a step and those abreast of it. */
export function after(flow: Flow, step: Step): readonly Step[] {
  const together = abreast(flow, step)
  const last = flow.steps.findLastIndex((one) => together.includes(one.id))
  return flow.steps.slice(last + 1).map((one) => one.id)
}
