import { catalogue, stepRole } from './words.js'

/** 在办环节 — the steps whose turn it is: the first that has not approved this text, and those open beside it. A row of the list knows only its step. */
export function standingSteps(one) {
  const { steps } = catalogue()
  if (!one.opinions) return together(steps, one.step)
  const open = steps.filter((step) => !hasApproved(one, step.id)).map((step) => step.id)
  const beside = together(steps, open[0] ?? null)
  return open.filter((step) => beside.includes(step))
}

/** The steps this person may speak for now. */
export function seatsOf(me, one) {
  return standingSteps(one).filter((step) => me.roles.includes(stepRole(step)))
}

/** The steps before a step, without those that stand beside it. */
export function earlierSteps(step) {
  const { steps } = catalogue()
  const beside = together(steps, step)
  const first = steps.findIndex((one) => beside.includes(one.id))
  return steps.slice(0, Math.max(first, 0)).map((one) => one.id)
}

/** The proposed return that waits for the leader; one made for an older text waits for nobody. A row of the list only knows that there is one. */
export function proposalOf(one) {
  if (one.state !== 'in-review' || !needsApproval()) return null
  if (one.proposedReturn === undefined) return one.returnProposed ? { step: one.step } : null
  return one.proposedReturn?.revisionHash === one.revision.hash ? one.proposedReturn : null
}

export const needsApproval = () => catalogue().returnApprover !== null

function together(steps, step) {
  const group = steps.find((one) => one.id === step)?.group
  if (group === undefined) return step === null ? [] : [step]
  return steps.filter((one) => one.group === group).map((one) => one.id)
}

function hasApproved({ opinions, revision }, step) {
  return opinions.some(
    (one) => one.step === step && one.opinion !== 'return' && !one.voided && one.revisionHash === revision.hash,
  )
}
