import type { Attribute } from '../domain/attribute.ts'
import type { Case } from '../domain/case.ts'
import { ok, refuse, type Result } from '../domain/result.ts'
import type { SecrecyReview } from '../domain/secrecy-review.ts'
import type { Deps } from './deps.ts'
import { secrecyReviewOf } from './required-records.ts'
import { secrecyFacts } from './secrecy-facts.ts'

/** 审查表底稿 — what the machine knows of the current revision. No question in it is answered: that is for the reviewer. */
export type SecrecyProposal = Readonly<{
  revisionHash: string
  number: number
  title: string
  kind: string | null
  issuer: string
  unit: string
  attribute: Attribute | null
  personal: Readonly<Record<string, number>>
  uncovered: number
  record: SecrecyReview | null
}>

/** Problem: `case.erased`. */
export async function proposeSecrecyReview(deps: Deps, current: Case): Promise<Result<SecrecyProposal>> {
  if (current.state === 'refused') return refuse({ code: 'case.erased' })
  const { revision, personal, uncovered } = await secrecyFacts(deps, current)
  const { title, kind, issuer, unit, attribute } = current
  const record = secrecyReviewOf(current) ?? null
  return ok({
    revisionHash: revision.hash,
    number: revision.number,
    title,
    kind,
    issuer,
    unit,
    attribute,
    personal,
    uncovered,
    record,
  })
}
