import { filled } from '../facts/texts.ts'
import { advise, block, type Test } from '../ground.ts'

/** T03 — a policy paper proposed as not public goes to the 政务公开工作机构 before it is submitted ([80] 一（一）). */
export const policyWithheld: Test = function* ({ attribute, draft, policy }) {
  if (attribute !== 'not-public' && attribute !== 'on-request') return
  if (policy.verdict === 'no') return
  const review = draft.openOfficeReview
  if (review?.done === true && filled(review.opinion)) return
  const more = { field: '/openOfficeReview', data: { by: policy.by, ...policy.evidence }, signs: policy.signs }
  // National text speaks of 不公开; that some places extend it to 依申请公开 is worth a hint.
  if (attribute === 'on-request') yield advise('T03', 'on-request', more)
  else yield policy.verdict === 'yes' ? block('T03', 'unreviewed', more) : advise('T03', 'doubtful', more)
}
