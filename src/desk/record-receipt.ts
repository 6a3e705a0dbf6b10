import { dayOf, type Day } from '../domain/calendar.ts'
import type { Case } from '../domain/case.ts'
import { CONSULTATION_DAYS } from '../domain/consultation.ts'
import { deadline } from '../domain/deadline.ts'
import { refuse, type Result } from '../domain/result.ts'
import { dayFault, openConsultation, withConsultation } from './consultation-in-hand.ts'
import type { Deps, Hand } from './deps.ts'
import { record } from './record.ts'

/**
 * 登记送达 — the day the holder received the letter starts the clock: fifteen working days, the day after receipt being the first. A slip is
 * mended by recording it again, until there is an answer or a decision.
 * Problems: `consultation.unknown`, `consultation.day`, `consultation.settled`.
 */
export function recordReceipt(deps: Deps) {
  return async (hand: Hand, id: string, n: number, receivedOn: Day): Promise<Result<Case>> => {
    const found = await openConsultation(deps, hand, id, n, 'record-receipt')
    if (!found.ok) return found
    const { opened, one } = found.value
    if (one.answer || one.decision) return refuse({ code: 'consultation.settled', data: { number: n } })
    const fault = dayFault(receivedOn, '/receivedOn', { from: one.sentOn, to: dayOf(deps.clock.now()) })
    if (fault) return refuse(fault)
    const due = deadline(deps.pack().calendar, receivedOn, CONSULTATION_DAYS)
    return record(deps, hand, opened, withConsultation(opened.current, { ...one, receivedOn, due }), {
      data: { number: n, receivedOn, due: due.day, provisional: due.provisional, before: one.receivedOn },
    })
  }
}
