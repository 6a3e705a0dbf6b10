import type { Consultation } from './consultation.ts'
import type { Draft } from './draft.ts'
import { contains, overlaps } from './place.ts'
import { withheldFiles } from './withheld.ts'

/**
 * 已遮盖 — the matter of a consultation does not go out: every place it was pointed at lies under a cut. Where no place is known, only the
 * organ's own decision not to publish counts, matched by a cut on the same ground.
 */
export function isWithheldFrom(draft: Draft, one: Consultation): boolean {
  const cuts = cutsOf(draft)
  const withheld = withheldFiles(draft, [])
  if (one.places.length > 0)
    return one.places.every((place) => withheld.has(place.file) || cuts.some((cut) => contains(cut.place, place)))
  return one.decision?.publish === false && cuts.some((cut) => cut.ground === one.reason)
}

/** 部分同意 — some of the matter lies under a cut: where its places are known, within one of them; else a cut on the same ground. */
export function isPartlyWithheldFrom(draft: Draft, one: Consultation): boolean {
  const cuts = cutsOf(draft)
  const withheld = withheldFiles(draft, [])
  if (one.places.length > 0)
    return one.places.some((place) => withheld.has(place.file) || cuts.some((cut) => overlaps(cut.place, place)))
  return cuts.some((cut) => cut.ground === one.reason)
}

function cutsOf({ redactions, dispositions }: Draft) {
  return [
    ...(redactions ?? []).filter((cut) => cut.ground !== null),
    ...(dispositions ?? []).filter((disposition) => disposition.answer === 'redact'),
  ]
}
