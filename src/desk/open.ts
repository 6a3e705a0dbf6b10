import type { Case, Revision } from '../domain/case.ts'
import { ok, refuse, type Result } from '../domain/result.ts'
import { decide, type Move } from '../workflow/decide.ts'
import { standingSteps } from '../workflow/steps.ts'
import type { Act } from '../workflow/transitions.ts'
import type { Deps, Hand } from './deps.ts'
import { visibleTo } from './visible-to.ts'

/** A case in hand: what it is now, and the move the actor may make with it. */
export type Opened = Readonly<{ current: Case; move: Move; act: Act }>

/**
 * Looks a case up, holds it against what the caller saw and asks the table of acts.
 * Problems: `case.unknown`, `case.stale`, `workflow.not-from-here`, `workflow.not-your-turn`.
 */
export async function open(deps: Deps, hand: Hand, id: string, act: Act): Promise<Result<Opened>> {
  const current = await deps.store.case(id)
  if (!current || !visibleTo(hand.person, current)) return refuse({ code: 'case.unknown' })
  if (hand.seen !== undefined && hand.seen !== current.version)
    return refuse({ code: 'case.stale', data: { seen: hand.seen, version: current.version } })
  const { flow } = deps.pack()
  const standing = current.state === 'in-review' ? standingSteps(flow, current) : [current.step ?? '']
  const move = decide(flow, { ...current, standing }, act, hand.person.roles)
  return move.ok ? ok({ current, move: move.value, act }) : move
}

export async function currentRevision(deps: Deps, current: Case): Promise<Revision> {
  const revision = await deps.store.revision(current.revision.hash)
  if (!revision) throw new Error(`Case ${current.id} lacks its revision ${current.revision.hash}`)
  return revision
}
