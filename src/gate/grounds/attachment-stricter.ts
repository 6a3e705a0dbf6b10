import { isReleased, openness, type Attribute } from '../../domain/attribute.ts'
import type { Attachment, Draft } from '../../domain/draft.ts'
import { isShown } from '../../domain/paper.ts'
import { contains, type Place } from '../../domain/place.ts'
import { attachmentFiles, mentionsOf, withheldFiles, withheldTexts } from '../../domain/withheld.ts'
import { faultOf } from '../facts/statement.ts'
import { filled } from '../facts/texts.ts'
import type { Facts } from '../facts.ts'
import { block, type Grounds, type Test } from '../ground.ts'
import type { Rulebook } from '../rulebook.ts'
import { WITHHOLDS } from './cuts-unfounded.ts'
import { reasonOf } from './reason-unlawful.ts'

/**
 * G04 — the strictest attachment rules the whole unless it is cut out of it: covered passage by passage, or left out as a whole, each with its
 * ground. Without an attribute of its own an attachment has the document's. A public whole with a closed attachment is T22.
 */
export const attachmentStricter: Test = function* (facts, book) {
  const { attribute, draft } = facts
  if (attribute === null) return
  for (const [index, one] of draft.attachments.entries()) {
    if ((one.withheld ?? null) !== null) yield* leftOut(facts, one, index, book)
    else if (one.attribute && openness(one.attribute) < openness(attribute)) yield* wider(facts, attribute, one, index)
    else if (
      attribute === 'redacted' &&
      one.attribute === 'redacted' &&
      coversIn(draft, fileAt(draft, index)).length === 0
    )
      yield block('G04', 'uncut', at(index))
  }
  const isCut = attribute === 'redacted' || draft.attachments.some((one) => (one.withheld ?? null) !== null)
  if (isReleased(attribute) && isCut) yield* mentions(facts)
}

function* leftOut({ lapsed }: Facts, { attribute, withheld }: Attachment, index: number, book: Rulebook): Grounds {
  const field = `/attachments/${index}/withheld`
  const data = { number: index + 1 }
  if (attribute && openness(attribute) > openness('redacted'))
    yield block('G04', 'left-out-though-public', { field: `/attachments/${index}/attribute`, data })
  if (!filled(withheld?.ground)) return yield block('G04', 'ground-missing', { field: `${field}/ground`, data })
  const reason = reasonOf(withheld.ground, book)
  if (!reason || reason.forbidden || !WITHHOLDS.includes(reason.nature))
    return yield block('G04', 'ground-unfit', { field: `${field}/ground`, data })
  if (lapsed.includes(reason.code))
    return yield block('T02', 'reason-lapsed', { field: `${field}/ground`, data: { reason: reason.code } })
  const fault = faultOf(withheld.statement, book)
  if (fault) yield block('G04', `statement-${fault}`, { field: `${field}/statement`, data })
}

function* wider(facts: Facts, attribute: Attribute, one: Attachment, index: number): Grounds {
  if (attribute === 'public') return
  if (attribute !== 'redacted') return yield block('G04', 'whole-wider', at(index))
  const file = fileAt(facts.draft, index)
  const covers = coversIn(facts.draft, file)
  const shown = facts.papers
    .filter((paper) => paper.file === file || paper.memberOf === file)
    .flatMap((paper) => paper.blocks.map((part, number) => ({ part, place: wholeOf(paper.file, number, part.text) })))
    .filter(({ part }) => isShown(part) && filled(part.text))
  const open = shown.filter(({ place }) => !covers.some((cover) => contains(cover, place)))
  if (shown.length > 0 && open.length === 0) return
  const [first] = open
  yield block('G04', covers.length > 0 ? 'partly-covered' : 'uncovered', {
    ...at(index),
    ...(first && { place: first.place }),
  })
}

/** A document that leaves an attachment out must not tell its name or its lines elsewhere. */
function* mentions({ draft, papers }: Facts): Grounds {
  const withheld = withheldFiles(draft, papers)
  const covers = coversIn(draft)
  for (const text of withheldTexts(draft, papers))
    for (const place of mentionsOf(text, papers, withheld))
      if (!covers.some((cover) => contains(cover, place))) yield block('G04', 'mentioned', { place })
}

function coversIn(draft: Draft, file?: string): readonly Place[] {
  const cuts = (draft.redactions ?? []).filter((one) => filled(one.ground))
  const answered = (draft.dispositions ?? []).filter((one) => one.answer === 'redact')
  const all = [...cuts, ...answered].map((one) => one.place)
  return file === undefined ? all : all.filter((place) => place.file === file)
}

function fileAt(draft: Draft, index: number): string {
  return attachmentFiles(draft)[index] ?? ''
}

function wholeOf(file: string, number: number, text: string): Place {
  return { file, block: number, from: text.length - text.trimStart().length, to: text.trimEnd().length }
}

function at(index: number) {
  return { field: `/attachments/${index}/attribute`, data: { number: index + 1 } }
}
