import { filled } from '../facts/texts.ts'
import { advise, block, type Test } from '../ground.ts'
import { says, variety } from '../lexicon.ts'

/** T07 — a measure that touches the market without a passed 公平竞争审查. Undeclared, only strong signs in a policy text establish it. */
export const fairCompetition: Test = function* ({ draft, policy, texts }, book) {
  const signs = policy.verdict === 'no' ? 0 : variety(book, 'market', `${texts.title}\n${texts.whole}`)
  const plainly = policy.verdict === 'yes' && signs >= book.thresholds.market
  if (draft.affectsMarket !== true && signs === 0) return
  const review = draft.fairCompetitionReview
  const doubtful = draft.affectsMarket !== true && !plainly
  const at = { field: '/fairCompetitionReview', data: { signs } }
  if (review?.done !== true) return yield doubtful ? advise('T07', 'doubtful', at) : block('T07', 'missing', at)
  const field = '/fairCompetitionReview/conclusion'
  if (!filled(review.conclusion)) yield block('T07', 'conclusion-missing', { field })
  else if (says(book, 'negativeFair', review.conclusion)) yield block('T07', 'negative', { field })
}
