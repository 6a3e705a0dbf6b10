import { lettersOf } from '../../src/checks/pattern-letters.ts'
import { costAt, weigh, type Place } from '../../src/checks/pattern-places.ts'
import { patternTree, type PatternTree } from '../../src/checks/pattern-tree.ts'

/** 攻击文本 — a text that makes the pattern work hard: at each place the letter that costs it most. Endless repeats are taken `endless` times. */
export function attackOn(source: string, endless: number): string {
  const tree = patternTree(source)
  const letters = lettersOf(tree)
  const all = [...letters.samples.keys()]
  const dearest = (place: Place): number =>
    all.reduce((dear, k) => (costAt(place, k) > costAt(place, dear) ? k : dear), 0)
  let place: Place | undefined = weigh(tree, letters, endless)
  let text = ''
  for (let letter = dearest(place); place !== undefined;) {
    if (place.takes !== undefined) {
      text += letters.samples[letter] ?? ''
      place = place.ways[0]
      if (place !== undefined) letter = dearest(place)
    } else {
      const here = letter
      place = place.ways.reduce<Place | undefined>(
        (dear, one) => (dear === undefined || costAt(one, here) > costAt(dear, here) ? one : dear),
        undefined,
      )
    }
  }
  return text
}

/**
 * Letters a backtracking matcher tries over this text, from its first place, when it takes its ways in order as engines do and what it finds is
 * always refused in the end.
 */
export function stepsOf(source: string, text: string): number {
  const letters = [...text]
  let steps = 0
  type Then = (at: number) => void
  const walk = (tree: PatternTree, at: number, then: Then): void => {
    if (tree.is === 'letter') {
      steps++
      if (new RegExp(`^(?:${tree.source})$`, 'u').test(letters[at] ?? '')) then(at + 1)
    } else if (tree.is === 'row') inRow(tree.parts, at, then)
    else if (tree.is === 'choice') for (const part of tree.parts) walk(part, at, then)
    else if (tree.is === 'times') again(tree, 0, at, then)
    else then(at)
  }
  const inRow = ([first, ...rest]: readonly PatternTree[], at: number, then: Then): void =>
    first === undefined ? then(at) : walk(first, at, (next) => inRow(rest, next, then))
  const again = (tree: PatternTree & { is: 'times' }, done: number, at: number, then: Then): void => {
    if (done < tree.most)
      walk(tree.part, at, (next) => {
        if (next > at) again(tree, done + 1, next, then)
      })
    if (done >= tree.least) then(at)
  }
  walk(patternTree(source), 0, () => undefined)
  return steps
}
