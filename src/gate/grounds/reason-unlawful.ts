import type { Attribute } from '../../domain/attribute.ts'
import { missingElements } from '../facts/elements.ts'
import { phraseClasses } from '../facts/phrase.ts'
import { faultOf } from '../facts/statement.ts'
import { filled } from '../facts/texts.ts'
import type { Facts } from '../facts.ts'
import { advise, block, type Ground, type Grounds, type Test } from '../ground.ts'
import type { Reason, Rulebook } from '../rulebook.ts'
import { contradictions } from './reason-contradicted.ts'

/** T02 — not to be published, or only on request, without a lawful reason: a code that can carry it and an own statement. */
export const reasonUnlawful: Test = function* (facts, book) {
  const { attribute, draft } = facts
  if (attribute === 'public') yield* publicReason(draft.reason?.code, book)
  if (attribute !== 'not-public' && attribute !== 'on-request') return
  const code = draft.reason?.code
  if (!filled(code)) return yield block('T02', 'code-missing', { field: '/reason/code' })
  const reason = reasonOf(code, book)
  if (!reason) return yield block('T02', 'code-unknown', { field: '/reason/code' })
  if (reason.forbidden) return
  if (!reason.for.includes(attribute))
    return yield block('T02', 'code-unfit', { field: '/reason/code', data: { reason: reason.code } })
  yield* statementFaults(facts, reason, attribute, book)
}

export function reasonOf(code: string | null | undefined, book: Rulebook): Reason | undefined {
  return book.reasons.find((one) => one.code === code?.trim())
}

// A code that withholds beside 公开发布 contradicts itself; which of the two is meant, only the author knows.
function* publicReason(code: string | null | undefined, book: Rulebook): Grounds {
  const reason = reasonOf(code, book)
  if (reason && !reason.forbidden && !reason.for.includes('public'))
    yield advise('T02', 'public-with-ground', { field: '/reason/code', data: { reason: reason.code } })
}

function* statementFaults(facts: Facts, reason: Reason, attribute: Attribute, book: Rulebook): Grounds {
  const statement = facts.draft.reason?.statement
  const fault = faultOf(statement, book)
  const data = { reason: reason.code }
  const at = { field: '/reason/statement' }
  if (fault === 'phrase')
    return yield block('T02', 'statement-phrase', phraseEvidence(statement, book, { ...at, data }))
  if (fault) return yield block('T02', `statement-${fault}`, { ...at, data })
  yield* lacking(statement ?? '', reason, attribute)
  const contradicted = [...contradictions(facts, reason, attribute, book)]
  yield* contradicted
  if (contradicted.length > 0 || reason.signs.length === 0) return
  const told = `${facts.texts.title}\n${statement ?? ''}\n${facts.texts.body}`
  if (!new RegExp(reason.signs.join('|'), 'u').test(told))
    yield advise('T02', 'code-doubtful', { field: '/reason/code', data })
}

/** Which kind of set phrase it was: the class and its name in the pack, never the author's words. */
export function phraseEvidence(statement: string | null | undefined, book: Rulebook, at: Evidence): Evidence {
  const found = phraseClasses(statement ?? '', book)
  const classes = found.map((one) => one.id).join(',')
  return { ...at, data: { ...at.data, classes }, names: { phrases: found.map((one) => one.label).join('、') } }
}
type Evidence = Omit<Ground, 'code' | 'severity' | 'variant'>

// What the statement leaves unsaid is told part by part; whether it suffices all the same is for people to judge.
function* lacking(statement: string, reason: Reason, attribute: Attribute): Grounds {
  const missing = missingElements(statement, reason, attribute)
  if (missing.length === 0) return
  const elements = missing.map((one) => one.id).join(',')
  const names = { labels: missing.map((one) => one.label).join('、') }
  yield advise('T02', 'elements-missing', {
    field: '/reason/statement',
    data: { reason: reason.code, elements },
    names,
  })
}
