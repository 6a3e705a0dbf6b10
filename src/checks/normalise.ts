import { fold } from './fold.ts'

/**
 * 规范文本 — a text as rules read it, with the way back: unit `i` of `text` came from the UTF-16 range
 * `[starts[i], ends[i])` of the source. A range never splits a character; starts and ends never run backwards.
 */
export type Normal = Readonly<{ text: string; starts: Uint32Array; ends: Uint32Array }>

/**
 * Full width, compatibility forms, radicals, unusual spaces and dashes, stars and traditional characters are read as their
 * plain form; zero-width and direction controls are passed over. One pass, shared by all rules.
 */
export function normalise(source: string): Normal {
  const parts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const character of source) {
    const to = at + character.length
    const plain = isPlain(character) ? character : fold(character)
    if (plain !== '') parts.push(plain)
    for (let unit = 0; unit < plain.length; unit++) {
      starts.push(at)
      ends.push(to)
    }
    at = to
  }
  return { text: parts.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) }
}

/** The source range that units `[from, to)` of the normalised text came from. */
export function origin(normal: Normal, from: number, to: number): Readonly<{ from: number; to: number }> {
  if (from >= to) throw new RangeError('an empty range has no origin')
  return { from: normal.starts[from] ?? 0, to: normal.ends[to - 1] ?? 0 }
}

function isPlain(character: string): boolean {
  return character >= ' ' && character <= '~'
}
