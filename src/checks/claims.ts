import { byPlace, overlaps, type Place } from '../domain/place.ts'

/** A hit that wants its digits for itself; `certain` ones go before suspected ones. */
export type Claim = Readonly<{ place: Place; certain: boolean; claim: number }>

/**
 * Of overlapping identifiers one keeps the digits: what is certain before what is suspected, then by turn (ID, card, phone),
 * then the longer, then the earlier. So no phone is cut out of a card, and the answer never depends on the order of rules.
 */
export function settle<C extends Claim>(claims: readonly C[]): readonly C[] {
  const kept: C[] = []
  for (const claim of [...claims].sort(byRight)) {
    const at = firstNotBefore(kept, claim.place.from)
    const [left, right] = [kept[at - 1], kept[at]]
    const taken = (left && overlaps(left.place, claim.place)) ?? false
    if (!taken && !(right && overlaps(right.place, claim.place))) kept.splice(at, 0, claim)
  }
  return kept
}

/** `kept` never overlaps, so its order by start is its order by end, and only the two neighbours can be in the way. */
function firstNotBefore(kept: readonly Claim[], from: number): number {
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
    Number(b.certain) - Number(a.certain) ||
    a.claim - b.claim ||
    length(b.place) - length(a.place) ||
    byPlace(a.place, b.place)
  )
}

function length({ from, to }: Place): number {
  return to - from
}
