import type { Case, Dispute } from '../domain/case.ts'
import { refuse, type Result } from '../domain/result.ts'
import { standingStep } from '../workflow/steps.ts'
import type { Deps, Hand } from './deps.ts'
import { open } from './open.ts'
import { record } from './record.ts'

/** 对退文有异议 — the drafter's rebuttal of the last return; the signer decides. Problem: `dispute.statement-missing`. */
export function dispute(deps: Deps) {
  return async (hand: Hand, id: string, statement: string): Promise<Result<Case>> => {
    if (!statement.trim()) return refuse({ code: 'dispute.statement-missing', field: '/statement' })
    const opened = await open(deps, hand, id, 'dispute')
    if (!opened.ok) return opened
    const { current } = opened.value
    const raised: Dispute = { round: current.round, by: hand.person.id, at: deps.clock.now(), statement }
    return record(
      deps,
      hand,
      opened.value,
      { disputes: [...current.disputes, raised] },
      { data: { round: current.round } },
    )
  }
}

/** 维持退文 — the signer upholds the return; the drafter has to mend and resubmit. */
export function uphold(deps: Deps) {
  return (hand: Hand, id: string): Promise<Result<Case>> => settle(deps, hand, id, 'uphold')
}

/**
 * 撤销退文 — the signer overrules the return: the case goes back into review at the step that returned it, its text unchanged.
 * The gate still stands before release: what it establishes cannot be overruled away.
 */
export function overrule(deps: Deps) {
  return (hand: Hand, id: string): Promise<Result<Case>> => settle(deps, hand, id, 'overrule')
}

async function settle(deps: Deps, hand: Hand, id: string, act: 'uphold' | 'overrule'): Promise<Result<Case>> {
  const opened = await open(deps, hand, id, act)
  if (!opened.ok) return opened
  const { current } = opened.value
  const raised = current.disputes.at(-1)
  if (!raised) throw new Error(`Case ${id} is disputed without a dispute`)
  const outcome = act === 'uphold' ? 'upheld' : 'overruled'
  const settled: Dispute = { ...raised, outcome, decidedBy: hand.person.id, decidedAt: deps.clock.now() }
  return record(
    deps,
    hand,
    opened.value,
    {
      disputes: [...current.disputes.slice(0, -1), settled],
      step: outcome === 'overruled' ? standingStep(deps.pack().flow, current) : current.step,
    },
    { data: { round: current.round, outcome } },
  )
}
