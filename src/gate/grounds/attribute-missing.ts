import { block, type Test } from '../ground.ts'

/** T01 — no attribute was proposed, or one that does not exist ([80] 一（一）). */
export const attributeMissing: Test = function* ({ attribute, draft }) {
  if (attribute !== null) return
  yield block('T01', (draft.attribute ?? null) === null ? 'unset' : 'unknown', { field: '/attribute' })
}
