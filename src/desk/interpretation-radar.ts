import type { Case } from '../domain/case.ts'
import { BODY } from '../domain/place.ts'
import { ok, refuse, type Result } from '../domain/result.ts'
import { radarOf, type Radar } from '../interpretation/radar.ts'
import type { Deps } from './deps.ts'
import { papersOf } from './freeze.ts'
import { currentRevision } from './open.ts'

/** The radar of the current revision; `materials`: how many of its interpretation materials could be read. */
export type InterpretationRadar = Readonly<{ revisionHash: string; materials: number }> & Radar

/** 条款雷达: made anew from the draft each time, nothing is written. Problems: `case.erased`, `interpretation.unread` (the body cannot be read). */
export async function interpretationRadar(deps: Deps, current: Case): Promise<Result<InterpretationRadar>> {
  if (current.state === 'refused') return refuse({ code: 'case.erased' })
  const revision = await currentRevision(deps, current)
  const papers = (await papersOf(deps.store, revision)).filter((paper) => !paper.unreadable)
  const body = papers.find((paper) => paper.file === BODY)
  if (!body) return refuse({ code: 'interpretation.unread' })
  const materials = papers.filter((paper) => paper.role === 'interpretation')
  const radar = radarOf(body, revision.draft.title, materials)
  return ok({ revisionHash: revision.hash, materials: materials.length, ...radar })
}
