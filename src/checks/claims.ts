import type { Finding } from '../domain/finding.ts'
import { byPlace, overlaps } from '../domain/place.ts'

export type Claim = Readonly<{ finding: Finding; claim: number }>

/**
 * Of overlapping identifiers one keeps the digits: what is certain before what is suspected, then by turn (ID, card, phone),
 * then the longer, then the earlier. So no phone is cut out of a card, and the answer never depends on the order of rules.
 */
export function settle(claims: readonly Claim[]): readonly Finding[] {
  const kept: Finding[] = []
  for (const { finding } of [...claims].sort(byRight)) {
    const at = firstNotBefore(kept, finding.place.from)
    const [left, right] = [kept[at - 1], kept[at]]
    const free = [left, right].every((other) => other === undefined || !overlaps(other.place, finding.place))
    if (free) kept.splice(at, 0, finding)
  }
  return kept
}

/** `kept` never overlaps, so its order by start is its order by end, and only the two neighbours can be in the way. */
function firstNotBefore(kept: readonly Finding[], from: number): number {
  let low = 0
  for (let high = kept.length; low < high;) {
    const middle = (low + high) >> 1
    if ((kept[middle]?.place.from ?? 0) < from) low = middle + 1
    else high = middle
  }
  return low
}

function byRight(a: Claim, b: Claim): number {
  return (
    rank(a.finding) - rank(b.finding) ||
    a.claim - b.claim ||
    length(b.finding) - length(a.finding) ||
    byPlace(a.finding.place, b.finding.place)
  )
}

function rank(finding: Finding): number {
  return finding.certainty === 'certain' ? 0 : 1
}

function length(finding: Finding): number {
  return finding.place.to - finding.place.from
}
