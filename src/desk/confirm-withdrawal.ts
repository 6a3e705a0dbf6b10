import { isReleased } from '../domain/attribute.ts'
import type { Case, Withdrawal } from '../domain/case.ts'
import { refuse, type Result } from '../domain/result.ts'
import type { Deps, Hand } from './deps.ts'
import { open } from './open.ts'
import { record } from './record.ts'
import { reviewDay } from './review-day.ts'

/**
 * 收紧确认 — the signing level says whether a paper taken down as too open really has the stricter attribute. If so it is looked at again like any
 * filed one; if not, the withdrawal stands as it is and the paper is proposed afresh.
 * Problems: those of opening, `withdraw.not-tightened`, `review.four-eyes`, `review.statement-missing`.
 */
export function confirmWithdrawal(deps: Deps) {
  return async (
    hand: Hand,
    id: string,
    said: Readonly<{ agrees: boolean; statement: string }>,
  ): Promise<Result<Case>> => {
    const opened = await open(deps, hand, id, 'confirm-withdrawal')
    if (!opened.ok) return opened
    const { withdrawal } = opened.value.current
    if (!withdrawal?.attribute || withdrawal.confirmation) return refuse({ code: 'withdraw.not-tightened' })
    if (withdrawal.by === hand.person.id)
      return refuse({ code: 'review.four-eyes', data: { seat: 'signature', held: 'publisher' } })
    const statement = said.statement.trim()
    if (statement === '') return refuse({ code: 'review.statement-missing', field: '/statement' })
    const day = reviewDay(deps, '/reviewOn')
    if (!day.ok) return day

    const at = deps.clock.now()
    const confirmation = { at, by: hand.person.id, agrees: said.agrees, statement }
    const confirmed: Withdrawal = { ...withdrawal, confirmation }
    const staysClosed = said.agrees && !isReleased(withdrawal.attribute)
    return record(
      deps,
      hand,
      opened.value,
      { withdrawal: confirmed, reviewOn: staysClosed ? day.value : null },
      { at, data: { agrees: said.agrees, attribute: withdrawal.attribute } },
    )
  }
}
