import { dayOf, isDay, type Day } from '../domain/calendar.ts'
import type { Case, NotedEvent } from '../domain/case.ts'
import { ok, refuse, type Result } from '../domain/result.ts'
import type { ReviewEvent } from '../workflow/flow.ts'
import type { Deps, Hand } from './deps.ts'
import { openClosed } from './filed.ts'
import { currentRevision } from './open.ts'
import { record } from './record.ts'
import { reviewEvent } from './review-event.ts'

/** What happened, when, and — for an expired secret — the paper that declassified it. */
export type Happened = Readonly<{
  event: string
  statement: string
  on?: Day
  declassification?: NonNullable<NotedEvent['declassification']>
}>

/**
 * 登记触发事件 — something happened to what a filed paper is about: its review is due today. A process reason lapses when the decision is final
 * (条例第十六条第二款); an expired secret is declassified before anything else (保密法第二十四条).
 * Problems: those of opening, `review.not-closed`, `review.unknown-event`, `review.statement-missing`, `review.event-day`,
 * `review.declassify-first`.
 */
export function noteEvent(deps: Deps) {
  return async (hand: Hand, id: string, happened: Happened): Promise<Result<Case>> => {
    const opened = await openClosed(deps, hand, id, 'note-event')
    if (!opened.ok) return opened
    const { current } = opened.value
    const found = reviewEvent(deps, '/event', happened.event)
    if (!found.ok) return found
    const today = dayOf(deps.clock.now())
    const on = happened.on ?? today
    const statement = happened.statement.trim()
    if (statement === '') return refuse({ code: 'review.statement-missing', field: '/statement' })
    if (!isDay(on) || on > today) return refuse({ code: 'review.event-day', field: '/on' })
    const declassified = declassification(found.value, happened, today)
    if (!declassified.ok) return declassified

    const { draft } = await currentRevision(deps, current)
    const lapses = found.value.lapses.includes(draft.reason?.code?.trim() ?? '')
    const at = deps.clock.now()
    const noted: NotedEvent = {
      code: happened.event,
      on,
      at,
      by: hand.person.id,
      statement,
      lapses,
      ...declassified.value,
    }
    const awaited = current.reviewEvent === happened.event ? null : current.reviewEvent
    return record(
      deps,
      hand,
      opened.value,
      { events: [...current.events, noted], reviewOn: today, reviewEvent: awaited },
      { at, data: { event: happened.event, on, lapses } },
    )
  }
}

function declassification(
  { requires }: ReviewEvent,
  { declassification: record }: Happened,
  today: Day,
): Result<Pick<NotedEvent, 'declassification'>> {
  if (requires === null) return ok({})
  const isWhole =
    record && record.document.trim() !== '' && record.by.trim() !== '' && isDay(record.on) && record.on <= today
  return isWhole
    ? ok({ declassification: record })
    : refuse({ code: 'review.declassify-first', field: '/declassification' })
}
