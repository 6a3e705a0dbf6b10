import type { JointIssuer } from '../../domain/draft.ts'
import { dayIn } from '../facts/days.ts'
import { filled } from '../facts/texts.ts'
import type { Facts } from '../facts.ts'
import { advise, block, type Grounds, type Test } from '../ground.ts'
import { says } from '../lexicon.ts'
import type { Rulebook } from '../rulebook.ts'

/**
 * G03 — joint issuers differ on the attribute, or one objects, and no settlement is on record; or it is not clear who leads and so who
 * publishes (条例第十条). On record means: a settlement with who, when and in which paper, the dissent kept; or an opinion of the lead, of the
 * one who differed, or of a countersigning unit that says how it was settled (经协商一致、同意牵头单位意见).
 */
export const jointConflict: Test = function* (facts, book) {
  const issuers = facts.draft.jointIssuers ?? []
  if (issuers.length < 2) return
  yield* publisher(facts, issuers)
  yield* opinions(facts, issuers)
  const conflict = conflictOf(facts, issuers, book)
  const settlement = facts.draft.jointSettlement ?? null
  if (settlement !== null) yield* settlementFaults(facts, issuers, conflict !== null, book)
  else if (conflict && !isSettledInWords(facts, book)) yield block('G03', conflict, { field: '/jointIssuers' })
}

// The lead publishes what was made together: exactly one, and no other of them goes by the name of the issuer.
function* publisher({ draft }: Facts, issuers: readonly JointIssuer[]): Grounds {
  const [lead, ...others] = issuers.filter((one) => one.lead === true)
  if (lead === undefined || others.length > 0) {
    const leads = lead === undefined ? 0 : others.length + 1
    return yield block('G03', 'lead-unclear', { field: '/jointIssuers', data: { leads } })
  }
  const issuer = draft.issuer?.name.trim() ?? ''
  const named = issuers.find((one) => one.name.trim() === issuer)
  if (named && named !== lead) yield block('G03', 'publisher-not-lead', { field: '/issuer' })
}

// An opinion is evidence: from when, by whom, in which paper. That there is none at all is T15.
function* opinions({ draft }: Facts, issuers: readonly JointIssuer[]): Grounds {
  const submitted = dayIn(draft.submittedAt)
  for (const [index, one] of issuers.entries()) {
    if (!filled(one.opinion)) continue
    const data = { number: index + 1 }
    const on = dayIn(one.opinionDate)
    if (filled(one.opinionDate) && on === null)
      yield block('G03', 'opinion-day', { field: `/jointIssuers/${index}/opinionDate`, data })
    else if (on !== null && submitted !== null && on > submitted)
      yield block('G03', 'opinion-later', { field: `/jointIssuers/${index}/opinionDate`, data })
    else if (on === null || !filled(one.opinionBy) || !filled(one.document))
      if (one.lead !== true) yield advise('G03', 'opinion-unrecorded', { field: `/jointIssuers/${index}`, data })
  }
}

function conflictOf(facts: Facts, issuers: readonly JointIssuer[], book: Rulebook) {
  const wanted = new Set(issuers.flatMap((one) => (one.attribute ? [one.attribute] : [])))
  if (facts.attribute && wanted.size > 0) wanted.add(facts.attribute)
  if (wanted.size > 1) return 'attributes-differ'
  return issuers.some((one) => says(book, 'opposed', one.opinion ?? '')) ? 'opposed' : null
}

function* settlementFaults(facts: Facts, issuers: readonly JointIssuer[], differed: boolean, book: Rulebook): Grounds {
  const { attribute, by, date, document, dissent } = facts.draft.jointSettlement ?? {}
  const field = '/jointSettlement'
  if (!filled(by) || dayIn(date) === null || !filled(document)) yield block('G03', 'settlement-incomplete', { field })
  if (attribute && facts.attribute && attribute !== facts.attribute)
    yield block('G03', 'settlement-differs', { field: `${field}/attribute`, data: { settled: attribute } })
  const told = issuers.some((one) => one.lead !== true && says(book, 'opposed', one.opinion ?? ''))
  if (differed && !filled(dissent) && !told) yield block('G03', 'dissent-missing', { field: `${field}/dissent` })
}

function isSettledInWords({ draft }: Facts, book: Rulebook): boolean {
  const said = [...(draft.jointIssuers ?? []), ...(draft.countersigns ?? [])].map((one) => one.opinion ?? '')
  return said.some((one) => says(book, 'settled', one))
}
