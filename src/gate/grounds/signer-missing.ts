import { filled } from '../facts/texts.ts'
import { block, type Test } from '../ground.ts'
import { says } from '../lexicon.ts'
import { isUpward } from './skipped-level.ts'

/** T19 — 上行文应当标注签发人 (《条例》第九条). */
export const signerMissing: Test = function* (facts, book) {
  const { signer } = facts.draft
  if (isUpward(facts) && (!filled(signer) || says(book, 'placeholder', signer.trim())))
    yield block('T19', 'missing', { field: '/signer' })
}
