import type { Finding } from '../domain/finding.ts'
import type { GateAnswer } from '../gate/answer.ts'
import { ok, refuse, type Result } from '../domain/result.ts'
import type { Deps, Hand } from './deps.ts'
import { answerTo } from './examine.ts'
import { papersOf } from './freeze.ts'
import { onRecord } from './on-record.ts'
import { currentRevision } from './open.ts'
import { visibleTo } from './visible-to.ts'

/** 检查 — what the rules and the gate say of the current revision right now. Nothing is written, nothing counted. */
export function recheck(deps: Deps) {
  return async (
    hand: Hand,
    id: string,
  ): Promise<Result<Readonly<{ revisionHash: string; findings: readonly Finding[]; gate: GateAnswer }>>> => {
    const current = await deps.store.case(id)
    if (!current || !visibleTo(hand.person, current)) return refuse({ code: 'case.unknown' })
    if (current.state === 'refused') return refuse({ code: 'case.erased' })
    const revision = await currentRevision(deps, current)
    const papers = await papersOf(deps.store, revision)
    const { findings, answer } = answerTo(
      deps.pack(),
      revision.draft,
      papers,
      await onRecord(deps, current, revision),
      undefined,
      deps.recollection?.under(id),
    )
    return ok({ revisionHash: revision.hash, findings, gate: answer })
  }
}
