import type { Case, InterpretationOwed, ReturnNotice } from '../domain/case.ts'
import type { Calendar, Day } from '../domain/calendar.ts'
import type { Consultation } from '../domain/consultation.ts'
import { reckonAgain, type Deadline } from '../domain/deadline.ts'

/** One date that came out differently, as the trail keeps it. */
export type Moved = Readonly<{ what: string; from: Day; to: Day; provisional: boolean }>

/** What of a case holds a reckoned day. */
type Dated = 'returns' | 'proposedReturn' | 'consultations' | 'interpretationOwed' | 'reviewOn'

/** 重新计算期限 — every deadline of a case under another calendar; `moved` is empty when all of them stand. */
export function reckonedAgain(
  current: Case,
  calendar: Calendar,
): Readonly<{ changes: Pick<Case, Dated>; moved: readonly Moved[] }> {
  const moved: Moved[] = []
  const again = (what: string, due: Deadline): Deadline => {
    const next = reckonAgain(calendar, due)
    if (next.day === due.day && next.provisional === due.provisional) return due
    moved.push({ what, from: due.day, to: next.day, provisional: next.provisional })
    return next
  }
  const notice = (one: ReturnNotice): ReturnNotice =>
    one.due ? { ...one, due: again(`return:${one.round}`, one.due) } : one
  const owed = current.interpretationOwed && owedBy(current.interpretationOwed, again)
  const changes = {
    returns: current.returns.map(notice),
    proposedReturn: current.proposedReturn && notice(current.proposedReturn),
    consultations: current.consultations.map((one) =>
      one.due ? withDue(one, again(`consultation:${one.id}`, one.due)) : one,
    ),
    interpretationOwed: owed,
    reviewOn: owed && !owed.done ? owed.due.day : current.reviewOn,
  }
  return { changes, moved }
}

function owedBy(owed: InterpretationOwed, again: (what: string, due: Deadline) => Deadline): InterpretationOwed {
  const due = again('interpretation', owed.due)
  return { due, done: owed.done && { ...owed.done, late: owed.done.on > due.day } }
}

// Whether an answer came too late follows from the day; a day that was only provisional may have called it late wrongly.
function withDue(one: Consultation, due: Deadline): Consultation {
  return { ...one, due, answer: one.answer && { ...one.answer, late: one.answer.on > due.day } }
}
