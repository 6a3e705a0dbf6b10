import type { Disposition } from '../../domain/disposition.ts'
import type { Draft } from '../../domain/draft.ts'
import type { Finding } from '../../domain/finding.ts'
import { contains, overlaps, type Place } from '../../domain/place.ts'
import type { Rulebook } from '../rulebook.ts'
import { filled } from './texts.ts'

/** 处置情况 — whether a finding is covered or lawfully kept, and if not, why the answer given is not enough. */
export type Answered = 'yes' | 'unanswered' | 'partly-covered' | 'keep-unfounded' | 'mistaken-unexplained' | 'not-fixed'

export function answered(finding: Finding, draft: Draft, book: Rulebook): Answered {
  // The office answered it beforehand, for these very words.
  if (finding.suppression !== undefined) return 'yes'
  const covers = [
    ...(draft.redactions ?? []).map((one) => one.place),
    ...dispositions(draft)
      .filter((one) => one.answer === 'redact')
      .map((one) => one.place),
  ]
  if (isCovered(finding.place, covers)) return 'yes'
  const answers = dispositions(draft).filter((one) => touches(one.place, finding.place))
  if (finding.action === 'review')
    return answers.length > 0 || covers.some((c) => touches(c, finding.place)) ? 'yes' : 'unanswered'
  for (const answer of answers) if (stands(answer, finding, book)) return 'yes'
  const last = answers.at(-1)
  if (covers.some((cover) => overlaps(cover, finding.place))) return 'partly-covered'
  return last === undefined ? 'unanswered' : SHORT_OF[last.answer]
}

/** Every answer to findings, with the list absent meaning none. */
export function dispositions(draft: Draft): readonly Disposition[] {
  return draft.dispositions ?? []
}

function stands(answer: Disposition, finding: Finding, book: Rulebook): boolean {
  if (answer.answer === 'mistaken') return filled(answer.statement)
  if (answer.answer !== 'keep' || !filled(answer.clause)) return false
  const ground = answer.ground?.trim() ?? ''
  const exemption = book.exemptions.find(
    (one) => one.code === ground || one.words.some((word) => ground.includes(word)),
  )
  return exemption !== undefined && !exemption.never.includes(finding.type)
}

const SHORT_OF: Readonly<Record<Disposition['answer'], Answered>> = {
  redact: 'partly-covered',
  keep: 'keep-unfounded',
  mistaken: 'mistaken-unexplained',
  // The finding is made from this very text: it is still there.
  fixed: 'not-fixed',
}

// Several covers side by side may hide one passage together.
function isCovered(place: Place, covers: readonly Place[]): boolean {
  if (covers.some((cover) => contains(cover, place))) return true
  let at = place.from
  const near = covers.filter((cover) => overlaps(cover, place)).sort((a, b) => a.from - b.from)
  for (const cover of near) if (cover.from <= at) at = Math.max(at, cover.to)
  return near.length > 0 && at >= place.to
}

function touches(a: Place, b: Place): boolean {
  return overlaps(a, b) || (a.file === b.file && a.block === b.block && a.from === a.to)
}
