import { canonical } from '../domain/canonical.ts'
import type { Draft } from '../domain/draft.ts'
import type { Finding } from '../domain/finding.ts'
import type { Paper } from '../domain/paper.ts'
import { refuse, type Refusal } from '../domain/result.ts'
import type { Deps, Hand } from './deps.ts'
import { keyed } from './hash.ts'
import { newId } from './id.ts'
import type { Incident } from './ports.ts'

/** A document's own state secret, declared by its author: it does not belong in this system at all (条例第十四条). */
export const STATE_SECRET = 'R14-1'

/** Why this draft may not be kept: a genuine mark in any file, or a secret its author declares. */
export function secrecyCause(draft: Draft, findings: readonly Finding[]): Incident['cause'] | undefined {
  if (findings.some((one) => one.type === 'secret-mark' && one.severity === 'block' && one.certainty === 'certain'))
    return 'secret-mark'
  const cut = [...(draft.redactions ?? []), ...draft.attachments.flatMap((one) => one.withheld ?? [])]
  const grounds = [draft.reason?.code, ...cut.map((one) => one.ground)]
  return grounds.includes(STATE_SECRET) ? 'declared-secret' : undefined
}

/**
 * 涉密即停 — leaves a content-free incident and refuses. Nothing of the draft, not even its title or file names, is written.
 * Problem: `secrecy.stop`, whose sentence tells the user to call the secrecy officer offline (保密法第三十一条(三)、第四十七条).
 */
export async function stop(
  deps: Deps,
  hand: Hand,
  cause: Incident['cause'],
  papers: readonly Paper[],
  caseId: string | null,
): Promise<Refusal> {
  const at = deps.clock.now()
  const id = newId(at, deps.chance)
  const fingerprint = keyed(deps.secret, canonical(papers.map((paper) => paper.sha256)))
  const { id: by, unit, roles } = hand.person
  const data = { incident: id, cause }
  const role = roles[0] ?? 'drafter'
  await deps.store.incident(
    { id, at, by, unit, cause, fingerprint },
    { caseId, act: 'secrecy-stop', by, role, at, from: null, to: null, revisionHash: null, data },
  )
  deps.events.tell('yuantou.secrecy.stopped.v1', data)
  return refuse({ code: 'secrecy.stop', data })
}
