import type { Case } from '../domain/case.ts'
import { refuse, type Result } from '../domain/result.ts'
import type { Deps, Hand } from './deps.ts'
import { open } from './open.ts'
import { record } from './record.ts'

/** 撤回 — takes a release off the portal in one save; a notice stands in its place. Problem: `withdraw.reason-missing`. */
export function withdraw(deps: Deps) {
  return async (hand: Hand, id: string, reason: string): Promise<Result<Case>> => {
    if (!reason.trim()) return refuse({ code: 'withdraw.reason-missing', field: '/reason' })
    const opened = await open(deps, hand, id, 'withdraw')
    if (!opened.ok) return opened
    const released = await deps.store.release(opened.value.current.release?.id ?? '')
    if (!released) throw new Error(`Case ${id} is released without a release`)
    const at = deps.clock.now()
    const notice = deps.pages.notice(released, { at, reason })
    return record(
      deps,
      hand,
      opened.value,
      { withdrawal: { at, by: hand.person.id, reason } },
      { at, withdrawn: { releaseId: released.id, at, notice }, data: { release: released.id } },
    )
  }
}
