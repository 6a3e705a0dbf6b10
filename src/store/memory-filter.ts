import type { Case } from '../domain/case.ts'
import { compareText } from '../domain/place.ts'
import type { CaseFilter } from '../desk/ports.ts'
import { isProvisional, reviewOn } from './standing.ts'

/** What `cases` asks of one case, its cursor and limit aside. */
export function isAskedFor(current: Case, filter: CaseFilter): boolean {
  const { unit, drafter, states, steps, attribute, reviewBy, provisional } = filter
  const review = reviewOn(current)
  return (
    (unit === undefined || current.unit === unit) &&
    (drafter === undefined || current.drafter === drafter) &&
    (states === undefined || states.includes(current.state)) &&
    (steps === undefined || (current.step !== null && steps.includes(current.step))) &&
    (attribute === undefined || current.attribute === attribute) &&
    (reviewBy === undefined || (review !== null && review <= reviewBy)) &&
    (provisional === undefined || isProvisional(current))
  )
}

type Stamp = readonly [at: string, id: string]

export function newestFirst<T extends Readonly<{ id: string }>>(
  all: readonly T[],
  at: (one: T) => string,
): readonly T[] {
  return [...all].sort((a, b) => compareText(at(b), at(a)) || compareText(b.id, a.id))
}

export function isBefore([at, id]: Stamp, [otherAt, otherId]: Stamp): boolean {
  return (compareText(at, otherAt) || compareText(id, otherId)) < 0
}
