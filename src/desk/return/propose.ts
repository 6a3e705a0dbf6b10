import type { Case } from '../../domain/case.ts'
import { refuse, type Result } from '../../domain/result.ts'
import type { Deps, Hand } from '../deps.ts'
import { open } from '../open.ts'
import { opinionOf } from '../opinion.ts'
import { record } from '../record.ts'
import type { Returning } from '../return.ts'
import { seatOf } from '../seat.ts'
import { compose } from './compose.ts'
import { drawnUp, noticeData } from './notice.ts'
import { standingProposal } from './proposal.ts'

/**
 * 拟退文 — a step composes a return for its leader to approve (退文须经负责人批准); the case stays in review until the leader has answered.
 * Problems: those of composing, `return.no-approver` (this office returns at once), `return.proposed`, `review.stale`.
 */
export function proposeReturn(deps: Deps) {
  return async (hand: Hand, id: string, say: Returning): Promise<Result<Case>> => {
    const opened = await open(deps, hand, id, 'propose-return')
    if (!opened.ok) return opened
    const { current, move } = opened.value
    const { flow } = deps.pack()
    if (flow.returns.approver === null) return refuse({ code: 'return.no-approver' })
    const proposed = standingProposal(flow, current)
    if (proposed) return refuse({ code: 'return.proposed', data: { step: proposed.step } })
    const seat = seatOf(flow, current, hand.person, say.step)
    if (!seat.ok) return seat
    const opinion = opinionOf(deps, hand, current, seat.value, say, 'return')
    if (!opinion.ok) return opinion
    const items = await compose(deps, current, say)
    if (!items.ok) return items

    const { step, role } = seat.value
    const making = { step, by: hand.person, items: items.value, ...(say.note ? { note: say.note } : {}) }
    const notice = drawnUp(deps, current, making)
    const seated = { ...opened.value, move: { ...move, as: role } }
    return record(deps, hand, seated, { proposedReturn: notice }, { data: noticeData(notice) })
  }
}
