import { wordClass, wordHash, type Characters } from './characters.ts'

/** Hashes a character has, for itself and for what stands around it. */
export const FEATURES = 31
/** Blank units before and after a line, so that no window runs over an edge. */
export const MARGIN = 4
const LONGEST_WORD = 6
const BLANK = 1

/**
 * 特征 — the features of each character of a line, `FEATURES` hashes a character, into `out`. The same code trains and reads,
 * so that they cannot differ. `units` begins and ends with `MARGIN` blanks.
 */
export function features(units: Uint16Array, size: number, known: Characters, work: Work, out: Uint32Array): void {
  const { surname, given, foreign } = known
  findWords(units, size, known, work)
  const { begins, ends, before, after } = work
  let o = 0
  for (let n = 0; n < size; n++) {
    const i = n + MARGIN
    const a = u(units, i - 3)
    const b = u(units, i - 2)
    const c = u(units, i - 1)
    const d = u(units, i)
    const e = u(units, i + 1)
    const f = u(units, i + 2)
    const g = u(units, i + 3)
    const sb = surname[b] ?? 0
    const sc = surname[c] ?? 0
    const sd = surname[d] ?? 0
    const se = surname[e] ?? 0
    const gc = given[c] ?? 0
    const gd = given[d] ?? 0
    const ge = given[e] ?? 0
    const gf = given[f] ?? 0
    const fc = foreign[c] ?? 0
    const fd = foreign[d] ?? 0
    const fe = foreign[e] ?? 0
    const bd = begins[i] ?? 0
    const be = begins[i + 1] ?? 0
    const bf = begins[i + 2] ?? 0
    const ec = ends[i - 1] ?? 0
    const ed = ends[i] ?? 0
    const ee = ends[i + 1] ?? 0
    out[o++] = mix(1, d, 0)
    out[o++] = mix(2, c, 0)
    out[o++] = mix(3, e, 0)
    out[o++] = mix(4, b, 0)
    out[o++] = mix(5, f, 0)
    out[o++] = mix(6, c, d)
    out[o++] = mix(7, d, e)
    out[o++] = mix(8, b, c)
    out[o++] = mix(9, e, f)
    out[o++] = mix(10, c, e)
    out[o++] = mix(11, (b << 16) | c, d)
    out[o++] = mix(12, (c << 16) | d, e)
    out[o++] = mix(13, (d << 16) | e, f)
    out[o++] = mix(14, (a << 16) | b, c)
    out[o++] = mix(15, (e << 16) | f, g)
    // How it looks as the first, second and third character of a name.
    out[o++] = mix(16, (sd << 8) | (ge << 4) | gf, be)
    out[o++] = mix(17, (sc << 8) | (gd << 4) | ge, bd)
    out[o++] = mix(18, (sb << 8) | (gc << 4) | gd, ed)
    out[o++] = mix(19, (sd << 16) | d, be)
    out[o++] = mix(20, (sc << 8) | (sd << 4) | se, (bd << 8) | ee)
    out[o++] = mix(21, (fc << 8) | (fd << 4) | fe, (sd << 8) | bd)
    out[o++] = mix(22, (gd << 16) | (ed << 8) | bd, be)
    out[o++] = mix(23, (sd << 8) | (ge << 4) | gf, before[i] ?? 0)
    out[o++] = mix(24, (sc << 8) | (gd << 4) | ge, after[i + 1] ?? 0)
    out[o++] = mix(25, (sb << 8) | (gc << 4) | gd, after[i] ?? 0)
    out[o++] = mix(26, before[i] ?? 0, 0)
    out[o++] = mix(27, after[i] ?? 0, 0)
    out[o++] = mix(28, (ec << 16) | (bd << 8) | ed, (be << 8) | bf)
    out[o++] = mix(29, (sd << 16) | c, (bd << 8) | ec)
    out[o++] = mix(30, (sb << 16) | e, (gc << 4) | gd)
    out[o++] = mix(31, before[i] ?? 0, after[i] ?? 0)
  }
}

/** Room for one line, made once and used again. */
export type Work = Readonly<{ begins: Uint8Array; ends: Uint8Array; before: Uint32Array; after: Uint32Array }>

export function workFor(longest: number): Work {
  const size = longest + 2 * MARGIN
  return {
    begins: new Uint8Array(size),
    ends: new Uint8Array(size),
    before: new Uint32Array(size),
    after: new Uint32Array(size),
  }
}

/**
 * The longest dictionary word that begins and that ends at each character, as length and class in five bits; `before[i]` is the hash of the
 * longest word (else the character) that ends right before `i`, `after[i]` of the one that begins right after it.
 */
function findWords(units: Uint16Array, size: number, known: Characters, { begins, ends, before, after }: Work): void {
  const all = size + 2 * MARGIN
  begins.fill(0, 0, all)
  ends.fill(0, 0, all)
  for (let i = 0; i < all; i++) {
    before[i] = i > 0 ? (units[i - 1] ?? 0) : BLANK
    after[i] = i + 1 < all ? (units[i + 1] ?? 0) : BLANK
  }
  for (let i = MARGIN; i < size + MARGIN; i++) {
    const first = units[i] ?? 0
    if (first < 0x4e00 || first > 0x9fff) continue
    const longest = Math.min(LONGEST_WORD, size + MARGIN - i)
    for (let length = 2; length <= longest; length++) {
      const hash = wordHash(units, i, i + length)
      const kind = wordClass(known.words, hash)
      if (kind < 0) continue
      const mark = ((length - 1) << 2) | kind
      // Longer words come later from one beginning; from one end they come first.
      begins[i] = mark
      after[i - 1] = hash
      if (mark > (ends[i + length - 1] ?? 0)) {
        ends[i + length - 1] = mark
        before[i + length] = hash
      }
    }
  }
}

function u(units: Uint16Array, at: number): number {
  return units[at] ?? BLANK
}

/** The template's number is part of the hash: the same character before and after are two features. */
function mix(template: number, one: number, two: number): number {
  let hash = Math.imul(one ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash ^ two, 0xc2b2ae35)
  hash ^= hash >>> 16
  return hash >>> 0
}
