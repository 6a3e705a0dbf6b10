import type { Case, Step } from '../domain/case.ts'
import { ok, refuse, type Refusal, type Result } from '../domain/result.ts'
import { isLastStep, openSteps, standingStep } from '../workflow/steps.ts'
import type { Act } from '../workflow/transitions.ts'
import type { Deps, Hand } from './deps.ts'
import { open, type Opened } from './open.ts'
import { dissenting, opinionOf, type Say } from './opinion.ts'
import { record } from './record.ts'
import { requiredRecords } from './required-records.ts'
import { standingProposal } from './return/proposal.ts'
import { seatOf, type Seat } from './seat.ts'

/**
 * 同意 — one step's approval of exactly these bytes; the case goes on to the next step, or waits for those that stand open beside it.
 * Problems: those of opening, `review.stale`, `review.four-eyes`, `review.opinion-required`, `review.sign-instead`, `review.step-unclear`,
 * `return.proposed`, those of the records a step requires.
 */
export function approve(deps: Deps) {
  return async (hand: Hand, id: string, say: Say): Promise<Result<Case>> => {
    const { flow } = deps.pack()
    const seated = await sit(deps, hand, id, say, 'approve')
    if (!seated.ok) return seated
    const { opened, seat } = seated.value
    const { current } = opened
    if (isLastStep(flow, seat.step)) return refuse({ code: 'review.sign-instead' })
    const opinion = opinionOf(deps, hand, current, seat, say, 'approve')
    if (!opinion.ok) return opinion
    const lacking = requiredRecords(deps.pack(), current, seat.step)
    if (lacking) return lacking
    const opinions = [...current.opinions, opinion.value]
    const step = standingStep(flow, { ...current, opinions })
    return record(deps, hand, opened, { step, opinions }, { data: { step: seat.step, ...dissenting(opinion.value) } })
  }
}

/**
 * 签发 — the signer's approval, which settles the attribute; where the office had objected, the dissent is recorded.
 * Problems: as `approve`, and `review.steps-missing` when an earlier step has not approved this revision.
 */
export function sign(deps: Deps) {
  return async (hand: Hand, id: string, say: Say): Promise<Result<Case>> => {
    const { flow } = deps.pack()
    const seated = await sit(deps, hand, id, say, 'sign')
    if (!seated.ok) return seated
    const { opened, seat } = seated.value
    const { current } = opened
    if (!isLastStep(flow, seat.step))
      return refuse({ code: 'workflow.not-from-here', data: { state: current.state, act: 'sign' } })
    const opinion = opinionOf(deps, hand, current, seat, say, 'sign')
    if (!opinion.ok) return opinion
    const missing = openSteps(flow, current).filter((step) => !isLastStep(flow, step))
    if (missing.length > 0) return refuse({ code: 'review.steps-missing', data: { steps: missing.join('、') } })
    const lacking = requiredRecords(deps.pack(), current, seat.step)
    if (lacking) return lacking
    const opinions = [...current.opinions, opinion.value]
    return record(
      deps,
      hand,
      opened,
      { step: null, opinions },
      {
        data: { attribute: current.attribute, ...dissenting(opinion.value) },
      },
    )
  }
}

/** A case in hand, and the seat its reviewer speaks from. */
type Seated = Readonly<{ opened: Opened; seat: Seat }>

async function sit(deps: Deps, hand: Hand, id: string, say: Say, act: Act): Promise<Result<Seated>> {
  const opened = await open(deps, hand, id, act)
  if (!opened.ok) return opened
  const { current, move } = opened.value
  const seat = seatOf(deps.pack().flow, current, hand.person, say.step)
  if (!seat.ok) return seat
  const proposed = awaitingLeader(deps, current, seat.value.step)
  if (proposed) return proposed
  return ok({ opened: { ...opened.value, move: { ...move, as: seat.value.role } }, seat: seat.value })
}

/** A step that has proposed a return says nothing else until its leader has answered. */
function awaitingLeader(deps: Deps, current: Case, step: Step): Refusal | undefined {
  return standingProposal(deps.pack().flow, current)?.step === step
    ? refuse({ code: 'return.proposed', data: { step } })
    : undefined
}
