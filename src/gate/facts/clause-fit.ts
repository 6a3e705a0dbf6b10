import type { Reason } from '../rulebook.ts'

/** How many different signs of a reason stand in the text. */
export function fitting(text: string, { signs }: Reason): number {
  return signs.filter((sign) => new RegExp(sign, 'u').test(text)).length
}

/** The reason the text speaks of most, when it plainly speaks of one: two signs at least, and more than any other. */
export function likeliest(text: string, reasons: readonly Reason[]): Reason | null {
  const ranked = reasons.map((reason) => ({ reason, count: fitting(text, reason) })).sort((a, b) => b.count - a.count)
  const [first, second] = ranked
  return first && first.count >= 2 && first.count > (second?.count ?? 0) ? first.reason : null
}
