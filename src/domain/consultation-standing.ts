import type { Day } from './calendar.ts'
import type { Consultation } from './consultation.ts'

/**
 * 征求意见的现状 — what the law makes of one consultation on a day (条例第十五条、第三十二条):
 * `undelivered` the clock has not begun; `waiting` until the day it is due; `silent` no answer in time, the organ decides itself;
 * `consented`; `objects-binding` a reasoned objection in time, partial ones too; `objects-unreasoned` and `objects-late` are weighed by the
 * organ; `overridden` published for the public interest, which the holder is told in writing; `decided` by the organ.
 */
export type Standing =
  | 'undelivered'
  | 'waiting'
  | 'silent'
  | 'consented'
  | 'objects-binding'
  | 'objects-unreasoned'
  | 'objects-late'
  | 'overridden'
  | 'decided'

/** Unanswered, it waits as long as nobody can say that the time has run out: without a day (`null`), or while the due day is provisional. */
export function standingOf(one: Consultation, today: Day | null): Standing {
  const { answer, decision, due } = one
  // Whatever was decided before: 第三方同意公开的，予以公开.
  if (answer?.kind === 'consent') return 'consented'
  if (decision?.publish && decision.publicInterest) return 'overridden'
  // A reasoned objection in time that came in after the decision takes it back: only the public interest stands against it.
  if (decision && !(decision.publish && isBinding(one))) return 'decided'
  if (answer) return objection(answer)
  if (one.receivedOn === null || due === null) return 'undelivered'
  return today !== null && today > due.day && !due.provisional ? 'silent' : 'waiting'
}

function objection(answer: NonNullable<Consultation['answer']>): Standing {
  if (answer.late) return 'objects-late'
  return answer.reasons?.trim() ? 'objects-binding' : 'objects-unreasoned'
}

/** Nothing but a reasoned objection in time binds the organ; against it only the public interest publishes. */
export function isBinding({ answer }: Consultation): boolean {
  return answer !== null && answer.kind === 'object' && objection(answer) === 'objects-binding'
}

/** 部分不同意 — in time and with reasons they agreed to some of it: the organ publishes that part, the rest is cut or overridden. */
export function isPartlyBinding({ answer, decision }: Consultation): boolean {
  if (answer?.kind !== 'partial' || objection(answer) !== 'objects-binding') return false
  return decision?.publish === true && !decision.publicInterest
}

/** 须书面告知 — decided against the holder for the public interest, and not told yet. */
export function owesNotice({ decision }: Consultation): boolean {
  return decision !== null && decision.publish && decision.publicInterest && decision.noticeSentOn === null
}

/**
 * What stands in the way of publishing the matter a consultation is about; `undefined`: nothing. `withheld`: the organ itself decided
 * not to publish it.
 */
export type Obstacle =
  | 'undelivered'
  | 'waiting'
  | 'silent'
  | 'objects-binding'
  | 'objects-unreasoned'
  | 'objects-late'
  | 'notice-owed'
  | 'withheld'

export function obstacleTo(one: Consultation, today: Day | null): Obstacle | undefined {
  const standing = standingOf(one, today)
  if (standing === 'consented') return undefined
  if (standing === 'overridden') return owesNotice(one) ? 'notice-owed' : undefined
  if (standing === 'decided') return one.decision?.publish ? undefined : 'withheld'
  return standing
}
