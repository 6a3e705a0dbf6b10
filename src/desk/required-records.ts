import { isReleased } from '../domain/attribute.ts'
import type { Case, Step } from '../domain/case.ts'
import { ASPECTS, type Judgement } from '../domain/judgement.ts'
import { refuse, type Refusal } from '../domain/result.ts'
import type { SecrecyReview } from '../domain/secrecy-review.ts'
import type { Pack } from '../packs/pack.ts'
import type { FlowStep } from '../workflow/flow.ts'

/**
 * 前置记录 — what must be on record for this very text before a step may agree: the secrecy review, the judgement of a release. A step
 * asks for its own records and for those of the steps before it, so that a record corrected afterwards still counts. Problems:
 * `review.record-missing`, `review.secrecy-referred`, `review.secrecy-contradicts`, `review.judgement-unfit`.
 */
export function requiredRecords(pack: Pack, current: Case, step: Step | null): Refusal | undefined {
  for (const one of before(pack.flow.steps, step))
    for (const record of one.requires) {
      const fault = DEMANDS[record](current)
      if (fault === 'missing') return missing(pack, record, one.id)
      if (fault) return fault
    }
  return undefined
}

/** This step and those that come before it; what stands open beside it (会签) keeps its own records in its own time. */
function before(steps: readonly FlowStep[], step: Step | null): readonly FlowStep[] {
  const at = steps.findIndex((one) => one.id === step)
  const group = steps[at]?.group
  return steps.slice(0, at + 1).filter((one, index) => index === at || one.group === undefined || one.group !== group)
}

type Wanted = FlowStep['requires'][number]
type Demand = (current: Case) => Refusal | 'missing' | undefined

const DEMANDS: Readonly<Record<Wanted, Demand>> = {
  'secrecy-record': (current) => {
    const review = secrecyReviewOf(current)
    if (!review) return 'missing'
    const { conclusion } = review
    const { attribute } = current
    // 报审 — whether it is a secret is asked of those who may say so (条例第十七条): until they have, nothing is settled, whatever is proposed.
    if (conclusion === 'refer') return refuse({ code: 'review.secrecy-referred' })
    if (attribute === null || !isReleased(attribute)) return undefined
    const agrees = conclusion === 'publish' || (conclusion === 'redact' && attribute === 'redacted')
    return agrees ? undefined : refuse({ code: 'review.secrecy-contradicts', data: { conclusion, attribute } })
  },
  'release-judgement': (current) => {
    if (current.attribute === null || !isReleased(current.attribute)) return undefined
    const judgement = judgementOf(current)
    if (!judgement) return 'missing'
    const aspects = ASPECTS.filter((aspect) => !judgement[aspect].fit)
    return aspects.length > 0 ? refuse({ code: 'review.judgement-unfit', data: { aspects } }) : undefined
  },
}

/** The valid record on a text; left out, on the current one. */
export function secrecyReviewOf(current: Case, hash = current.revision.hash): SecrecyReview | undefined {
  return current.secrecyReviews.findLast((one) => one.revisionHash === hash)
}

/** The judgement that counts: the last on a text. */
export function judgementOf(current: Case, hash = current.revision.hash): Judgement | undefined {
  return current.judgements.findLast((one) => one.revisionHash === hash)
}

function missing({ words }: Pack, record: Wanted, step: Step): Refusal {
  const name = words.labels['record']?.[record] ?? record
  return refuse({ code: 'review.record-missing', data: { record, step, name } })
}
