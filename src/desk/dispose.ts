import type { Case } from '../domain/case.ts'
import type { Disposition, Redaction } from '../domain/disposition.ts'
import type { Draft } from '../domain/draft.ts'
import { byPlace } from '../domain/place.ts'
import type { Result } from '../domain/result.ts'
import { amend } from './amend.ts'
import type { Deps, Hand } from './deps.ts'

/** 处置 — answers to findings; a new answer to the same place replaces the old one. */
export function dispose(deps: Deps) {
  return (hand: Hand, id: string, answers: readonly Disposition[]): Promise<Result<Case>> =>
    amend(deps, hand, id, 'dispose', (draft: Draft) => ({
      ...draft,
      dispositions: merged(draft.dispositions ?? [], answers),
    }))
}

/** 遮盖 — the places to cover in the public copy and the ground for each; the whole list, so that a cut can be taken back. */
export function redact(deps: Deps) {
  return (hand: Hand, id: string, redactions: readonly Redaction[]): Promise<Result<Case>> =>
    amend(deps, hand, id, 'redact', (draft: Draft) => ({ ...draft, redactions }))
}

function merged(before: readonly Disposition[], answers: readonly Disposition[]): readonly Disposition[] {
  const kept = before.filter((old) => !answers.some((one) => byPlace(one.place, old.place) === 0))
  return [...kept, ...answers].sort((a, b) => byPlace(a.place, b.place))
}
