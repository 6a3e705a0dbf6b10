import { fold } from './fold.ts'

/**
 * 规范文本 — a text as rules read it, with the way back: unit `i` of `text` came from the UTF-16 range
 * `[starts[i], ends[i])` of the source. A range never splits a character; starts and ends never run backwards.
 */
export type Normal = Readonly<{ text: string; starts: Uint32Array; ends: Uint32Array }>

/**
 * Full width, compatibility forms, radicals, unusual spaces and dashes, stars and traditional characters are read as their
 * plain form; zero-width and direction controls are passed over. One pass, shared by all rules; the way back is made when first asked for,
 * for most lines hold nothing anybody wants to point at.
 */
export function normalise(source: string): Normal {
  let text = ''
  let kept = 0
  for (let at = 0; at < source.length;) {
    const unit = source.charCodeAt(at)
    if (ONE[unit] === unit && unit > ASK) at++
    else {
      const to = after(source, at)
      text += source.slice(kept, at) + plainOf(source, at, to)
      kept = at = to
    }
  }
  text = kept === 0 ? source : text + source.slice(kept)
  return new Read(source, text)
}

/** A class for its speed alone: every line of every document becomes one, and few are ever asked the way. */
class Read implements Normal {
  readonly text: string
  readonly #source: string
  #way: Way | undefined

  constructor(source: string, text: string) {
    this.#source = source
    this.text = text
  }

  get starts(): Uint32Array {
    return (this.#way ??= wayBack(this.#source, this.text.length)).starts
  }

  get ends(): Uint32Array {
    return (this.#way ??= wayBack(this.#source, this.text.length)).ends
  }
}

type Way = Omit<Normal, 'text'>

function wayBack(source: string, size: number): Way {
  const starts = new Uint32Array(size)
  const ends = new Uint32Array(size)
  let made = 0
  for (let at = 0; at < source.length;) {
    const to = after(source, at)
    const length = plainOf(source, at, to).length
    starts.fill(at, made, made + length)
    ends.fill(to, made, (made += length))
    at = to
  }
  return { starts, ends }
}

/** Where the character that begins at `at` ends. */
function after(source: string, at: number): number {
  return at + ((source.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
}

function plainOf(source: string, at: number, to: number): string {
  const unit = source.charCodeAt(at)
  const one = ONE[unit] ?? UNKNOWN
  if (one > ASK) return String.fromCharCode(one)
  const plain = fold(source.slice(at, to))
  if (to - at === 1 && one === UNKNOWN) ONE[unit] = plain.length === 1 ? plain.charCodeAt(0) : ASK
  return plain
}

/**
 * What one UTF-16 unit reads as when that is again one unit, which is nearly always: a cache of `fold`, filled as units turn up.
 * `ASK`: it becomes none or several, or is half of a pair.
 */
const ONE = new Uint16Array(0x1_0000)
const UNKNOWN = 0
const ASK = 1

/** The source range that units `[from, to)` of the normalised text came from. */
export function origin(normal: Normal, from: number, to: number): Readonly<{ from: number; to: number }> {
  if (from >= to) throw new RangeError('an empty range has no origin')
  return { from: normal.starts[from] ?? 0, to: normal.ends[to - 1] ?? 0 }
}
