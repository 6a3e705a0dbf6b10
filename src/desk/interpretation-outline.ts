import type { Case } from '../domain/case.ts'
import { refuse, ok, type Result } from '../domain/result.ts'
import { BODY } from '../domain/place.ts'
import { outlineOf, type Outline, type Section } from '../interpretation/assemble.ts'
import type { Deps } from './deps.ts'
import { papersOf } from './freeze.ts'
import { currentRevision } from './open.ts'

/** The outline of the current revision, worded: what each section is called, and the question a reader would ask. */
export type WordedOutline = Readonly<{
  revisionHash: string
  sections: readonly (Section & Readonly<{ label: string; question: string }>)[]
  measures: Outline['measures']
  cited: Outline['cited']
}>

/** 解读初稿: made anew from the draft each time, nothing is written. Problems: `case.erased`, `interpretation.unread` (the body cannot be read). */
export async function interpretationOutline(deps: Deps, current: Case): Promise<Result<WordedOutline>> {
  if (current.state === 'refused') return refuse({ code: 'case.erased' })
  const revision = await currentRevision(deps, current)
  const body = (await papersOf(deps.store, revision)).find((paper) => paper.file === BODY)
  if (!body || body.unreadable) return refuse({ code: 'interpretation.unread' })
  const { sections, measures, cited } = outlineOf(body, revision.draft.title)
  const { labels } = deps.pack().words
  return ok({
    revisionHash: revision.hash,
    sections: sections.map((one) => ({
      ...one,
      label: labels['element']?.[one.element] ?? one.element,
      question: labels['question']?.[one.element] ?? '',
    })),
    measures,
    cited,
  })
}
