import { ATTRIBUTES, isReleased, openness, type Attribute } from '../../domain/attribute.ts'
import { dayIn } from '../facts/days.ts'
import { filled } from '../facts/texts.ts'
import type { Facts } from '../facts.ts'
import { advise, block, type Grounds, type Test } from '../ground.ts'
import { matches, says } from '../lexicon.ts'
import type { Rulebook } from '../rulebook.ts'

/**
 * G02 — who forwards may not be more open than the source, unless the organ that made it consented in writing (条例第十一条). A source without
 * an attribute is determined afresh, and that is put on record.
 */
export const forwardedWider: Test = function* (facts, book) {
  const { attribute, draft } = facts
  const isForwarding = (draft.forwardedFrom ?? null) !== null
  const called = says(book, 'forwardTitle', facts.texts.title)
  if (!isForwarding && !called) return
  const source = sourceAttribute(facts, called, book)
  if (source === null) return yield* isForwarding ? undetermined(facts) : unnamed()
  if (attribute === null || openness(attribute) <= openness(source)) return
  const consent = draft.forwardedFrom?.consent
  if (consent?.given === true && filled(consent.by) && filled(consent.document)) return
  yield block('G02', consent?.given === true ? 'consent-incomplete' : 'no-consent', {
    field: '/forwardedFrom/consent',
    data: { source },
  })
}

function* unnamed(): Grounds {
  yield advise('G02', 'unnamed', { field: '/forwardedFrom' })
}

// Whether the source's maker has published it, nobody knows from a paper without a label: asking is advised before one does so oneself.
function* undetermined({ attribute, draft }: Facts): Grounds {
  const { determination, consent } = draft.forwardedFrom ?? {}
  const at = { field: '/forwardedFrom/determination' }
  if (!determination) return yield block('G02', 'unlabelled', at)
  if (!filled(determination.by) || dayIn(determination.date) === null || !filled(determination.statement))
    return yield block('G02', 'determination-incomplete', at)
  const isAsked = consent?.given === true && filled(consent.document)
  if (attribute !== null && isReleased(attribute) && !isAsked)
    yield advise('G02', 'ask-source', { field: '/forwardedFrom/consent' })
}

// The label printed in the forwarded text counts more than what was typed into the form; of two, the closer one.
function sourceAttribute({ draft, texts }: Facts, called: boolean, book: Rulebook): Attribute | null {
  const declared = ATTRIBUTES.find((one) => one === draft.forwardedFrom?.attribute) ?? null
  const printed = called ? matches(book, 'closedLabel', texts.whole).map((one) => labelled(one[0])) : []
  const all = [...(declared ? [declared] : []), ...printed]
  return all.sort((a, b) => openness(a) - openness(b))[0] ?? null
}

function labelled(label: string): Attribute {
  if (label.includes('删减')) return 'redacted'
  return label.includes('依申请') ? 'on-request' : 'not-public'
}
