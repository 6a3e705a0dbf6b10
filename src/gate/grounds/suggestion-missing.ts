import { isReleased } from '../../domain/attribute.ts'
import type { Draft } from '../../domain/draft.ts'
import { filled } from '../facts/texts.ts'
import type { Facts } from '../facts.ts'
import { advise, block, type Test } from '../ground.ts'
import { says } from '../lexicon.ts'
import type { Rulebook } from '../rulebook.ts'

/**
 * T01 — 代拟稿: who drafts for another organ proposes the attribute and says why, for 公开发布 too ([80] 一（一）). Why a paper stays closed is
 * asked of everybody (T02).
 */
export const suggestionMissing: Test = function* (facts, book) {
  const { attribute, draft } = facts
  if (!isDraftedFor(draft)) {
    if (says(book, 'draftedForTitle', facts.texts.title))
      yield advise('T01', 'drafted-for-unnamed', { field: '/draftedFor' })
    return
  }
  if (attribute === null || !isReleased(attribute)) return
  if (!isReasoned(facts, book)) yield block('T01', 'reason-unsaid', { field: '/reason' })
}

export function isDraftedFor({ draftedFor }: Draft): boolean {
  return filled(draftedFor?.organ)
}

/** A duty to publish named by its code, or a sentence of one's own. */
function isReasoned({ draft }: Facts, book: Rulebook): boolean {
  const { code, statement } = draft.reason ?? {}
  if (book.reasons.some((one) => one.code === code?.trim())) return true
  return filled(statement) && !says(book, 'placeholder', statement.trim())
}
