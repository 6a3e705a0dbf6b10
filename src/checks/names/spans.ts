import { FEATURES, features, MARGIN, workFor } from './features.ts'
import { B, E, I, MAY_BEGIN, MAY_END, MAY_FOLLOW, O, S, SIZE, WEIGHED, X, type NameModel } from './model.ts'

/** A name the model sees in `[from, to)`, and how sure it is: the posterior probability of exactly this span. */
export type NameSpan = Readonly<{ from: number; to: number; sureness: number }>

/** Longer lines are cut at the end of a sentence, or where they must. */
const LONGEST = 512
const LONGEST_NAME = 24
const BLANK = 1

/**
 * Reads lines with one model. Not to be shared by two callers at once: it keeps its rows of numbers from line to line, for to make them anew
 * for every line would cost as much as to read it.
 */
export function nameReader(model: NameModel): (text: string, least: number) => readonly NameSpan[] {
  const units = new Uint16Array(LONGEST + 2 * MARGIN)
  const hashes = new Uint32Array(LONGEST * FEATURES)
  const work = workFor(LONGEST)
  const emit = new Float64Array(LONGEST * SIZE)
  const alpha = new Float64Array(LONGEST * SIZE)
  const beta = new Float64Array(LONGEST * SIZE)
  const scales = new Float64Array(LONGEST)
  const steps = Float64Array.from(model.steps, (weight, at) => (MAY_FOLLOW[at] === 1 ? Math.exp(weight) : 0))

  return (text, least) => {
    const found: NameSpan[] = []
    for (let from = 0; from < text.length;) {
      const to = endOfPiece(text, from)
      readPiece(text, from, to, least, found)
      from = to
    }
    return found
  }

  function readPiece(text: string, from: number, to: number, least: number, found: NameSpan[]): void {
    const size = to - from
    units.fill(BLANK, 0, MARGIN)
    for (let n = 0; n < size; n++) units[MARGIN + n] = unitOf(text.charCodeAt(from + n))
    units.fill(BLANK, MARGIN + size, size + 2 * MARGIN)
    features(units, size, model.characters, work, hashes)
    weigh(size)
    forward(size)
    backward(size)
    collect(size, from, least, found)
  }

  /** exp of the weights of each tag at each character. */
  function weigh(size: number): void {
    const { keys, mask, weights, scale } = model
    for (let n = 0, h = 0; n < size; n++) {
      let b = 0
      let i = 0
      let e = 0
      let s = 0
      let x = 0
      for (let k = 0; k < FEATURES; k++, h++) {
        const key = hashes[h] ?? 0
        for (let slot = key & mask; ; slot = (slot + 1) & mask) {
          const here = keys[slot]
          if (here === 0) break
          if (here !== key) continue
          const w = slot * WEIGHED
          b += weights[w] ?? 0
          i += weights[w + 1] ?? 0
          e += weights[w + 2] ?? 0
          s += weights[w + 3] ?? 0
          x += weights[w + 4] ?? 0
          break
        }
      }
      const row = n * SIZE
      emit[row + O] = 1
      emit[row + B] = Math.exp(b * scale)
      emit[row + I] = Math.exp(i * scale)
      emit[row + E] = Math.exp(e * scale)
      emit[row + S] = Math.exp(s * scale)
      emit[row + X] = Math.exp(x * scale)
    }
  }

  /** Each row is divided by its sum, so that no line is too long for a floating-point number. */
  function forward(size: number): void {
    for (let tag = 0; tag < SIZE; tag++) alpha[tag] = (MAY_BEGIN[tag] ?? 0) * (emit[tag] ?? 0)
    scales[0] = normalise(alpha, 0)
    for (let n = 1; n < size; n++) {
      const row = n * SIZE
      const last = row - SIZE
      for (let to = 0; to < SIZE; to++) {
        let sum = 0
        for (let from = 0; from < SIZE; from++) sum += (alpha[last + from] ?? 0) * (steps[from * SIZE + to] ?? 0)
        alpha[row + to] = sum * (emit[row + to] ?? 0)
      }
      scales[n] = normalise(alpha, row)
    }
  }

  function backward(size: number): void {
    const end = (size - 1) * SIZE
    for (let tag = 0; tag < SIZE; tag++) beta[end + tag] = MAY_END[tag] ?? 0
    normalise(beta, end)
    for (let n = size - 2; n >= 0; n--) {
      const row = n * SIZE
      const next = row + SIZE
      for (let from = 0; from < SIZE; from++) {
        let sum = 0
        for (let to = 0; to < SIZE; to++)
          sum += (steps[from * SIZE + to] ?? 0) * (emit[next + to] ?? 0) * (beta[next + to] ?? 0)
        beta[row + from] = sum
      }
      normalise(beta, row)
    }
  }

  /** Spans at least `least` sure. The share of a path in all is the product along it; the rows' divisors fall out where rows are compared whole. */
  function collect(size: number, offset: number, least: number, found: NameSpan[]): void {
    for (let n = 0; n < size; n++) {
      const row = n * SIZE
      const all = dot(alpha, beta, row)
      const alone = ((alpha[row + S] ?? 0) * (beta[row + S] ?? 0)) / all
      if (alone >= least) found.push({ from: offset + n, to: offset + n + 1, sureness: alone })
      if (((alpha[row + B] ?? 0) * (beta[row + B] ?? 0)) / all < least) continue
      // The share of paths that come to B here, carried on: path × step × emission, over the same with every tag summed.
      let path = alpha[row + B] ?? 0
      let tag = B
      for (let m = n + 1; m < Math.min(size, n + LONGEST_NAME); m++) {
        const here = m * SIZE
        const scale = scales[m] ?? 0
        const closes = path * (steps[tag * SIZE + E] ?? 0) * (emit[here + E] ?? 0) * scale
        const sureness = (closes * (beta[here + E] ?? 0)) / dot(alpha, beta, here)
        if (sureness >= least) found.push({ from: offset + n, to: offset + m + 1, sureness })
        path *= (steps[tag * SIZE + I] ?? 0) * (emit[here + I] ?? 0) * scale
        if (path < 1e-6) break
        tag = I
      }
    }
  }
}

/** A digit is a digit and a Latin letter a letter: which one says nothing about names. */
export function unitOf(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return 0x30
  if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a)) return 0x61
  return unit
}

/** Where the piece that begins at `from` ends: after a line or a sentence, at most `LONGEST` units on. */
function endOfPiece(text: string, from: number): number {
  const line = text.indexOf('\n', from)
  const end = line < 0 ? text.length : line + 1
  if (end - from <= LONGEST) return end
  for (let at = from + LONGEST; at > from + LONGEST / 2; at--) if (STOPS.includes(text[at - 1] ?? ' ')) return at
  return from + LONGEST
}

const STOPS = '。;!?,、 '

/** Makes a row sum to one; returns what it was multiplied by. */
function normalise(rows: Float64Array, row: number): number {
  let sum = 0
  for (let tag = 0; tag < SIZE; tag++) sum += rows[row + tag] ?? 0
  for (let tag = 0; tag < SIZE; tag++) rows[row + tag] = (rows[row + tag] ?? 0) / sum
  return 1 / sum
}

function dot(one: Float64Array, two: Float64Array, row: number): number {
  let sum = 0
  for (let tag = 0; tag < SIZE; tag++) sum += (one[row + tag] ?? 0) * (two[row + tag] ?? 0)
  return sum
}
