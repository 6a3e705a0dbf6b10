import type { Letters } from './pattern-letters.ts'
import type { PatternTree } from './pattern-tree.ts'

/**
 * 岔路 — a place in a pattern: how many steps there may be from here to the end of all its ways. Over a letter of the classes `takes` it goes on to
 * `ways`; where `takes` is missing it goes on over none, after looking around for `looks(k)` steps when a letter of class k comes next.
 */
export type Place = Readonly<{
  id: number
  /** When the dearest letter comes next. */
  dearest: number
  /** By class of the next letter; a letter says it in one word: 1, or `dearest` where it takes it. */
  cost: Float64Array | undefined
  takes: Uint8Array | undefined
  ways: readonly Place[]
  looks(letter: number): number
}>

/** The steps from a place when a letter of this class comes next. */
export function costAt({ cost, takes, dearest }: Place, letter: number): number {
  return cost === undefined ? (takes?.[letter] === 1 ? dearest : 1) : (cost[letter] ?? 0)
}

/** The place a pattern begins at. Repeats are written out; an endless one is taken `endless` times. */
export function weigh(tree: PatternTree, letters: Letters, endless: number): Place {
  return new Weigher(letters, endless).whole(tree)
}

class Weigher {
  readonly #letters: Letters
  readonly #endless: number
  #places = 0

  constructor(letters: Letters, endless: number) {
    this.#letters = letters
    this.#endless = endless
  }

  whole(tree: PatternTree): Place {
    return this.#before(tree, this.#place(this.#costs()), false)
  }

  /** The place before `tree`, from which `next` is the place behind it. `back`: read from right to left. */
  #before(tree: PatternTree, next: Place, back: boolean): Place {
    if (next.dearest === Infinity || tree.is === 'edge') return next
    if (tree.is === 'letter') return this.#letter(tree.source, next)
    if (tree.is === 'again') return this.#place(this.#costs().fill(Infinity))
    if (tree.is === 'row')
      return (back ? tree.parts : tree.parts.toReversed()).reduce(
        (after, part) => this.#before(part, after, back),
        next,
      )
    if (tree.is === 'choice') return this.#split(tree.parts.map((part) => this.#before(part, next, back)))
    if (tree.is === 'times') return this.#times(tree, next, back)
    return this.#look(tree.part, tree.behind, next)
  }

  #times(tree: PatternTree & { is: 'times' }, next: Place, back: boolean): Place {
    const most = tree.most === Infinity ? Math.max(tree.least, this.#endless) : tree.most
    if (most > MOST_PLACES) return this.#place(this.#costs().fill(Infinity))
    let here = next
    for (let more = tree.least; more < most && here.dearest < Infinity; more++)
      here = this.#split([this.#before(tree.part, here, back), next])
    for (let time = 0; time < tree.least && here.dearest < Infinity; time++) here = this.#before(tree.part, here, back)
    return here
  }

  #letter(source: string, next: Place): Place {
    const takes = this.#letters.read(source)
    const dearest = ++this.#places > MOST_PLACES ? Infinity : takes.includes(1) ? 1 + next.dearest : 1
    return { id: this.#places, dearest, cost: undefined, takes, ways: [next], looks: nothing }
  }

  #split(ways: readonly Place[]): Place {
    const cost = this.#costs()
    for (const way of ways) addTo(cost, way)
    return this.#place(cost, ways)
  }

  /** What is looked at ahead begins with the same letter; what is behind is over before. */
  #look(part: PatternTree, behind: boolean, next: Place): Place {
    const inside = this.#before(part, this.#place(this.#costs()), behind)
    const looks = (k: number): number => (behind ? inside.dearest : costAt(inside, k))
    const cost = this.#costs()
    for (let k = 0; k < cost.length; k++) cost[k] = costAt(next, k) + looks(k)
    return this.#place(cost, [next], looks)
  }

  #costs(): Float64Array {
    return new Float64Array(this.#letters.samples.length)
  }

  #place(cost: Float64Array, ways: readonly Place[] = [], looks: Place['looks'] = nothing): Place {
    if (++this.#places > MOST_PLACES) cost.fill(Infinity)
    let dearest = 0
    for (let k = 0; k < cost.length; k++) dearest = Math.max(dearest, cost[k] ?? 0)
    return { id: this.#places, dearest, cost, takes: undefined, ways, looks }
  }
}

function addTo(sum: Float64Array, { cost, takes, dearest }: Place): void {
  if (cost !== undefined) for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] ?? 0) + (cost[k] ?? 0)
  else for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] ?? 0) + (takes?.[k] === 1 ? dearest : 1)
}

const nothing = (): number => 0
/** A pattern that is larger when written out is no pattern for people. */
const MOST_PLACES = 20_000
