import type { Draft } from '../domain/draft.ts'
import type { Paper } from '../domain/paper.ts'
import type { Place } from '../domain/place.ts'
import type { Problem } from '../domain/result.ts'

/** Answers and cuts must lie inside the papers they speak of; one that does not would silently cover nothing. */
export function badPlaces(draft: Draft, papers: readonly Paper[]): readonly Problem[] {
  const listed = [
    ...(draft.dispositions ?? []).map((one, i) => ({ place: one.place, field: `/dispositions/${i}/place` })),
    ...(draft.redactions ?? []).map((one, i) => ({ place: one.place, field: `/redactions/${i}/place` })),
  ]
  return listed
    .filter((one) => !lies(one.place, papers))
    .map((one) => ({ code: 'place.outside', field: one.field, place: one.place }))
}

/** Whether a place points at something in these papers. */
export function lies(place: Place, papers: readonly Paper[]): boolean {
  const block = papers.find((paper) => paper.file === place.file)?.blocks[place.block]
  return block !== undefined && place.from >= 0 && place.from < place.to && place.to <= block.text.length
}
