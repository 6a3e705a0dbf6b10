import type { Case, ReturnNotice } from '../../domain/case.ts'

/** 待批退文 — the proposed return that waits for its leader; one made for an older text waits for nobody. */
export function standingProposal({ state, proposedReturn, revision }: Case): ReturnNotice | null {
  return state === 'in-review' && proposedReturn?.revisionHash === revision.hash ? proposedReturn : null
}
