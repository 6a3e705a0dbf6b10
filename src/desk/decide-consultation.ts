import { dayOf } from '../domain/calendar.ts'
import type { Case } from '../domain/case.ts'
import type { Consultation } from '../domain/consultation.ts'
import { isBinding, standingOf } from '../domain/consultation-standing.ts'
import { refuse, type Problem, type Result } from '../domain/result.ts'
import { openConsultation, withConsultation } from './consultation-in-hand.ts'
import type { Deps, Hand } from './deps.ts'
import { record } from './record.ts'

/** The organ's own decision and why. */
export type Decision = Readonly<{ publish: boolean; publicInterest: boolean; statement: string }>

/**
 * 决定是否公开 — after silence, a late or unreasoned objection, or consent in part the organ decides itself; a reasoned objection in time
 * gives way only to the public interest, and then the holder is told in writing (条例第三十二条). Deciding anew asks for a new notice.
 * Problems: `consultation.unknown`, `consultation.statement-missing`, `consultation.interest-unclear`, `consultation.waiting`,
 * `consultation.consented`, `consultation.bound`, `review.four-eyes`.
 */
export function decideConsultation(deps: Deps) {
  return async (hand: Hand, id: string, n: number, decision: Decision): Promise<Result<Case>> => {
    const found = await openConsultation(deps, hand, id, n, 'decide-consultation')
    if (!found.ok) return found
    const { opened, one } = found.value
    const at = deps.clock.now()
    if (hand.person.id === opened.current.drafter || hand.person.id === one.by)
      return refuse({ code: 'review.four-eyes', data: { seat: 'signature', held: 'drafter' } })
    const obstacle = decisionFault(one, decision, dayOf(at))
    if (obstacle) return refuse(obstacle)
    const { publish, publicInterest } = decision
    const decided = {
      publish,
      publicInterest,
      statement: decision.statement.trim(),
      by: hand.person.id,
      at,
      noticeSentOn: null,
    }
    return record(deps, hand, opened, withConsultation(opened.current, { ...one, decision: decided }), {
      at,
      data: { number: n, publish, publicInterest, before: one.decision && { publish: one.decision.publish } },
    })
  }
}

function decisionFault(
  one: Consultation,
  { publish, publicInterest, statement }: Decision,
  today: string,
): Problem | undefined {
  if (statement.trim() === '') return { code: 'consultation.statement-missing', field: '/statement' }
  if (publicInterest && !publish) return { code: 'consultation.interest-unclear', field: '/publicInterest' }
  const standing = standingOf({ ...one, decision: null }, today)
  if (standing === 'consented') return { code: 'consultation.consented', data: { number: one.id } }
  if (!publish) return undefined
  if (standing === 'undelivered' || standing === 'waiting')
    return { code: 'consultation.waiting', data: { number: one.id, due: one.due?.day ?? '' } }
  if (isBinding(one) && !publicInterest) return { code: 'consultation.bound', field: '/publicInterest' }
  return undefined
}
