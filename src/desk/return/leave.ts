import type { Case, Opinion, ReturnNotice } from '../../domain/case.ts'
import { abreast } from '../../workflow/steps.ts'
import type { Flow } from '../../workflow/flow.ts'
import { withVoided } from '../opinion.ts'

/** 退出 — what a case becomes when a notice goes out: one more round, and what steps beside the returning one had approved no longer counts. */
export function leaving(flow: Flow, current: Case, notice: ReturnNotice, said: readonly Opinion[]): Partial<Case> {
  const beside = withVoided(current, abreast(flow, notice.step), { at: notice.at, by: said[0]?.by ?? notice.by })
  return {
    round: notice.round,
    step: notice.step,
    returns: [...current.returns, notice],
    proposedReturn: null,
    opinions: [...beside, ...said],
  }
}
