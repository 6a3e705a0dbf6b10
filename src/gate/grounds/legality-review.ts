import { filled } from '../facts/texts.ts'
import { advise, block, type Test } from '../ground.ts'
import { says } from '../lexicon.ts'

/** T06 — a normative document or major decision without a passed 合法性审核 (国办发〔2018〕37号；决策程序条例第二十五条). */
export const legalityReview: Test = function* ({ draft, normative, texts }, book) {
  const major = draft.majorDecision === true || says(book, 'majorDecision', texts.body)
  if (!major && normative.verdict === 'no') return
  const review = draft.legalReview
  const at = { field: '/legalReview', data: { by: normative.by, ...normative.evidence } }
  const doubtful = !major && normative.verdict === 'doubt'
  if (review?.done !== true) return yield doubtful ? advise('T06', 'doubtful', at) : block('T06', 'missing', at)
  if (!filled(review.unit)) yield block('T06', 'unit-missing', { field: '/legalReview/unit' })
  if (!filled(review.opinion)) yield block('T06', 'opinion-missing', { field: '/legalReview/opinion' })
  else if (says(book, 'negativeLegal', review.opinion))
    yield block('T06', 'negative', { field: '/legalReview/opinion' })
}
