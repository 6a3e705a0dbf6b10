import type { Place } from '../domain/place.ts'
import type { Run } from './digits.ts'
import { origin } from './normalise.ts'
import type { Sighting } from './rule.ts'
import type { Scene } from './scene.ts'

type Evidence = NonNullable<Sighting['evidence']>

/** The place of units `[from, to)` of the block's normalised text. */
export function placeOf(scene: Scene, from: number, to: number): Place {
  return { file: scene.paper.file, block: scene.index, ...origin(scene.normal, from, to) }
}

export function sight(scene: Scene, from: number, to: number, standing?: string, evidence: Evidence = {}): Sighting {
  return { place: placeOf(scene, from, to), ...(standing === undefined ? {} : { standing }), evidence }
}

/** Digits `[first, first + length)` of a run, where both ends are ends of a group: so no number is cut out of another. */
export type Cut = Readonly<{ run: Run; first: number; digits: string; from: number; to: number; layout: string }>

export function* cuts(run: Run, length: number): Iterable<Cut> {
  for (let first = 0; first + length <= run.digits.length; first++) {
    const last = first + length
    const opens = first === 0 || run.cut[first] === true
    const closes = last === run.digits.length || run.cut[last] === true
    if (opens && closes) yield cutOut(run, first, last)
  }
}

/** Its layout is made only when somebody asks: of a long run there are cuts of every length at every place. */
export function cutOut(run: Run, first: number, last: number): Cut {
  let layout: string | undefined
  return {
    run,
    first,
    digits: run.digits.slice(first, last),
    from: run.at[first] ?? 0,
    to: (run.at[last - 1] ?? 0) + 1,
    get layout() {
      return (layout ??= layoutOf(run, first, last))
    },
  }
}

function layoutOf(run: Run, first: number, last: number): string {
  const groups: number[] = []
  for (let i = first; i < last; i++) {
    if (i === first || run.cut[i] === true) groups.push(0)
    groups[groups.length - 1] = (groups.at(-1) ?? 0) + 1
  }
  return groups.join('-')
}

/** No number runs on into the next column of a table, unless every digit has a column of its own. */
export function staysInColumn(scene: Scene, cut: Cut): boolean {
  const { from, to } = origin(scene.normal, cut.from, cut.to)
  return !scene.block.text.slice(from, to).includes('\t') || /^1(?:-1)*$/.test(cut.layout)
}

/** Where and how it was read; plain reading is not worth mentioning. */
export function readingOf(run: Run): Evidence {
  return run.reading === 'plain' ? {} : { reading: run.reading }
}
