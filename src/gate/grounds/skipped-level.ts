import { isDepartment, isGovernment, rankOf, type Rank } from '../facts/organ.ts'
import type { Facts } from '../facts.ts'
import { advise, block, type Test } from '../ground.ts'

/** T12 — 越级行文: an upward paper that passes over the level above; the emergency that justifies it is recorded. */
export const skippedLevel: Test = function* (facts) {
  const { draft, naming, emergency } = facts
  if (!isUpward(facts)) return
  const own = issuerRank(facts)
  const name = draft.issuer?.name ?? ''
  const recipients = draft.recipients ?? []
  if (own === null || recipients.length === 0) return
  const skipped = recipients.filter((one) => skips(own, name, one))
  // Addressed to the right superior as well: the fault is that there are several (T16).
  if (skipped.length === 0 || skipped.length < recipients.length) return
  const doubtful = emergency || skipped.every((one) => mayBeCountyCity(own, one, facts))
  const at = { field: '/recipients', data: { kind: naming.titled?.id ?? naming.declared?.id ?? '' } }
  yield doubtful ? advise('T12', 'doubtful', at) : block('T12', 'skipped', at)
}

/** 请示、报告, by whichever of title and declaration says so. */
export function isUpward({ naming }: Facts): boolean {
  return (naming.acting ?? naming.titled)?.direction === 'up'
}

/** The level of the issuer: as declared, a department's by its name. */
export function issuerRank({ draft }: Facts): Rank {
  const level = draft.issuer?.level
  if (!level || level === 'department') return rankOf(draft.issuer?.name ?? '')
  return RANK[level]
}

const RANK = { town: 1, county: 2, city: 3, province: 4 } as const

function skips(own: NonNullable<Rank>, issuer: string, recipient: string): boolean {
  const theirs = rankOf(recipient)
  if (theirs === null) return false
  if (theirs - own >= 2) return true
  return isDepartment(issuer) && isGovernment(recipient) && theirs - own === 1
}

// A town may lie in a county-level city: then 市人民政府 is its own superior.
function mayBeCountyCity(own: NonNullable<Rank>, recipient: string, { draft, texts }: Facts): boolean {
  if (own !== 1 || rankOf(recipient) !== 3) return false
  const issuer = draft.issuer?.name ?? ''
  const city = /^([\p{Script=Han}]{1,6}?市)/u.exec(recipient)?.[1]
  if (/[县区旗]/u.test(issuer)) return false
  return (
    (city !== undefined && issuer.startsWith(city)) ||
    (/[我全本]市/u.test(texts.body) && !/县|[我全]区/u.test(texts.body))
  )
}
