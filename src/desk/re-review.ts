import type { Case, FiledReview } from '../domain/case.ts'
import { refuse, type Result } from '../domain/result.ts'
import type { Deps, Hand } from './deps.ts'
import type { LookAgain } from './file.ts'
import { conversionOf, openClosed } from './filed.ts'
import { record } from './record.ts'
import { reviewDay } from './review-day.ts'
import { reviewEvent } from './review-event.ts'

/**
 * 复审 — a filed paper was looked at and stays as it is, with the reason and the next day. A reason that has lapsed keeps nothing: a new
 * proposal is made of it (`convert`). Problems: those of opening, `review.not-closed`, `review.four-eyes`, `review.statement-missing`,
 * `review.reason-lapsed`, `file.review-day`, `review.unknown-event`.
 */
export function reReview(deps: Deps) {
  return async (hand: Hand, id: string, said: LookAgain & Readonly<{ statement: string }>): Promise<Result<Case>> => {
    const opened = await openClosed(deps, hand, id, 're-review')
    if (!opened.ok) return opened
    const { current } = opened.value
    if (hand.person.id === current.drafter)
      return refuse({ code: 'review.four-eyes', data: { seat: 're-review', held: 'drafter' } })
    const statement = said.statement.trim()
    if (statement === '') return refuse({ code: 'review.statement-missing', field: '/statement' })
    const lapsed = current.events.findLast((one) => one.lapses)
    if (lapsed && !(await conversionOf(deps, current)))
      return refuse({ code: 'review.reason-lapsed', data: { event: lapsed.code, name: nameOf(deps, lapsed.code) } })
    const day = reviewDay(deps, '/reviewOn', said.reviewOn)
    if (!day.ok) return day
    if (said.reviewEvent !== undefined) {
      const event = reviewEvent(deps, '/reviewEvent', said.reviewEvent)
      if (!event.ok) return event
    }

    const at = deps.clock.now()
    const review: FiledReview = { at, by: hand.person.id, outcome: 'keep', statement, nextOn: day.value }
    return record(
      deps,
      hand,
      opened.value,
      {
        reviews: [...current.reviews, review],
        reviewOn: day.value,
        reviewEvent: said.reviewEvent ?? current.reviewEvent,
      },
      { at, data: { outcome: review.outcome, nextOn: day.value } },
    )
  }
}

function nameOf(deps: Deps, event: string): string {
  return deps.pack().words.labels['reviewEvent']?.[event] ?? event
}
