import { refuse, ok, type Result } from '../domain/result.ts'
import type { ReviewEvent } from '../workflow/flow.ts'
import type { Deps } from './deps.ts'

/** 触发事件, by its code in the pack. Problem: `review.unknown-event`, with the codes there are. */
export function reviewEvent(deps: Deps, field: string, code: string): Result<ReviewEvent> {
  const { reviewEvents } = deps.pack().flow
  const found = reviewEvents.find((one) => one.code === code)
  const known = reviewEvents.map((one) => one.code).join('、')
  return found ? ok(found) : refuse({ code: 'review.unknown-event', field, data: { known } })
}
