import type { Case } from '../domain/case.ts'
import type { Draft } from '../domain/draft.ts'
import type { Result } from '../domain/result.ts'
import { amend } from './amend.ts'
import type { Deps, Hand } from './deps.ts'

/**
 * 改稿 — a new text, new files or new front matter. During review it takes the case back to the drafter. `why`: for an attribute or reason that
 * changes with it.
 */
export function revise(deps: Deps) {
  return (hand: Hand, id: string, draft: Draft, why?: string): Promise<Result<Case>> =>
    amend(deps, hand, id, 'revise', () => draft, why)
}
