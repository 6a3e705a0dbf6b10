import { addDays, type Day } from '../../domain/calendar.ts'
import { dayIn } from '../facts/days.ts'
import { filled } from '../facts/texts.ts'
import type { Facts } from '../facts.ts'
import { advise, block, type Grounds, type Test } from '../ground.ts'
import { says } from '../lexicon.ts'
import type { Rulebook } from '../rulebook.ts'

/** T08 — a major decision without the result of public comment: what came in and what was done with it. */
export const publicComment: Test = function* (facts, book) {
  const { draft, normative, attribute, emergency, texts } = facts
  const comment = draft.publicComment
  const major = draft.majorDecision === true || says(book, 'majorDecision', texts.body)
  // 依法不予公开的决策事项 need no comment (决策程序条例第十四条); an emergency cannot wait for it.
  if (attribute === 'not-public' || emergency) return
  if (!major && !(normative.verdict === 'yes' && comment?.held === true)) return
  if (comment?.held !== true) return yield block('T08', 'not-held', { field: '/publicComment' })
  if (!filled(comment.adoptionNote) || says(book, 'placeholder', comment.adoptionNote.trim()))
    yield block('T08', 'note-missing', { field: '/publicComment/adoptionNote' })
  if (major) yield* period(facts, book)
}

function* period({ draft }: Facts, book: Rulebook): Grounds {
  const [from, to] = [dayIn(draft.publicComment?.from), dayIn(draft.publicComment?.to)]
  if (from === null || to === null) return yield advise('T08', 'period-unknown', { field: '/publicComment/from' })
  const days = length(from, to)
  const least = book.thresholds.commentDays
  const explained = says(book, 'shorterExplained', draft.publicComment?.adoptionNote ?? '')
  if (days < least && !explained) yield block('T08', 'too-short', { field: '/publicComment/to', data: { days, least } })
}

// Both ends count: from the 1st to the 30th are thirty days.
function length(from: Day, to: Day): number {
  let days = 0
  for (let day = from; day <= to && days < 400; day = addDays(day, 1)) days++
  return days
}
