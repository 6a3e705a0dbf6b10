import type { Attribute } from '../../domain/attribute.ts'
import type { Element, Reason } from '../rulebook.ts'

/** 要素 — what a statement for this reason and attribute must say and does not, in the order of the pack. */
export function missingElements(
  statement: string,
  { elements }: Reason,
  attribute: Attribute | null,
): readonly Element[] {
  const asked = elements.filter((one) => !one.for || attribute === null || one.for.includes(attribute))
  return asked.filter(({ signs }) => !new RegExp(signs.join('|'), 'u').test(statement))
}
