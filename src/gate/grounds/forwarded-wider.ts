import { ATTRIBUTES, openness, type Attribute } from '../../domain/attribute.ts'
import { filled } from '../facts/texts.ts'
import type { Facts } from '../facts.ts'
import { advise, block, type Test } from '../ground.ts'
import { matches, says } from '../lexicon.ts'
import type { Rulebook } from '../rulebook.ts'

/** G02 — who forwards may not be more open than the source, unless the organ that made it consented in writing. */
export const forwardedWider: Test = function* (facts, book) {
  const { attribute, draft } = facts
  const isForwarding = (draft.forwardedFrom ?? null) !== null
  const called = says(book, 'forwardTitle', facts.texts.title)
  if (!isForwarding && !called) return
  const source = sourceAttribute(facts, called, book)
  if (source === null)
    return yield isForwarding
      ? advise('G02', 'unlabelled', { field: '/forwardedFrom/attribute' })
      : advise('G02', 'unnamed', { field: '/forwardedFrom' })
  if (attribute === null || openness(attribute) <= openness(source)) return
  const consent = draft.forwardedFrom?.consent
  if (consent?.given === true && filled(consent.by) && filled(consent.document)) return
  yield block('G02', consent?.given === true ? 'consent-incomplete' : 'no-consent', {
    field: '/forwardedFrom/consent',
    data: { source },
  })
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
