import { block, type Test } from '../ground.ts'
import { reasonOf } from './reason-unlawful.ts'

/**
 * T23 — a secrecy mark, or a paper its own author calls a state secret: it does not belong in this system at all
 * (保密法第三十一条). Stops everything else: nothing more is said about such a paper.
 */
export const stateSecret: Test = function* ({ draft, findings }, book) {
  if (findings.some((one) => one.type === 'secret-mark' && one.certainty === 'certain'))
    return yield block('T23', 'mark')
  const cut = [...(draft.redactions ?? []), ...draft.attachments.flatMap((one) => one.withheld ?? [])]
  const grounds = [draft.reason?.code, ...cut.map((one) => one.ground)]
  if (grounds.some((code) => reasonOf(code, book)?.forbidden)) yield block('T23', 'declared')
}
