import { isReleased } from '../domain/attribute.ts'
import type { Case } from '../domain/case.ts'
import { refuse, type Result } from '../domain/result.ts'
import type { Act } from '../workflow/transitions.ts'
import type { Deps, Hand } from './deps.ts'
import { open, type Opened } from './open.ts'

/**
 * A paper that stays closed: filed as such, or taken down because it should have been. Problems: those of opening, `review.not-closed` for one
 * that was withdrawn for another cause.
 */
export async function openClosed(deps: Deps, hand: Hand, id: string, act: Act): Promise<Result<Opened>> {
  const opened = await open(deps, hand, id, act)
  if (!opened.ok) return opened
  return isClosed(opened.value.current) ? opened : refuse({ code: 'review.not-closed' })
}

function isClosed({ state, withdrawal }: Case): boolean {
  if (state === 'filed') return true
  const { attribute, confirmation } = withdrawal ?? {}
  return attribute !== undefined && !isReleased(attribute) && confirmation?.agrees === true
}

/** The case this one was converted to, unless it has been given up since. */
export async function conversionOf(deps: Deps, { convertedTo }: Case): Promise<Case | undefined> {
  const made = convertedTo === null ? undefined : await deps.store.case(convertedTo)
  return made && !GIVEN_UP.includes(made.state) ? made : undefined
}
const GIVEN_UP: readonly Case['state'][] = ['abandoned', 'refused']
