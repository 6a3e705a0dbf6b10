import type { Draft } from '../domain/draft.ts'
import { leastEdits } from '../domain/least-edits.ts'
import type { Paper } from '../domain/paper.ts'
import type { Place } from '../domain/place.ts'
import { ok, refuse, type Result } from '../domain/result.ts'
import type { BlockChange } from '../formats/docx/edit/replace-blocks.ts'

/**
 * 位置随改 — the answers and cuts of a draft as they stand after blocks of one file were changed. An answer to words that changed falls: what is there now has to be
 * answered anew. A cut, or words a third party was asked about, must not fall unseen. Problem: `master.covered`.
 */
export function movedPlaces(
  draft: Draft,
  paper: Paper,
  changes: readonly BlockChange[],
  moved: readonly (number | undefined)[],
): Result<Pick<Draft, 'dispositions' | 'redactions'>> {
  const texts = new Map(changes.flatMap((one) => ('block' in one ? [[one.block, one.text] as const] : [])))
  const move = (place: Place): Place | undefined => {
    if (place.file !== paper.file) return place
    const block = moved[place.block]
    const was = paper.blocks[place.block]?.text ?? ''
    const shift = shiftOf(was, texts.get(place.block) ?? was, place)
    return block === undefined || shift === undefined
      ? undefined
      : { ...place, block, from: place.from + shift, to: place.to + shift }
  }
  const dispositions = (draft.dispositions ?? []).flatMap((one) => {
    const place = move(one.place)
    return place ? [{ ...one, place }] : []
  })
  const redactions = (draft.redactions ?? []).map((one) => ({ ...one, place: move(one.place) ?? one.place }))
  const asked = (draft.consultations ?? []).flatMap((one) => one.places ?? [])
  const lost = [...(draft.redactions ?? []).map((one) => one.place), ...asked].find((place) => !move(place))
  if (lost) return refuse({ code: 'master.covered', data: { block: lost.block } })
  return ok({
    ...(draft.dispositions ? { dispositions } : {}),
    ...(draft.redactions ? { redactions } : {}),
  })
}

/** By how much a stretch of a text is pushed along; `undefined` when an edit touches it. */
function shiftOf(before: string, after: string, { from, to }: Place): number | undefined {
  let shift = 0
  for (const edit of leastEdits(before, after)) {
    if (edit.from >= to) continue
    if (edit.to > from) return undefined
    // What is written right in front of a stretch may be part of what it names.
    if (edit.to === from && edit.put !== '') return undefined
    shift += edit.put.length - (edit.to - edit.from)
  }
  return shift
}
