import type { Case } from '../domain/case.ts'
import type { Draft } from '../domain/draft.ts'
import { refuse, type Result } from '../domain/result.ts'
import type { Act } from '../workflow/transitions.ts'
import { attributeChange } from './attribute-change.ts'
import type { Deps, Hand } from './deps.ts'
import { erase } from './erase.ts'
import { findingsOf } from './examine.ts'
import { freeze, papersOf } from './freeze.ts'
import { currentRevision, open } from './open.ts'
import { badPlaces } from './places.ts'
import { record } from './record.ts'
import { secrecyCause, stop } from './secrecy.ts'
import { takeIn } from './take-in.ts'

/**
 * What revising, choosing the attribute, answering findings and cutting have in common: the draft changes, a new revision is
 * frozen, and with it every approval of the old one falls. A secret mark keeps the change out, a declared
 * secret erases the case; both answer `secrecy.stop`. An attribute or reason that was chosen before is changed only with a why
 * (`attribute.why-missing`).
 */
export async function amend(
  deps: Deps,
  hand: Hand,
  id: string,
  act: Act,
  change: (draft: Draft) => Draft,
  why?: string | null,
): Promise<Result<Case>> {
  const opened = await open(deps, hand, id, act)
  if (!opened.ok) return opened
  const { current } = opened.value
  const before = await currentRevision(deps, current)
  const known = await papersOf(deps.store, before)
  const draft = change(before.draft)

  const taken = await takeIn({ ...deps, known }, draft)
  if (!taken.ok) return taken
  const { papers } = taken.value
  const findings = findingsOf(deps.pack(), draft, papers, undefined, deps.recollection?.under(id))
  const cause = secrecyCause(draft, findings)
  if (cause) {
    // A wrong file handed in is kept out; a document its author declares secret is taken out, with all it was before.
    if (cause === 'declared-secret') await erase(deps, hand, id)
    return stop(deps, hand, cause, papers, id)
  }
  const outside = badPlaces(draft, papers)
  if (outside.length > 0) return refuse(...outside)

  const at = deps.clock.now()
  const stamp = { caseId: id, number: current.revision.number + 1, at, by: hand.person.id }
  const { revision, blobs } = freeze(taken.value.draft, papers, stamp)
  if (revision.hash === current.revision.hash) return { ok: true, value: current }
  const changed = attributeChange(current.attributeChanges, before.draft, draft, why, {
    at,
    by: hand.person.id,
    revisionHash: revision.hash,
  })
  if (!changed.ok) return changed
  return record(
    deps,
    hand,
    opened.value,
    {
      title: draft.title,
      kind: draft.kind,
      issuer: draft.issuer?.name ?? current.unit,
      attribute: draft.attribute,
      attributeChanges: [...current.attributeChanges, ...(changed.value ? [changed.value] : [])],
      revision: { number: revision.number, hash: revision.hash, at, by: hand.person.id },
      findings,
      step: current.state === 'returned' ? current.step : null,
    },
    {
      at,
      revision,
      blobs: [...blobs, ...taken.value.blobs],
      data: { before: current.revision.hash, attribute: draft.attribute, attributeBefore: before.draft.attribute },
    },
  )
}
