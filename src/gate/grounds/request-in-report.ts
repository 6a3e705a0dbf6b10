import { block, type Test } from '../ground.ts'
import { says } from '../lexicon.ts'

/** T17 — 报告不得夹带请示事项. */
export const requestInReport: Test = function* ({ naming, texts }, book) {
  if (naming.acting?.id === '报告' && says(book, 'requestPlea', texts.body))
    yield block('T17', 'hidden', { field: '/text' })
}
