import type { Case, Opinion, Step } from '../domain/case.ts'
import { ok, refuse, type Result } from '../domain/result.ts'
import { heldBack } from '../workflow/four-eyes.ts'
import type { Deps, Hand } from './deps.ts'
import type { Seat } from './seat.ts'

/**
 * What a reviewer says, on which text: `revisionHash` is what the screen showed. `step`: for which of the steps that stand open; left out,
 * the one their role answers for. `dissent`: what they hold against a decision they go along with (异议留痕).
 */
export type Say = Readonly<{ revisionHash: string; step?: Step; note?: string; dissent?: string }>

/**
 * The opinion as it will be kept, or why this person may not give it on this text.
 * Problems: `review.stale`, `review.four-eyes`, `review.opinion-required`.
 */
export function opinionOf(
  deps: Deps,
  hand: Hand,
  current: Case,
  { step, role }: Seat,
  say: Say,
  opinion: Opinion['opinion'],
): Result<Opinion> {
  const { flow } = deps.pack()
  if (say.revisionHash !== current.revision.hash)
    return refuse({ code: 'review.stale', data: { revision: current.revision.number } })
  const ofThisText = current.opinions.filter((one) => one.revisionHash === current.revision.hash)
  const held = opinion === 'return' ? undefined : heldBack(flow, step, hand.person.id, current.drafter, ofThisText)
  if (held !== undefined) return refuse({ code: 'review.four-eyes', data: { seat: step, held } })
  const required = flow.steps.find((one) => one.id === step)?.opinionRequired === true
  if (required && !say.note?.trim()) return refuse({ code: 'review.opinion-required', field: '/note', data: { step } })
  return ok({
    step,
    opinion,
    by: hand.person.id,
    role,
    at: deps.clock.now(),
    revisionHash: current.revision.hash,
    ...(say.note ? { note: say.note } : {}),
    ...(say.dissent?.trim() ? { dissent: say.dissent.trim() } : {}),
  })
}

/** 异议留痕 — the trail says that somebody went along under protest; the words stay with the case. */
export function dissenting({ dissent }: Opinion): Readonly<{ dissent?: true }> {
  return dissent === undefined ? {} : { dissent: true }
}

/** 作废 — approvals of these steps on this text no longer count; they stay on record with who took them away. */
export function withVoided(
  { opinions, revision }: Pick<Case, 'opinions' | 'revision'>,
  steps: readonly Step[],
  voided: NonNullable<Opinion['voided']>,
): readonly Opinion[] {
  return opinions.map((one) => {
    const counts = one.opinion !== 'return' && !one.voided && one.revisionHash === revision.hash
    return counts && steps.includes(one.step) ? { ...one, voided } : one
  })
}
