import { isReleased } from '../../domain/attribute.ts'
import { filled } from '../facts/texts.ts'
import { isStale, versionNumber } from '../facts/version.ts'
import type { Facts } from '../facts.ts'
import { advise, block, type Grounds, type Test } from '../ground.ts'
import { says } from '../lexicon.ts'
import type { Rulebook } from '../rulebook.ts'

/**
 * T09 — 保密审查 comes before the attribute is fixed (条例第十七条; 保密法第三十五条), so every paper needs it, whatever its
 * attribute: reviewer, approver and conclusion on record, for this version.
 */
export const secrecyReview: Test = function* (facts, book) {
  const review = facts.draft.secrecyReview
  if (review?.done !== true) return yield block('T09', 'missing', { field: '/secrecyReview' })
  if (!filled(review.reviewer)) yield block('T09', 'reviewer-missing', { field: '/secrecyReview/reviewer' })
  if (!filled(review.approver)) yield block('T09', 'approver-missing', { field: '/secrecyReview/approver' })
  else if (review.approver.trim() === review.reviewer?.trim())
    yield advise('T09', 'one-person', { field: '/secrecyReview/approver' })
  if (isStale(review.reviewedVersion, facts.draft.version))
    yield block('T09', 'stale', { field: '/secrecyReview/reviewedVersion' })
  else if (versionNumber(review.reviewedVersion) === null)
    yield advise('T09', 'version-unknown', { field: '/secrecyReview/reviewedVersion' })
  yield* conclusion(facts, review.conclusion, book)
}

function* conclusion({ attribute }: Facts, text: string | null | undefined, book: Rulebook): Grounds {
  const at = { field: '/secrecyReview/conclusion' }
  if (!filled(text)) return yield block('T09', 'conclusion-missing', at)
  if (says(book, 'undecided', text)) return yield block('T09', 'undecided', at)
  if (says(book, 'classified', text)) return yield block('T09', 'classified', at)
  if (!says(book, 'negativeReview', text)) return
  if (attribute !== null && isReleased(attribute)) yield block('T09', 'negative', at)
  else if (attribute === 'on-request') yield advise('T09', 'negative', at)
}
