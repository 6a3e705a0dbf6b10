import type { Case, DeclinedReturn } from '../../domain/case.ts'
import { refuse, type Result } from '../../domain/result.ts'
import type { Deps, Hand } from '../deps.ts'
import { open } from '../open.ts'
import { record } from '../record.ts'
import { noticeData } from './notice.ts'
import { standingProposal } from './proposal.ts'

/**
 * 不批准退文 — the leader declines a proposed return and says why; the case goes on where it was, and the proposal stays on record.
 * Problems: `return.statement-missing`, `return.nothing-proposed`, `review.four-eyes`.
 */
export function declineReturn(deps: Deps) {
  return async (hand: Hand, id: string, statement: string): Promise<Result<Case>> => {
    if (!statement.trim()) return refuse({ code: 'return.statement-missing', field: '/statement' })
    const opened = await open(deps, hand, id, 'decline-return')
    if (!opened.ok) return opened
    const { current } = opened.value
    const notice = standingProposal(deps.pack().flow, current)
    if (!notice) return refuse({ code: 'return.nothing-proposed' })
    if (notice.by === hand.person.id)
      return refuse({ code: 'review.four-eyes', data: { seat: 'return', held: notice.step } })
    const said: DeclinedReturn = { notice, by: hand.person.id, at: deps.clock.now(), statement: statement.trim() }
    return record(
      deps,
      hand,
      opened.value,
      { proposedReturn: null, declinedReturns: [...current.declinedReturns, said] },
      { data: noticeData(notice) },
    )
  }
}
