import type { Case } from '../domain/case.ts'
import type { Draft } from '../domain/draft.ts'
import { refuse, type Result } from '../domain/result.ts'
import type { Act } from '../workflow/transitions.ts'
import type { Deps, Hand } from './deps.ts'
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
 * secret erases the case; both answer `secrecy.stop`.
 */
export async function amend(
  deps: Deps,
  hand: Hand,
  id: string,
  act: Act,
  change: (draft: Draft) => Draft,
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
  const findings = findingsOf(deps.pack(), draft, papers)
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
  return record(
    deps,
    hand,
    opened.value,
    {
      title: draft.title,
      kind: draft.kind,
      issuer: draft.issuer?.name ?? current.unit,
      attribute: draft.attribute,
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

async function erase(deps: Deps, hand: Hand, id: string): Promise<void> {
  const opened = await open(deps, hand, id, 'refuse')
  if (!opened.ok) return
  const blank = { title: '', kind: null, attribute: null, findings: [], opinions: [], returns: [], disputes: [] }
  const gone = await record(deps, { person: hand.person }, opened.value, blank, { erase: true })
  if (!gone.ok) throw new Error(`A case with a state secret could not be erased: ${gone.problems[0]?.code ?? ''}`)
}
