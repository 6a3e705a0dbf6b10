import type { Case } from '../domain/case.ts'
import type { Result } from '../domain/result.ts'
import type { Clock, Store } from '../desk/ports.ts'

/** What the clock does with a due case; both are the desk's verbs. */
export type Acts = Readonly<{
  release(id: string): Promise<Result<Case>>
  fail(id: string, code: string): Promise<Result<Case>>
}>

/** What one look at the clock did. */
export type Tick = Readonly<{ released: readonly string[]; failed: readonly string[]; left: readonly string[] }>

/** Someone else was faster, or changed the case in the meantime: look again at the next tick, nothing is wrong. */
const PASSING = [
  'store.stale',
  'case.stale',
  'case.unknown',
  'workflow.not-from-here',
  'release.not-due',
  'release.held',
]

/**
 * 到点 — releases every case that is due, earliest first. A case that cannot go out becomes `failed` with its cause; one that somebody
 * else is just changing is left for the next look. Errors of the store are thrown: the next tick tries again.
 */
export async function tick(
  deps: Readonly<{ store: Pick<Store, 'due'>; clock: Clock; acts: Acts }>,
  batch = 100,
): Promise<Tick> {
  const done = { released: [] as string[], failed: [] as string[], left: [] as string[] }
  for (const { id } of await deps.store.due(deps.clock.now(), batch)) {
    const result = await deps.acts.release(id)
    if (result.ok) {
      done.released.push(id)
      continue
    }
    const code = result.problems[0]?.code ?? 'release.unknown'
    if (PASSING.includes(code)) {
      done.left.push(id)
      continue
    }
    const failed = await deps.acts.fail(id, code)
    ;(failed.ok ? done.failed : done.left).push(id)
  }
  return done
}
