import { interpretationFile } from '../../domain/place.ts'
import { copiedShare } from '../facts/copied.ts'
import { filled, letters } from '../facts/texts.ts'
import { isStale } from '../facts/version.ts'
import type { Facts } from '../facts.ts'
import { advise, block, type Grounds, type Test } from '../ground.ts'
import { says } from '../lexicon.ts'
import type { Rulebook } from '../rulebook.ts'
import { isFilled, missingPart, needsInterpretation } from './interpretation-missing.ts'

/** T05 — the interpretation is there but unfinished: a gap in the plan, a material without text, a mere extract, a void approval. */
export const interpretationIncomplete: Test = function* (facts, book) {
  if (!needsInterpretation(facts, book) || missingPart(facts.draft.interpretation)) return
  const found = [
    ...planGaps(facts, book),
    ...materialFaults(facts),
    ...substanceFaults(facts, book),
    ...approval(facts),
  ]
  // Where it is doubtful whether one is needed at all, or it may follow later, its gaps are doubtful too.
  const lenient = facts.policy.verdict === 'doubt' || facts.emergency
  for (const one of found) yield lenient ? { ...one, severity: 'warn' } : one
}

function* planGaps({ draft }: Facts, book: Rulebook): Grounds {
  const plan = draft.interpretation?.plan
  for (const field of book.interpretation.planFields) {
    if (!isFilled(plan?.[field])) yield block('T05', `plan-${field}`, { field: `/interpretation/plan/${field}` })
  }
}

function* materialFaults({ draft, papers }: Facts): Grounds {
  for (const [index, material] of (draft.interpretation?.materials ?? []).entries()) {
    const at = { field: `/interpretation/materials/${index}`, data: { number: index + 1 } }
    const paper = papers.find(
      (one) => one.role === 'interpretation' && one.file === interpretationFile(material.title ?? ''),
    )
    if (!filled(material.title)) yield block('T05', 'material-untitled', at)
    if (paper?.unreadable !== undefined) yield block('T05', 'material-unreadable', at)
    else if (!filled(material.text) && !material.file) yield block('T05', 'material-empty', at)
  }
}

function* substanceFaults({ draft, texts, papers }: Facts, book: Rulebook): Grounds {
  const materials = draft.interpretation?.materials ?? []
  const bare = materials.every((one) => !filled(one.text) && !one.file)
  const unread = papers.some((one) => one.role === 'interpretation' && one.unreadable !== undefined)
  if (bare || unread) return
  const { minLength, copied } = book.interpretation
  const length = letters(texts.interpretation).length
  const at = { field: '/interpretation/materials' }
  if (length < minLength) return yield block('T05', 'thin', { ...at, data: { length, least: minLength } })
  const share = copiedShare(texts.interpretation, texts.whole, copied.shingle)
  const data = { percent: Math.round(share * 100) }
  if (share >= copied.block) yield block('T05', 'copied', { ...at, data })
  else if (share >= copied.warn) yield advise('T05', 'copied', { ...at, data })
  if (!says(book, 'interpretationElement', texts.interpretation)) yield advise('T05', 'no-elements', at)
}

// 稿件改过，对旧稿的解读审批即失效 (一事一审).
function* approval({ draft }: Facts): Grounds {
  if (isStale(draft.interpretation?.approvedForVersion, draft.version))
    yield block('T05', 'approval-stale', { field: '/interpretation/approvedForVersion' })
}
