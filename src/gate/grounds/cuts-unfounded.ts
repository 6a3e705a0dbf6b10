import type { Redaction } from '../../domain/disposition.ts'
import type { Draft } from '../../domain/draft.ts'
import { dispositions } from '../facts/answers.ts'
import { faultOf } from '../facts/statement.ts'
import { filled } from '../facts/texts.ts'
import type { Facts } from '../facts.ts'
import { advise, block, type Ground, type Grounds, type Test } from '../ground.ts'
import { says } from '../lexicon.ts'
import type { Rulebook } from '../rulebook.ts'
import { phraseEvidence, reasonOf } from './reason-unlawful.ts'

/** T02 — 删减后公开: every cut names its ground and says why; a document from which nothing is cut has nothing to withhold. */
export const cutsUnfounded: Test = function* (facts, book) {
  if (facts.attribute !== 'redacted') return
  const cuts = facts.draft.redactions ?? []
  if (cuts.length === 0 && !dispositions(facts.draft).some((one) => one.answer === 'redact') && !leavesOut(facts.draft))
    yield nothingCut(facts, book)
  for (const [index, cut] of cuts.entries()) yield* cutFaults(cut, `/redactions/${index}`, facts, book)
}

/** An attachment that stays out as a whole is a cut as well (G04 asks for its ground). */
function leavesOut({ attachments }: Draft): boolean {
  return attachments.some((one) => (one.withheld ?? null) !== null)
}

function nothingCut({ texts }: Facts, book: Rulebook): Ground {
  const at = { field: '/redactions' }
  return says(book, 'masked', texts.whole) ? advise('T02', 'cut-beforehand', at) : block('T02', 'nothing-cut', at)
}

function* cutFaults(cut: Redaction, field: string, { draft, lapsed }: Facts, book: Rulebook): Grounds {
  const at = { place: cut.place, field: `${field}/ground` }
  if (!filled(cut.ground)) return yield block('T02', 'cut-without-ground', at)
  const reason = reasonOf(cut.ground, book)
  if (!reason) return yield block('T02', 'code-unknown', at)
  if (reason.forbidden) return
  if (!WITHHOLDS.includes(reason.nature))
    return yield block('T02', 'code-unfit', { ...at, data: { reason: reason.code } })
  if (lapsed.includes(reason.code)) return yield block('T02', 'reason-lapsed', { ...at, data: { reason: reason.code } })
  const statement = statementFor(cut, draft.reason)
  const fault = faultOf(statement, book)
  if (!fault) return
  const where = { place: cut.place, field: `${field}/statement` }
  yield block('T02', `cut-statement-${fault}`, fault === 'phrase' ? phraseEvidence(statement, book, where) : where)
}

// One statement may stand for all cuts on the same ground; a statement left blank on the cut itself is missing.
function statementFor(cut: Redaction, reason: Facts['draft']['reason']): string | null | undefined {
  if (cut.statement !== undefined) return cut.statement
  return reason?.code === cut.ground ? reason?.statement : undefined
}

// A duty to publish, or a mere mode of publishing, cuts nothing out.
export const WITHHOLDS = ['absolute', 'conditional', 'discretionary']
