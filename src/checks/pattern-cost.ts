import { lettersOf, type Letters } from './pattern-letters.ts'
import { costAt, weigh, type Place } from './pattern-places.ts'
import { isEndless, patternTree, type PatternTree } from './pattern-tree.ts'

/**
 * 代价 — whether a backtracking matcher may need more than `most` steps from one starting place, on the worst text anybody could write. Every way
 * through the pattern is counted. It errs on the safe side: what cannot be shown to stay below counts as dear. Endless repeats are taken `endless`
 * times.
 */
export function isDear(source: string, most: number, endless = 1): boolean {
  const tree = patternTree(source)
  // Reading every letter as any letter is quick, and enough for most.
  if (roughly(tree, 0, endless) <= most) return false
  const letters = lettersOf(tree)
  const place = weigh(tree, letters, endless)
  return place.dearest > most && (place.dearest === Infinity || new Search(letters, most).exceeds(place, 0))
}

/**
 * 超线性 — whether the steps from one starting place grow faster than the text where endless repeats read the same letters one after the other
 * (`\d+\d+`) or one inside the other (`(a+)+`): twice the text must not cost more than about twice as much.
 */
export function outgrows(source: string): boolean {
  const tree = patternTree(source)
  if (!isEndless(tree)) return false
  if (!grows((times) => roughly(tree, 0, times))) return false
  const letters = lettersOf(tree)
  return grows((times) => weigh(tree, letters, times).dearest)
}

/** The steps from here, `next` steps being left behind it, if every letter could be any letter. */
function roughly(tree: PatternTree, next: number, endless: number): number {
  switch (tree.is) {
    case 'letter':
      return 1 + next
    case 'edge':
      return next
    case 'again':
      return Infinity
    case 'row':
      return tree.parts.reduceRight((after, part) => roughly(part, after, endless), next)
    case 'choice':
      return tree.parts.reduce((sum, part) => sum + roughly(part, next, endless), 0)
    case 'look':
      return next + roughly(tree.part, 0, endless)
    case 'times': {
      const most = tree.most === Infinity ? Math.max(tree.least, endless) : tree.most
      if (most > MOST_REPEATS) return Infinity
      let here = next
      for (let more = tree.least; more < most && here < FAR; more++) here = next + roughly(tree.part, here, endless)
      for (let time = 0; time < tree.least && here < FAR; time++) here = roughly(tree.part, here, endless)
      return here
    }
  }
}

/** A longer repeat is no pattern for people. */
const MOST_REPEATS = 20_000
/** Farther nobody counts. */
const FAR = 1e12

function grows(cost: (times: number) => number): boolean {
  const [few, twice, more] = [cost(TIMES), cost(2 * TIMES), cost(4 * TIMES)]
  return more >= FAR || more - twice > 2.5 * (twice - few)
}

const TIMES = 8

/** Places a matcher may come back to after one and the same text, and how many ways lead to each. */
type Crowd = ReadonlyMap<Place, number>

/**
 * The bound lets every way have its own text; here all ways read the same one. Letter by letter, dearest first: what cannot pass `most` any more is
 * left, what was seen before is not looked at twice, and whoever has looked at too much gives up and calls it dear.
 */
class Search {
  readonly #letters: Letters
  readonly #most: number
  /** Crowds that never passed `most`, and the most that had been spent before them. */
  readonly #cleared = new Map<string, number>()
  #looks = 0
  #depth = 0

  constructor(letters: Letters, most: number) {
    this.#letters = letters
    this.#most = most
  }

  exceeds(place: Place, spent: number): boolean {
    return this.#exceeds(new Map([[place, 1]]), spent)
  }

  #exceeds(crowd: Crowd, spent: number): boolean {
    const key = told(crowd)
    if (spent <= (this.#cleared.get(key) ?? -1)) return false
    if (++this.#depth > MOST_LETTERS) return true
    const tried = new Set<string>()
    for (const letter of this.#worthTrying(crowd, spent)) {
      if (++this.#looks > MOST_LOOKS) return true
      const { after, steps } = read(crowd, letter)
      const move = `${steps} ${told(after)}`
      if (tried.has(move)) continue
      tried.add(move)
      if (spent + steps > this.#most || this.#exceeds(after, spent + steps)) return true
    }
    this.#depth--
    this.#cleared.set(key, spent)
    return false
  }

  #worthTrying(crowd: Crowd, spent: number): readonly number[] {
    const bound = new Float64Array(this.#letters.samples.length)
    for (const [place, ways] of crowd)
      for (let k = 0; k < bound.length; k++) bound[k] = (bound[k] ?? 0) + costAt(place, k) * ways
    return [...bound.keys()]
      .filter((k) => spent + (bound[k] ?? 0) > this.#most)
      .sort((a, b) => (bound[b] ?? 0) - (bound[a] ?? 0))
  }
}

function told(crowd: Crowd): string {
  return [...crowd]
    .map(([place, ways]) => `${place.id}:${ways}`)
    .sort()
    .join(' ')
}

function read(crowd: Crowd, letter: number): Readonly<{ after: Crowd; steps: number }> {
  const after = new Map<Place, number>()
  const open = [...crowd]
  let steps = 0
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [place, ways] = next
    if (place.takes === undefined) {
      steps += ways * place.looks(letter)
      for (const way of place.ways) open.push([way, ways])
    } else {
      steps += ways
      for (const way of place.takes[letter] === 1 ? place.ways : []) after.set(way, (after.get(way) ?? 0) + ways)
    }
  }
  return { after, steps }
}

const MOST_LOOKS = 20_000
const MOST_LETTERS = 1_000
