import type { Case, Opinion } from '../domain/case.ts'
import { refuse, type Result } from '../domain/result.ts'
import { heldBack } from '../workflow/four-eyes.ts'
import { isLastStep, openSteps, standingStep } from '../workflow/steps.ts'
import type { Deps, Hand } from './deps.ts'
import { open, type Opened } from './open.ts'
import { record } from './record.ts'

/** What a reviewer says, on which text: `revisionHash` is what the screen showed. */
export type Say = Readonly<{ revisionHash: string; note?: string; dissent?: string }>

/**
 * 同意 — one step's approval of exactly these bytes; the case goes on to the next step.
 * Problems: those of opening, `review.stale`, `review.four-eyes`, `review.opinion-required`, `review.sign-instead`.
 */
export function approve(deps: Deps) {
  return async (hand: Hand, id: string, say: Say): Promise<Result<Case>> => {
    const opened = await open(deps, hand, id, 'approve')
    if (!opened.ok) return opened
    const { current } = opened.value
    if (isLastStep(deps.pack().flow, current.step)) return refuse({ code: 'review.sign-instead' })
    const opinion = opinionOf(deps, hand, opened.value, say, 'approve')
    if (!opinion.ok) return opinion
    const opinions = [...current.opinions, opinion.value]
    const step = standingStep(deps.pack().flow, { ...current, opinions })
    return record(deps, hand, opened.value, { step, opinions }, { data: { step: current.step } })
  }
}

/**
 * 签发 — the signer's approval, which settles the attribute; where the office had objected, the dissent is recorded.
 * Problems: as `approve`, and `review.steps-missing` when an earlier step has not approved this revision.
 */
export function sign(deps: Deps) {
  return async (hand: Hand, id: string, say: Say): Promise<Result<Case>> => {
    const opened = await open(deps, hand, id, 'sign')
    if (!opened.ok) return opened
    const { current } = opened.value
    const { flow } = deps.pack()
    if (!isLastStep(flow, current.step))
      return refuse({ code: 'workflow.not-from-here', data: { state: current.state, act: 'sign' } })
    const opinion = opinionOf(deps, hand, opened.value, say, 'sign')
    if (!opinion.ok) return opinion
    const missing = openSteps(flow, current).filter((step) => !isLastStep(flow, step))
    if (missing.length > 0) return refuse({ code: 'review.steps-missing', data: { steps: missing.join('、') } })
    const opinions = [...current.opinions, opinion.value]
    return record(deps, hand, opened.value, { step: null, opinions }, { data: { attribute: current.attribute } })
  }
}

/** The opinion as it will be kept, or why this person may not give it on this text. */
export function opinionOf(
  deps: Deps,
  hand: Hand,
  { current, move }: Opened,
  say: Say,
  opinion: Opinion['opinion'],
): Result<Opinion> {
  const { flow } = deps.pack()
  const step = current.step ?? ''
  if (say.revisionHash !== current.revision.hash)
    return refuse({ code: 'review.stale', data: { revision: current.revision.number } })
  const ofThisText = current.opinions.filter((one) => one.revisionHash === current.revision.hash)
  const held = opinion === 'return' ? undefined : heldBack(flow, step, hand.person.id, current.drafter, ofThisText)
  if (held !== undefined) return refuse({ code: 'review.four-eyes', data: { seat: step, held } })
  const required = flow.steps.find((one) => one.id === step)?.opinionRequired === true
  if (required && !say.note?.trim()) return refuse({ code: 'review.opinion-required', field: '/note', data: { step } })
  return {
    ok: true,
    value: {
      step,
      opinion,
      by: hand.person.id,
      role: move.as,
      at: deps.clock.now(),
      revisionHash: current.revision.hash,
      ...(say.note ? { note: say.note } : {}),
      ...(say.dissent ? { dissent: say.dissent } : {}),
    },
  }
}
