import type { Case } from '../../domain/case.ts'
import type { CaseSummary } from '../../schemas/http-case.ts'
import type { ValueOf } from '../../schemas/shape.ts'

/** A case in a list, without what was found and said: a list of long documents must stay light. */
export function summary(current: Case): ValueOf<typeof CaseSummary> {
  const {
    findings: _f,
    opinions: _o,
    returns: _r,
    proposedReturn,
    disputes: _d,
    declinedReturns: _n,
    ...rest
  } = current
  const { secrecyReviews: _s, judgements: _j, consultations: _c, attributeChanges: _a, ...more } = rest
  const { reviews: _v, events: _e, ...head } = more
  return { ...head, returnProposed: proposedReturn?.revisionHash === current.revision.hash }
}
