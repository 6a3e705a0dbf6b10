import { normalise } from './normalise.ts'

/** A text as two writings of the same words are compared: normalised, without blanks, and without the dashes numbers are broken by. */
export type Compact = Readonly<{ text: string; starts: Uint32Array; ends: Uint32Array }>

export function compact(source: string): Compact {
  const normal = normalise(source)
  const kept: number[] = []
  for (let at = 0; at < normal.text.length; at++) if (!PASSED_OVER.test(normal.text[at] ?? '')) kept.push(at)
  return {
    text: kept.map((at) => normal.text[at]).join(''),
    starts: Uint32Array.from(kept, (at) => normal.starts[at] ?? 0),
    ends: Uint32Array.from(kept, (at) => normal.ends[at] ?? 0),
  }
}

const PASSED_OVER = /[\s-]/u

/** The units of a compact text that came from `[from, to)` of the source. */
export function spanOf({ starts, ends }: Compact, from: number, to: number): Readonly<{ from: number; to: number }> {
  return { from: firstOver(ends, from), to: firstOver(starts, to - 1) }
}

/** The first position of an ascending list whose value is over `limit`. */
function firstOver(list: Uint32Array, limit: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? 0) > limit) high = middle
    else low = middle + 1
  }
  return low
}
