import { isReleased, openness, type Attribute } from '../../domain/attribute.ts'
import type { Finding } from '../../domain/finding.ts'
import { attachmentFiles } from '../../domain/withheld.ts'
import { answered } from '../facts/answers.ts'
import { filled } from '../facts/texts.ts'
import type { Facts } from '../facts.ts'
import { advise, block, type Ground, type Grounds, type Test } from '../ground.ts'
import { says } from '../lexicon.ts'
import type { Rulebook } from '../rulebook.ts'

/** T22 — what is to be published still shows personal data, an internal mark nobody answered, or a part that is more closed than the whole. */
export const uncovered: Test = function* (facts, book) {
  const { attribute } = facts
  if (attribute !== null && !isReleased(attribute)) return
  const leftOut = founded(facts)
  for (const finding of facts.findings.filter((one) => !leftOut.has(one.place.file))) {
    const ground = open(finding, facts, book)
    // Undecided is not yet public: say it, do not return for it.
    if (ground) yield attribute === null ? { ...ground, severity: 'warn' } : ground
  }
  if (attribute !== null) yield* mixed(facts, attribute, book)
}

// What stays inside as a whole need not be covered passage by passage; without a ground it does not stay inside yet.
function founded({ draft }: Facts): ReadonlySet<string> {
  const files = attachmentFiles(draft)
  return new Set(files.filter((_, index) => filled(draft.attachments[index]?.withheld?.ground)))
}

function open(finding: Finding, { draft }: Facts, book: Rulebook): Ground | null {
  if (finding.severity !== 'block' || finding.action === 'keep') return null
  const state = answered(finding, draft, book)
  if (state === 'yes') return null
  const variant = finding.action === 'review' ? 'review-unanswered' : state
  return block('T22', variant, { place: finding.place, data: { rule: finding.rule, type: finding.type } })
}

// 公开的文件不得夹带依申请公开、不公开的内容: split it off, redact it, or lower the whole.
// Where the whole itself is redacted, G04 asks whether the attachment is cut out of it.
function* mixed({ draft, texts, stage }: Facts, attribute: Attribute, book: Rulebook): Grounds {
  const hasCutsByName = book.attributes.includes('redacted')
  for (const [index, attachment] of attribute === 'public' ? draft.attachments.entries() : []) {
    const own = attachment.attribute
    const isLeftOut = (attachment.withheld ?? null) !== null
    // A unit of three attributes has no other name for a public paper whose attachment stays inside.
    if (isLeftOut && !hasCutsByName) continue
    if (!isLeftOut && (!own || openness(own) >= openness(attribute))) continue
    const cut = own === 'redacted' && (draft.redactions ?? []).some((one) => one.place.file === attachment.name)
    if (isLeftOut || !cut)
      yield block('T22', 'attachment-closed', { field: `/attachments/${index}/attribute`, data: { number: index + 1 } })
  }
  if (attribute !== 'public') return
  if (says(book, 'closedPassage', texts.whole)) yield block('T22', 'passage-closed', { field: '/text' })
  else if (says(book, 'closedLabel', texts.body) && stage !== 'draft')
    yield advise('T22', 'label-closed', { field: '/text' })
}
