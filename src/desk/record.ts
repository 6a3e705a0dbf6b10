import type { Case } from '../domain/case.ts'
import type { Person } from '../domain/person.ts'
import type { Result } from '../domain/result.ts'
import type { Deps, Hand } from './deps.ts'
import type { Opened } from './open.ts'
import type { Writ } from './ports.ts'

type Changes = Readonly<Partial<Omit<Case, 'id' | 'version' | 'state' | 'updatedAt'>>>
type Extras = Readonly<
  Pick<Writ, 'revision' | 'blobs' | 'release' | 'withdrawn' | 'keep' | 'require' | 'claim' | 'erase'> & {
    data?: Readonly<Record<string, unknown>>
    /** Whose deed it is, when a rule acts by nobody's hand; the receipt stays with whoever called. */
    as?: Person
    /** Where the case goes when it is not simply where the table leads (the last approval, a return of a disputed case). */
    at?: string
  }
>

/**
 * 落笔 — saves one act: the case in the state the table named, its trail entry, and the receipt of a keyed call, in one save.
 * Problems of the store: `store.stale` and the rest of its list.
 */
export async function record(
  deps: Deps,
  hand: Hand,
  opened: Opened,
  changes: Changes,
  extras: Extras = {},
): Promise<Result<Case>> {
  const { current, move, act } = opened
  const { data = {}, at = deps.clock.now(), as = hand.person, ...writ } = extras
  const next: Case = { ...current, ...changes, state: move.to, version: current.version + 1, updatedAt: at }
  const saved = await deps.store.save({
    ...writ,
    seen: current.version,
    next,
    deeds: [
      {
        caseId: current.id,
        act,
        by: as.id,
        role: move.as,
        at,
        from: current.state,
        to: next.state,
        revisionHash: next.revision.hash,
        data,
      },
    ],
    ...receiptOf(hand, next),
  })
  if (saved.ok)
    deps.events.tell(`yuantou.case.${act}.v1`, {
      caseId: current.id,
      state: next.state,
      revisionHash: next.revision.hash,
    })
  return saved
}

export function receiptOf(hand: Hand, reply: Case): Pick<Writ, 'receipt'> {
  if (!hand.once) return {}
  return { receipt: { principal: hand.person.id, ...hand.once, reply } }
}
