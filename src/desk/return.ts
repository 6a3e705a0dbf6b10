import type { Case, Opinion, ReturnNotice } from '../domain/case.ts'
import { refuse, type Result } from '../domain/result.ts'
import type { Deps, Hand } from './deps.ts'
import { open, type Opened } from './open.ts'
import { opinionOf, type Say } from './opinion.ts'
import { record } from './record.ts'
import { compose, type Composed } from './return/compose.ts'
import { leaving } from './return/leave.ts'
import { drawnUp, issued, noticeData } from './return/notice.ts'
import { standingProposal } from './return/proposal.ts'
import { seatOf } from './seat.ts'

/** What a return says: on which text, its grounds, and a word beside them. */
export type Returning = Say & Composed

/**
 * 退文 — every ground at once (一次性告知): what the gate finds now, and what the office adds. Without a ground there is no return. Where
 * the pack wants a leader's approval, a return that was proposed is approved by this act, as it was proposed.
 * Problems: those of opening and composing, `review.stale`, `review.four-eyes`, `review.step-unclear`, `review.opinion-required`,
 * `return.needs-approval`, `return.nothing-proposed`, `return.as-proposed`.
 */
export function sendBack(deps: Deps) {
  return async (hand: Hand, id: string, say: Returning): Promise<Result<Case>> => {
    const opened = await open(deps, hand, id, 'return')
    if (!opened.ok) return opened
    const { approver } = deps.pack().flow.returns
    if (approver === null) return returnAtOnce(deps, hand, opened.value, say)
    if (hand.person.roles.includes(approver)) return approveReturn(deps, hand, opened.value, say)
    return refuse({ code: 'return.needs-approval' })
  }
}

async function returnAtOnce(deps: Deps, hand: Hand, opened: Opened, say: Returning): Promise<Result<Case>> {
  const { current, move } = opened
  const { flow } = deps.pack()
  const seat = seatOf(flow, current, hand.person, say.step)
  if (!seat.ok) return seat
  const opinion = opinionOf(deps, hand, current, seat.value, say, 'return')
  if (!opinion.ok) return opinion
  const items = await compose(deps, current, say)
  if (!items.ok) return items
  const making = { step: seat.value.step, by: hand.person, items: items.value, ...(say.note ? { note: say.note } : {}) }
  const notice = await issued(deps, drawnUp(deps, current, making), null)
  const changes = leaving(flow, current, notice, [opinion.value])
  const seated = { ...opened, move: { ...move, as: seat.value.role } }
  return record(deps, hand, seated, changes, { at: notice.at, data: noticeData(notice) })
}

/** The leader takes the proposal as it is: who approves does not compose, or the proposer's eyes would be missing. */
async function approveReturn(deps: Deps, hand: Hand, opened: Opened, say: Returning): Promise<Result<Case>> {
  const { current } = opened
  const { flow } = deps.pack()
  if (say.revisionHash !== current.revision.hash)
    return refuse({ code: 'review.stale', data: { revision: current.revision.number } })
  const proposed = standingProposal(flow, current)
  if (!proposed) return refuse({ code: 'return.nothing-proposed' })
  if (say.grounds.length + (say.leaveOut?.length ?? 0) > 0) return refuse({ code: 'return.as-proposed' })
  const held = [proposed.by, current.drafter].find((one) => one === hand.person.id)
  if (held !== undefined) return refuse({ code: 'review.four-eyes', data: { seat: 'return', held: proposed.step } })

  const notice = await issued(deps, proposed, hand.person)
  const move = { ...opened.move, as: flow.returns.approver ?? opened.move.as }
  const said = [spoken(current, flow.steps, proposed), leaderSays(current, notice, move.as, say.note)]
  const data = { ...noticeData(notice), proposedBy: proposed.by }
  return record(deps, hand, { ...opened, move }, leaving(flow, current, notice, said), { at: notice.at, data })
}

type Steps = ReturnType<Deps['pack']>['flow']['steps']

function spoken(current: Case, steps: Steps, { step, by, at, note }: ReturnNotice): Opinion {
  const role = steps.find((one) => one.id === step)?.role ?? 'office'
  return { step, opinion: 'return', by, role, at, revisionHash: current.revision.hash, ...(note ? { note } : {}) }
}

function leaderSays(current: Case, notice: ReturnNotice, role: Opinion['role'], note = ''): Opinion {
  const { step, at, approvedBy } = notice
  const said = note.trim() === '' ? {} : { note: note.trim() }
  return { step, opinion: 'return', by: approvedBy ?? '', role, at, revisionHash: current.revision.hash, ...said }
}
