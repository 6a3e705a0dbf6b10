import { dayOf, isDay, type Day } from '../domain/calendar.ts'
import type { Case } from '../domain/case.ts'
import { refuse, type Result } from '../domain/result.ts'
import type { Deps, Hand } from './deps.ts'
import { open } from './open.ts'
import { record } from './record.ts'

/**
 * 补办解读 — the interpretation an emergency release owed has been published: on which day and where. Whether it came late follows from the day.
 * Problems: those of opening, `interpretation.not-owed`, `interpretation.day`, `review.statement-missing`.
 */
export function recordInterpretation(deps: Deps) {
  return async (hand: Hand, id: string, said: Readonly<{ on: Day; statement: string }>): Promise<Result<Case>> => {
    const opened = await open(deps, hand, id, 'record-interpretation')
    if (!opened.ok) return opened
    const { interpretationOwed: owed, release } = opened.value.current
    if (!owed || owed.done !== null) return refuse({ code: 'interpretation.not-owed' })
    const at = deps.clock.now()
    const from = dayOf(release?.releasedAt ?? at)
    if (!isDay(said.on) || said.on < from || said.on > dayOf(at))
      return refuse({ code: 'interpretation.day', field: '/on' })
    const statement = said.statement.trim()
    if (statement === '') return refuse({ code: 'review.statement-missing', field: '/statement' })
    const late = said.on > owed.due.day
    const done = { at, by: hand.person.id, on: said.on, statement, late }
    return record(
      deps,
      hand,
      opened.value,
      { interpretationOwed: { ...owed, done }, reviewOn: null },
      { at, data: { on: said.on, due: owed.due.day, late } },
    )
  }
}
