import { patternTree, type PatternTree } from './pattern-tree.ts'

/**
 * 窗口 — a very long text is shown to an expression piece by piece, each with as much around it as the expression can see, so that it finds the same
 * as over the whole and never holds more than a piece at a time.
 */
export type Windowed = Readonly<{
  matches(text: string): Iterable<RegExpExecArray>
  fits(text: string): boolean
}>

/** `find` must say `g` and `u`, and no repeat in it may be endless. */
export function windowed(find: RegExp, size = WINDOW): Windowed {
  let reach: number | undefined
  const matches = (text: string): Iterable<RegExpExecArray> =>
    text.length <= 2 * size
      ? text.matchAll(find)
      : inPieces(find, text, size, (reach ??= reachOf(patternTree(find.source))))
  return {
    matches,
    fits(text) {
      for (const _ of matches(text)) return true
      return false
    },
  }
}

/** Places in the matches are places in the whole text. */
function* inPieces(find: RegExp, text: string, size: number, reach: number): Iterable<RegExpExecArray> {
  const seek = new RegExp(find)
  for (let from = 0; from < text.length;) {
    // A piece holds a whole character at least.
    const end = Math.max(whole(text, Math.min(text.length, from + size)), whole(text, from + 2))
    const start = whole(text, Math.max(0, from - reach))
    seek.lastIndex = from - start
    for (const match of text.slice(start, whole(text, end + reach)).matchAll(seek)) {
      const at = start + match.index
      // What begins behind the piece is found in the next one, where all it can see is there; only the last piece owns the end of the text.
      if (at >= end && end < text.length) break
      from = at + match[0].length
      yield moved(match, start)
    }
    from = Math.max(from, end)
  }
}

function moved(match: RegExpExecArray, by: number): RegExpExecArray {
  match.index += by
  const { indices } = match
  if (by === 0 || indices === undefined) return match
  // A named range and its numbered one are two arrays in one engine and the same in another.
  for (const range of new Set([...indices, ...Object.values(indices.groups ?? {})]))
    if (range !== undefined) {
      range[0] += by
      range[1] += by
    }
  return match
}

/** The same place, or one before it where that would cut a character in two. */
function whole(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const before = text.charCodeAt(at - 1)
  return unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff ? at - 1 : at
}

/** How far to either side an expression can see: everything in it laid end to end, each letter up to two units, and one more for the edge. */
function reachOf(tree: PatternTree): number {
  return 2 * lengthOf(tree) + 2
}

function lengthOf(tree: PatternTree): number {
  switch (tree.is) {
    case 'letter':
      return 1
    case 'row':
      return tree.parts.reduce((sum, part) => sum + lengthOf(part), 0)
    case 'choice':
      return Math.max(...tree.parts.map(lengthOf))
    case 'times':
      return tree.most * lengthOf(tree.part)
    case 'look':
      return lengthOf(tree.part)
    case 'edge':
      return 1
    case 'again':
      return Infinity
  }
}

const WINDOW = 65_536
