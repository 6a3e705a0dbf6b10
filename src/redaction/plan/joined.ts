import { COVER } from '../../domain/bundle.ts'
import { byPlace, compareText, type Place } from '../../domain/place.ts'
import type { Cover } from './cover.ts'

/**
 * Covers that overlap or touch become one, so that no sliver between two is left: over the whole of both, under the graver ground. What is
 * merely suggested touches nothing decided: it joins it only where they overlap.
 */
export function joined(covers: readonly Cover[]): readonly Cover[] {
  const done: Cover[] = []
  for (const cover of [...covers].sort((a, b) => byPlace(a.place, b.place))) {
    const last = done.at(-1)
    if (last && meet(last, cover)) done[done.length - 1] = both(last, cover)
    else done.push(cover)
  }
  return done
}

function meet(a: Cover, b: Cover): boolean {
  if (a.place.file !== b.place.file || a.place.block !== b.place.block) return false
  if (b.place.from < a.place.to) return true
  return b.place.from === a.place.to && (a.standing === 'suggested') === (b.standing === 'suggested')
}

/** The wider says what was covered, the graver why, the firmer who stands behind it. */
function both(a: Cover, b: Cover): Cover {
  const wider = widthOf(b.place) > widthOf(a.place) ? b : a
  const graver = compareText(gravity(b), gravity(a)) < 0 ? b : a
  const firmer = FIRM.indexOf(b.standing) < FIRM.indexOf(a.standing) ? b : a
  const why = graver.why ?? firmer.why
  return {
    place: { ...a.place, to: Math.max(a.place.to, b.place.to) },
    put: putOf(a, b),
    type: wider.type,
    ground: graver.ground,
    clause: graver.clause,
    category: wider.category,
    standing: firmer.standing,
    ...(why === undefined ? {} : { why }),
  }
}

/** Side by side each keeps its own mask; one upon the other, either might show what the other hides. */
function putOf(a: Cover, b: Cover): string {
  if (byPlace(a.place, b.place) === 0) return a.put === b.put ? a.put : COVER
  return a.place.to <= b.place.from ? (a.put + b.put).replace(/■+/gu, COVER) : COVER
}

const FIRM: readonly Cover['standing'][] = ['added', 'accepted', 'suggested']

/** 第十四条 before 第十五条 before 第十六条; what rests on none of them last. */
function gravity({ ground }: Cover): string {
  return ground !== null && /^R1[456]-/u.test(ground) ? ground : 'Z'
}

function widthOf({ from, to }: Place): number {
  return to - from
}
