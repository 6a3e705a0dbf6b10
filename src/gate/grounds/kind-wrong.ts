import { isDepartment, isGovernment, rankOf } from '../facts/organ.ts'
import type { Facts } from '../facts.ts'
import { advise, block, type Grounds, type Test } from '../ground.ts'
import { says } from '../lexicon.ts'
import type { Rulebook } from '../rulebook.ts'
import { issuerRank } from './skipped-level.ts'

/** T18 — 文种 is wrong: title and declaration contradict, two kinds in one, or the kind does not fit whom it speaks to. */
export const kindWrong: Test = function* (facts, book) {
  const { draft, naming, texts } = facts
  if (says(book, 'misnamedKind', texts.title) || says(book, 'misnamedKind', draft.kind?.trim() ?? ''))
    return yield block('T18', 'conflated', { field: '/kind' })
  if (naming.conflict) return yield block('T18', 'contradiction', { field: '/kind', data: names(facts) })
  if (naming.declared === null && naming.titled === null) return yield advise('T18', 'unknown', { field: '/kind' })
  yield* direction(facts, book)
}

function names({ naming }: Facts): Record<string, string> {
  return { declared: naming.declared?.id ?? '', titled: naming.titled?.id ?? '' }
}

function* direction(facts: Facts, book: Rulebook): Grounds {
  const { draft, naming, texts } = facts
  const recipients = draft.recipients ?? []
  const kind = naming.acting
  if (kind?.id === '请示' && recipients.length > 0 && recipients.every((one) => isPeer(facts, one)))
    yield block('T18', 'request-to-peer', { field: '/kind' })
  const asks = says(book, 'upwardPlea', texts.body)
  if ((kind?.direction === 'down' || kind?.direction === 'public') && kind.statutory && kind.id !== '意见' && asks)
    yield block('T18', 'request-in-order', { field: '/kind', data: { kind: kind.id } })
  if (kind?.id === '函' && asks && recipients.some((one) => isSuperiorGovernment(facts, one)))
    yield block('T18', 'letter-to-superior', { field: '/kind' })
}

// 不相隶属: two departments of one level, or two governments of one level.
function isPeer(facts: Facts, recipient: string): boolean {
  const issuer = facts.draft.issuer?.name ?? ''
  const [own, theirs] = [issuerRank(facts), rankOf(recipient)]
  if (own === null || own !== theirs || issuer === recipient) return false
  return (
    (isDepartment(issuer) && isDepartment(recipient)) ||
    (isGovernment(issuer) && isGovernment(recipient) && !/办公[室厅]$/u.test(recipient + issuer))
  )
}

function isSuperiorGovernment(facts: Facts, recipient: string): boolean {
  const [own, theirs] = [issuerRank(facts), rankOf(recipient)]
  return (
    own !== null &&
    theirs !== null &&
    isGovernment(recipient) &&
    (theirs > own || (theirs === own && isDepartment(facts.draft.issuer?.name ?? '')))
  )
}
