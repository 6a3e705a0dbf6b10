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
  const units: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  let text = ''
  let at = 0
  while (at < source.length) {
    const unit = source.charCodeAt(at)
    const one = ONE[unit]
    if (one !== undefined && one > ASK) {
      units.push(one)
      starts.push(at)
      ends.push(++at)
    } else {
      const character = String.fromCodePoint(source.codePointAt(at) ?? 0)
      const plain = fold(character)
      const to = at + character.length
      for (let index = 0; index < plain.length; index++) {
        units.push(plain.charCodeAt(index))
        starts.push(at)
        ends.push(to)
      }
      if (character.length === 1 && ONE[unit] === UNKNOWN) ONE[unit] = plain.length === 1 ? plain.charCodeAt(0) : ASK
      at = to
    }
    if (units.length >= CHUNK) text += String.fromCharCode(...units.splice(0))
  }
  text += String.fromCharCode(...units)
  return { text, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) }
}

/**
 * What one UTF-16 unit reads as when that is again one unit, which is nearly always: a cache of `fold`, filled as units turn up.
 * `ASK`: it becomes none or several, or is half of a pair.
 */
const ONE = new Uint16Array(0x1_0000)
const UNKNOWN = 0
const ASK = 1
const CHUNK = 4_096

/** The source range that units `[from, to)` of the normalised text came from. */
export function origin(normal: Normal, from: number, to: number): Readonly<{ from: number; to: number }> {
  if (from >= to) throw new RangeError('an empty range has no origin')
  return { from: normal.starts[from] ?? 0, to: normal.ends[to - 1] ?? 0 }
}
