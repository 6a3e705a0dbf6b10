import { randomUUID } from 'node:crypto'
import type { Case } from '../domain/case.ts'
import type { Result } from '../domain/result.ts'
import type { Claim, Clock, Store } from '../desk/ports.ts'

/** What the clock does with a due case; both are the desk's verbs. */
export type Acts = Readonly<{
  release(id: string, claim: Claim): Promise<Result<Case>>
  fail(id: string, code: string, claim: Claim): Promise<Result<Case>>
}>

/** What one look at the clock did. */
export type Tick = Readonly<{ released: readonly string[]; failed: readonly string[]; left: readonly string[] }>

/** Someone else was faster, or changed the case in the meantime: look again at the next tick, nothing is wrong. */
const PASSING = [
  'store.fenced',
  'store.stale',
  'case.stale',
  'case.unknown',
  'workflow.not-from-here',
  'release.not-due',
  'release.held',
]

/** Who this node is, and for how long a case stays in its hands should it die over it. */
export type Lease = Readonly<{ node: string; ms: number }>

/**
 * Far longer than a batch takes; so long a case waits when its node dies. A node's clock that runs ahead of the others' takes cases over
 * early by as much: the fence then turns the slower one away.
 */
const USUAL: Lease = { node: randomUUID(), ms: 30_000 }

/**
 * 到点 — claims the cases that are due and nobody else has in hand, and releases them, earliest first. A case that cannot go out becomes
 * `failed` with its cause; one that somebody else is just changing is left for the next look. Errors of the store are thrown: the next tick
 * tries again. Claims only spare the nodes each other's work; that nothing goes out twice rests on the save.
 */
export async function tick(
  deps: Readonly<{ store: Pick<Store, 'claimDue'>; clock: Clock; acts: Acts }>,
  batch = 100,
  lease = USUAL,
): Promise<Tick> {
  const done = { released: [] as string[], failed: [] as string[], left: [] as string[] }
  const now = deps.clock.now()
  const until = new Date(Date.parse(now) + lease.ms).toISOString()
  for (const claim of await deps.store.claimDue({ node: lease.node, now, until, limit: batch })) {
    const { id } = claim
    const result = await deps.acts.release(id, claim)
    if (result.ok) {
      done.released.push(id)
      continue
    }
    const code = result.problems[0]?.code ?? 'release.unknown'
    if (PASSING.includes(code)) {
      done.left.push(id)
      continue
    }
    const failed = await deps.acts.fail(id, code, claim)
    ;(failed.ok ? done.failed : done.left).push(id)
  }
  return done
}
