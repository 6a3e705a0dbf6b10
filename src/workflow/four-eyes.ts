import type { Opinion } from '../domain/case.ts'
import type { Flow, Seat } from './flow.ts'

/**
 * 四只眼 — whether `person` may sit in `seat`, given who drafted and who approved *this* revision.
 * Returns the seat already held that forbids it, or `undefined`.
 */
export function heldBack(
  flow: Flow,
  seat: Seat,
  person: string,
  drafter: string,
  opinions: readonly Opinion[],
): Seat | undefined {
  const held: readonly Seat[] = [
    ...(person === drafter ? ['drafter'] : []),
    ...opinions.filter((one) => one.by === person && one.opinion !== 'return').map((one) => one.step),
  ]
  return held.find((other) =>
    flow.fourEyes.some(([a, b]) => (a === seat && b === other) || (b === seat && a === other)),
  )
}
