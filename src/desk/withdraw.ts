import { openness, type Attribute } from '../domain/attribute.ts'
import { dayOf } from '../domain/calendar.ts'
import type { AttributeChange, Case, Withdrawal } from '../domain/case.ts'
import { refuse, type Result } from '../domain/result.ts'
import type { Deps, Hand } from './deps.ts'
import { open } from './open.ts'
import { record } from './record.ts'

/**
 * 撤回 — takes a release off the portal in one save; a notice stands in its place. Where the paper should never have been so open, `attribute`
 * says what it should have been: that is a change of attribute, so the signing level has to say afterwards whether it agrees
 * (`confirm-withdrawal`, due at once); it is taken down before, because leaving it up would be worse.
 * Problems: `withdraw.reason-missing`, `withdraw.not-stricter`.
 */
export function withdraw(deps: Deps) {
  return async (hand: Hand, id: string, reason: string, attribute?: Attribute): Promise<Result<Case>> => {
    if (!reason.trim()) return refuse({ code: 'withdraw.reason-missing', field: '/reason' })
    const opened = await open(deps, hand, id, 'withdraw')
    if (!opened.ok) return opened
    const { current } = opened.value
    const released = await deps.store.release(current.release?.id ?? '')
    if (!released) throw new Error(`Case ${id} is released without a release`)
    if (attribute !== undefined && openness(attribute) >= openness(released.attribute))
      return refuse({ code: 'withdraw.not-stricter', field: '/attribute', data: { released: released.attribute } })
    const at = deps.clock.now()
    const notice = deps.pages.notice(released, { at, reason })
    const withdrawal: Withdrawal = { at, by: hand.person.id, reason, ...(attribute === undefined ? {} : { attribute }) }
    const tightened = attribute === undefined ? {} : tightening(deps, current, withdrawal, attribute)
    const data = {
      release: released.id,
      ...(attribute === undefined ? {} : { from: released.attribute, to: attribute }),
    }
    return record(
      deps,
      hand,
      opened.value,
      // What was owed to a release is not owed to one that is gone.
      { withdrawal, reviewOn: null, interpretationOwed: null, ...tightened },
      { at, withdrawn: { releaseId: released.id, at, notice }, data },
    )
  }
}

function tightening(deps: Deps, current: Case, { at, by, reason }: Withdrawal, to: Attribute): Partial<Case> {
  const code = current.attributeChanges.at(-1)?.toReason ?? null
  const change: AttributeChange = {
    from: current.attribute,
    to,
    fromReason: code,
    toReason: null,
    why: reason,
    by,
    at,
    revisionHash: current.revision.hash,
  }
  return { attributeChanges: [...current.attributeChanges, change], reviewOn: dayOf(deps.clock.now()) }
}
