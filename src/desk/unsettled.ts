import type { Case } from '../domain/case.ts'
import { isWithheldFrom } from '../domain/consultation-cover.ts'
import { obstacleTo } from '../domain/consultation-standing.ts'
import type { Deps } from './deps.ts'
import { onRecord } from './on-record.ts'
import { currentRevision } from './open.ts'

/**
 * 第三方权益未了结 — an answer may come in after the proof was made; at the moment of release the record itself is looked at once more.
 */
export async function isUnsettled(deps: Deps, current: Case): Promise<boolean> {
  if (current.consultations.length === 0) return false
  const revision = await currentRevision(deps, current)
  const { consultations = [], today = null } = await onRecord(deps, current, revision)
  return consultations.some((one) => obstacleTo(one, today) !== undefined && !isWithheldFrom(revision.draft, one))
}
