import type { Facts } from '../facts.ts'
import { advise, block, type Test } from '../ground.ts'
import { says } from '../lexicon.ts'
import type { Rulebook } from '../rulebook.ts'

/**
 * G03 — joint issuers differ on the attribute, or one objects, and no settlement is on record. Recorded means: an opinion of
 * the lead, of the one who differed, or of a countersigning unit says how it was settled (经协商一致、同意牵头单位意见).
 */
export const jointConflict: Test = function* (facts, book) {
  const issuers = facts.draft.jointIssuers ?? []
  if (issuers.length < 2) return
  const leads = issuers.filter((one) => one.lead === true).length
  if (leads !== 1) yield advise('G03', 'lead-unclear', { field: '/jointIssuers', data: { leads } })
  if (settled(facts, book)) return
  const wanted = new Set(issuers.flatMap((one) => (one.attribute ? [one.attribute] : [])))
  if (facts.attribute) wanted.add(facts.attribute)
  const opposed = issuers.some((one) => says(book, 'opposed', one.opinion ?? ''))
  if (wanted.size > 1 && issuers.some((one) => one.attribute))
    yield block('G03', 'attributes-differ', { field: '/jointIssuers' })
  else if (opposed) yield block('G03', 'opposed', { field: '/jointIssuers' })
}

function settled({ draft }: Facts, book: Rulebook): boolean {
  const opinions = [...(draft.jointIssuers ?? []), ...(draft.countersigns ?? [])].map((one) => one.opinion ?? '')
  return opinions.some((one) => says(book, 'settled', one))
}
