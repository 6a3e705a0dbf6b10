import type { Case } from '../../domain/case.ts'
import { refuse, type Result } from '../../domain/result.ts'
import { decide } from '../../workflow/decide.ts'
import { standingSteps } from '../../workflow/steps.ts'
import type { Deps, Hand } from '../deps.ts'
import type { Returning } from '../return.ts'
import { seatOf } from '../seat.ts'
import { visibleTo } from '../visible-to.ts'
import { compose } from './compose.ts'
import { drawnUp } from './notice.ts'
import { shownNotice, type ShownNotice } from './show.ts'

/**
 * 退文预览 — the notice as it would go out, for whoever may return the case now. Nothing is written, no number is taken.
 * Problems: those of returning.
 */
export function previewReturn(deps: Deps) {
  return async (hand: Hand, id: string, say: Returning): Promise<Result<ShownNotice>> => {
    const current = await deps.store.case(id)
    if (!current || !visibleTo(hand.person, current)) return refuse({ code: 'case.unknown' })
    const { flow } = deps.pack()
    // Composing is the step's; the leader who may approve sees what was proposed.
    const at = { ...current, standing: standingSteps(flow, current) }
    const may = decide(flow, at, 'propose-return', hand.person.roles)
    return may.ok ? drafted(deps, hand, current, say) : may
  }
}

async function drafted(deps: Deps, hand: Hand, current: Case, say: Returning): Promise<Result<ShownNotice>> {
  if (say.revisionHash !== current.revision.hash)
    return refuse({ code: 'review.stale', data: { revision: current.revision.number } })
  const seat = seatOf(deps.pack().flow, current, hand.person, say.step)
  if (!seat.ok) return seat
  const items = await compose(deps, current, say)
  if (!items.ok) return items
  const making = { step: seat.value.step, by: hand.person, items: items.value, ...(say.note ? { note: say.note } : {}) }
  return shownNotice(deps, current, drawnUp(deps, current, making))
}
