import { dayOf, type Day } from '../domain/calendar.ts'
import type { Case } from '../domain/case.ts'
import { refuse, type Result } from '../domain/result.ts'
import { dayFault, openConsultation, withConsultation } from './consultation-in-hand.ts'
import type { Deps, Hand } from './deps.ts'
import { record } from './record.ts'

/**
 * 登记告知 — the day the written notice of what is published and why went to the holder, without which nothing decided for the public
 * interest is released (条例第三十二条). Problems: `consultation.unknown`, `consultation.no-notice`, `consultation.day`.
 */
export function recordNotice(deps: Deps) {
  return async (hand: Hand, id: string, n: number, sentOn: Day): Promise<Result<Case>> => {
    const found = await openConsultation(deps, hand, id, n, 'record-notice')
    if (!found.ok) return found
    const { opened, one } = found.value
    const { decision } = one
    if (!decision?.publish || !decision.publicInterest) return refuse({ code: 'consultation.no-notice' })
    const fault = dayFault(sentOn, '/sentOn', { from: dayOf(decision.at), to: dayOf(deps.clock.now()) })
    if (fault) return refuse(fault)
    const told = { ...one, decision: { ...decision, noticeSentOn: sentOn } }
    return record(deps, hand, opened, withConsultation(opened.current, told), {
      data: { number: n, noticeSentOn: sentOn },
    })
  }
}
