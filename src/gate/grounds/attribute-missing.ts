import { block, type Test } from '../ground.ts'
import { isDraftedFor } from './suggestion-missing.ts'

/** T01 — no attribute was proposed, or one that does not exist or is not in use here ([80] 一（一）). */
export const attributeMissing: Test = function* ({ attribute, draft }, book) {
  if (attribute !== null) {
    if (!book.attributes.includes(attribute))
      yield block('T01', 'not-in-set', { field: '/attribute', data: { attribute } })
    return
  }
  const unset = isDraftedFor(draft) ? 'drafted-for' : 'unset'
  yield block('T01', (draft.attribute ?? null) === null ? unset : 'unknown', { field: '/attribute' })
}
