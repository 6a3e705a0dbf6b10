import { dayOf, type Day } from '../domain/calendar.ts'
import type { Case } from '../domain/case.ts'
import type { Consultation } from '../domain/consultation.ts'
import { refuse, type Result } from '../domain/result.ts'
import { dayFault, openConsultation, withConsultation } from './consultation-in-hand.ts'
import type { Deps, Hand } from './deps.ts'
import { record } from './record.ts'

/** What the holder said, and the day the answer came in. */
export type Said = Readonly<{ kind: NonNullable<Consultation['answer']>['kind']; reasons?: string; on: Day }>

/**
 * 登记答复 — consent, objection or consent in part. Whether it came too late follows from the day. A later answer takes the place of an
 * earlier one, whose code and day stay in the trail; it is recorded even after the organ has decided.
 * Problems: `consultation.unknown`, `consultation.not-received`, `consultation.day`.
 */
export function recordAnswer(deps: Deps) {
  return async (hand: Hand, id: string, n: number, said: Said): Promise<Result<Case>> => {
    const found = await openConsultation(deps, hand, id, n, 'record-answer')
    if (!found.ok) return found
    const { opened, one } = found.value
    const { receivedOn, due } = one
    if (receivedOn === null || due === null) return refuse({ code: 'consultation.not-received', data: { number: n } })
    const fault = dayFault(said.on, '/on', { from: receivedOn, to: dayOf(deps.clock.now()) })
    if (fault) return refuse(fault)
    const late = said.on > due.day
    const reasons = said.reasons?.trim() || null
    const answer = { kind: said.kind, reasons, on: said.on, late, recordedBy: hand.person.id }
    return record(deps, hand, opened, withConsultation(opened.current, { ...one, answer }), {
      data: {
        number: n,
        kind: said.kind,
        reasoned: reasons !== null,
        on: said.on,
        late,
        before: one.answer && { kind: one.answer.kind, on: one.answer.on, late: one.answer.late },
      },
    })
  }
}
