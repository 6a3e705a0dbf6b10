import { dayOf, workingDaysBetween, type Instant } from '../domain/calendar.ts'
import type { InterpretationOwed } from '../domain/case.ts'
import { deadline } from '../domain/deadline.ts'
import type { Draft } from '../domain/draft.ts'
import type { GateAnswer } from '../gate/answer.ts'
import { dayIn } from '../gate/facts/days.ts'
import { isEmergency } from '../gate/facts/emergency.ts'
import type { Pack } from '../packs/pack.ts'

/** What an emergency lets a policy paper put off until after its release. */
const PUT_OFF = ['T04', 'T05']

/**
 * 解读补办期限 — a policy paper released in a recognised emergency without a whole interpretation owes it: by the day registered, and within the
 * pack's working days after the release. `null` where nothing was put off.
 */
export function interpretationOwed(
  pack: Pack,
  draft: Draft,
  answer: GateAnswer,
  at: Instant,
): InterpretationOwed | null {
  const isPolicy = answer.judgements?.policy.verdict === 'yes'
  if (!isPolicy || !isEmergency(draft) || !answer.problems.some((one) => PUT_OFF.includes(one.code))) return null
  const from = dayOf(at)
  const registered = workingDaysBetween(pack.calendar, from, dayIn(draft.urgent?.postReviewDue) ?? from)
  const count = Math.min(registered, pack.rulebook.interpretation.afterwardsWorkingDays)
  return { due: deadline(pack.calendar, from, count), done: null }
}
