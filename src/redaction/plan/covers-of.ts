import type { Disposition, Redaction } from '../../domain/disposition.ts'
import type { Draft } from '../../domain/draft.ts'
import type { Place } from '../../domain/place.ts'

/** 遮盖计划 — every place to cover in the public copy: the author's cuts and the findings answered with `redact`. */
export function coversOf(draft: Draft): readonly Place[] {
  const answered = (draft.dispositions ?? []).filter((one: Disposition) => one.answer === 'redact')
  const cut = (draft.redactions ?? []).filter((one: Redaction) => one.ground !== null)
  return [...answered, ...cut].map((one) => one.place)
}
