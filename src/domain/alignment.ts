import { diffArrays } from 'diff'

/** One block of the older side, of the newer, or of both where one became the other. */
export type Step = Readonly<{ old: number | null; now: number | null; same: boolean }>

/** Beyond so many differences it is another text, and is compared as one. */
const MOST_EDITS = 4_000
/** Beyond so many pairs the blocks of one stretch are matched in their order, not by likeness. */
const MOST_PAIRS = 10_000

/**
 * 对照 — how the blocks of a text became those of another, in reading order: what stayed (wherever it stands now), what was rewritten into
 * what, what is gone and what is new. Empty lines do not count as text and are matched with nothing.
 */
export function align(before: readonly string[], after: readonly string[]): readonly Step[] {
  const parts = diffArrays([...before], [...after], { maxEditLength: MOST_EDITS })
  if (!parts) return stretch(before, after, range(0, before.length), range(0, after.length))
  const steps: Step[] = []
  let old = 0
  let now = 0
  let gone: readonly number[] = []
  let come: readonly number[] = []
  const close = (): void => {
    steps.push(...stretch(before, after, gone, come))
    gone = come = []
  }
  for (const { added, removed, value } of parts) {
    const { length } = value
    if (removed) gone = [...gone, ...range(old, length)]
    else if (added) come = [...come, ...range(now, length)]
    else {
      close()
      steps.push(...range(0, length).map((i) => ({ old: old + i, now: now + i, same: true })))
    }
    if (!added) old += length
    if (!removed) now += length
  }
  close()
  return steps
}

/** A stretch that differs: each block that went is paired with the block it most likely became, none crossing another. */
function stretch(
  before: readonly string[],
  after: readonly string[],
  gone: readonly number[],
  come: readonly number[],
): readonly Step[] {
  const filled = (texts: readonly string[]) => (at: number) => texts[at]?.trim() !== ''
  const [olds, nows] = [gone.filter(filled(before)), come.filter(filled(after))]
  const inOrder = olds.length === nows.length || olds.length * nows.length > MOST_PAIRS
  const pairs = inOrder ? olds.map((old, i) => [old, nows[i] ?? -1] as const) : likest(before, after, olds, nows)
  const became = new Map(pairs.filter(([, now]) => now >= 0))
  const taken = new Set(became.values())
  return [
    ...olds.map((old): Step => ({ old, now: became.get(old) ?? null, same: false })),
    ...nows.filter((now) => !taken.has(now)).map((now): Step => ({ old: null, now, same: false })),
  ]
}

type Pairs = readonly (readonly [number, number])[]

/** The pairing without crossings that keeps most of the text (longest common subsequence, weighted by likeness). */
function likest(
  before: readonly string[],
  after: readonly string[],
  olds: readonly number[],
  nows: readonly number[],
): Pairs {
  const bigramsOld = olds.map((at) => bigrams(before[at] ?? ''))
  const bigramsNow = nows.map((at) => bigrams(after[at] ?? ''))
  // A little more than likeness alone: with nothing alike, the first is still taken for the first.
  const worth = (i: number, j: number): number => likeness(bigramsOld[i] ?? NONE, bigramsNow[j] ?? NONE) + 0.001
  const best = olds.map(() => nows.map(() => 0))
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0
  for (let i = olds.length - 1; i >= 0; i--)
    for (let j = nows.length - 1; j >= 0; j--)
      best[i]![j] = Math.max(at(i + 1, j), at(i, j + 1), worth(i, j) + at(i + 1, j + 1))
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < olds.length && j < nows.length;) {
    if (at(i, j) === worth(i, j) + at(i + 1, j + 1)) pairs.push([olds[i++]!, nows[j++]!])
    else if (at(i, j) === at(i + 1, j)) i++
    else j++
  }
  return pairs
}

const NONE: ReadonlySet<string> = new Set()

function bigrams(text: string): ReadonlySet<string> {
  const letters = [...text]
  return new Set(letters.map((letter, i) => letter + (letters[i + 1] ?? '')))
}

/** Dice's coefficient, 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((one) => b.has(one)).length
  return (2 * shared) / (a.size + b.size || 1)
}

function range(from: number, length: number): readonly number[] {
  return Array.from({ length }, (_, i) => from + i)
}
