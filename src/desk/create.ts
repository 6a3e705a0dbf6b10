import { UNTOUCHED, type Case } from '../domain/case.ts'
import type { Draft } from '../domain/draft.ts'
import { refuse, type Result } from '../domain/result.ts'
import { attributeChange } from './attribute-change.ts'
import type { Deps, Hand } from './deps.ts'
import { findingsOf } from './examine.ts'
import { freeze } from './freeze.ts'
import { newId } from './id.ts'
import { badPlaces } from './places.ts'
import { receiptOf } from './record.ts'
import { secrecyCause, stop } from './secrecy.ts'
import { takeIn } from './take-in.ts'

/**
 * 登记 — a draft comes to the desk. Its files are read in memory first; a secrecy mark stops here and nothing is kept.
 * Problems: `workflow.not-your-turn`, `secrecy.stop`, `place.outside`, those of taking in.
 */
export function create(deps: Deps) {
  return async (hand: Hand, draft: Draft, hostId?: string, why?: string): Promise<Result<Case>> => {
    const { person } = hand
    if (!person.roles.includes('drafter')) return refuse({ code: 'workflow.not-your-turn', data: { act: 'create' } })

    const taken = await takeIn(deps, draft)
    if (!taken.ok) return taken
    const { papers } = taken.value
    const findings = findingsOf(deps.pack(), draft, papers)
    const cause = secrecyCause(draft, findings)
    if (cause) return stop(deps, hand, cause, papers, null)
    const outside = badPlaces(draft, papers)
    if (outside.length > 0) return refuse(...outside)

    const at = deps.clock.now()
    const id = newId(at, deps.chance)
    const { revision, blobs } = freeze(taken.value.draft, papers, { caseId: id, number: 1, at, by: person.id })
    const chosen = attributeChange([], null, draft, why, { at, by: person.id, revisionHash: revision.hash })
    if (!chosen.ok) return chosen
    const next: Case = {
      ...UNTOUCHED,
      id,
      ...(hostId === undefined ? {} : { hostId }),
      unit: person.unit,
      issuer: draft.issuer?.name ?? person.unit,
      drafter: person.id,
      title: draft.title,
      kind: draft.kind,
      attribute: draft.attribute,
      state: 'drafting',
      step: null,
      version: 1,
      round: 0,
      createdAt: at,
      updatedAt: at,
      revision: { number: 1, hash: revision.hash, at, by: person.id },
      findings,
      attributeChanges: chosen.value ? [chosen.value] : [],
    }
    return deps.store.save({
      seen: null,
      next,
      revision,
      blobs: [...blobs, ...taken.value.blobs],
      deeds: [
        {
          caseId: id,
          act: 'create',
          by: person.id,
          role: 'drafter',
          at,
          from: null,
          to: 'drafting',
          revisionHash: revision.hash,
          data: {},
        },
      ],
      ...receiptOf(hand, next),
    })
  }
}
