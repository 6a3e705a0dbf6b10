import type { Case, ReturnNotice } from '../domain/case.ts'
import { differenceBetween, type Change } from '../domain/difference.ts'
import type { Deps } from './deps.ts'
import { papersOf } from './freeze.ts'
import { currentRevision } from './open.ts'

/** 与退回稿比较 — the changed blocks, and how many of them no returned item spoke of. */
export type Difference = Readonly<{ since: string; changes: readonly Change[]; outsideReturn: number }>

export async function differenceSince(deps: Deps, current: Case, returned: ReturnNotice): Promise<Difference> {
  const old = await deps.store.revision(returned.revisionHash)
  if (!old) throw new Error(`Case ${current.id} lacks the returned revision ${returned.revisionHash}`)
  const before = await papersOf(deps.store, old)
  const after = await papersOf(deps.store, await currentRevision(deps, current))
  const changes = differenceBetween(before, after)
  // An item without a place concerns a field, not the text; only placed items can account for a changed block.
  const asked = returned.items.flatMap((item) => (item.place ? [item.place] : []))
  const answers = (change: Change): boolean =>
    asked.some((place) => place.file === change.file && place.block === change.block)
  const isNewFile = (change: Change): boolean => !before.some((paper) => paper.file === change.file)
  return { since: old.hash, changes, outsideReturn: changes.filter((one) => !answers(one) && !isNewFile(one)).length }
}
