import { COVER } from '../domain/bundle.ts'
import { byPlace, type Place } from '../domain/place.ts'
import type { Replacement } from '../domain/replacement.ts'

/** The fixed cover over each place; overlapping and touching ones become one, so that no sliver between two is left. */
export function fixedCovers(places: readonly Place[]): readonly Replacement[] {
  return [...places]
    .sort(byPlace)
    .reduce<readonly Place[]>((done, place) => {
      const last = done.at(-1)
      if (!last || last.file !== place.file || last.block !== place.block || place.from > last.to)
        return [...done, place]
      return [...done.slice(0, -1), { ...last, to: Math.max(last.to, place.to) }]
    }, [])
    .map((place) => ({ place, put: COVER }))
}
