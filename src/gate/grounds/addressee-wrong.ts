import { rankOf } from '../facts/organ.ts'
import { filled } from '../facts/texts.ts'
import { advise, block, type Test } from '../ground.ts'
import { says } from '../lexicon.ts'
import { issuerRank, isUpward } from './skipped-level.ts'

/** T13 — 主送 is wrong: missing where the kind needs one, a leader in person, an inner section, or a subordinate for an upward paper. */
export const addresseeWrong: Test = function* (facts, book) {
  const { draft, naming } = facts
  const recipients = (draft.recipients ?? []).filter((one) => filled(one))
  const kind = naming.acting ?? naming.titled
  const at = { field: '/recipients', data: { kind: kind?.id ?? '' } }
  if (recipients.length === 0) {
    if (kind?.addressee === 'required') yield block('T13', 'missing', at)
    return
  }
  if (!isUpward(facts)) return
  const own = issuerRank(facts)
  if (recipients.some((one) => says(book, 'person', one))) yield block('T13', 'person', at)
  else if (recipients.some((one) => says(book, 'innerSection', one))) yield advise('T13', 'inner-section', at)
  else if (own !== null && recipients.every((one) => (rankOf(one) ?? own) < own)) yield block('T13', 'downward', at)
}
