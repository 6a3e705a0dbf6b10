import type { Case, ReturnNotice } from '../../domain/case.ts'
import type { Flow } from '../../workflow/flow.ts'

/**
 * 待批退文 — the proposed return that waits for its leader. One made for an older text waits for nobody, nor does one made before the pack
 * did away with the approval: it must not hold its step up for ever.
 */
export function standingProposal(
  { returns }: Pick<Flow, 'returns'>,
  { state, proposedReturn, revision }: Pick<Case, 'state' | 'proposedReturn' | 'revision'>,
): ReturnNotice | null {
  if (returns.approver === null) return null
  return state === 'in-review' && proposedReturn?.revisionHash === revision.hash ? proposedReturn : null
}
