import { wordHash, type Characters, type Words } from './characters.ts'

/** 标记 — a character's part: outside, first, middle, last of a name, a whole name by itself, or inside the name of a place or an organ. */
export const TAGS = ['O', 'B', 'I', 'E', 'S', 'X'] as const
export const O = 0
export const B = 1
export const I = 2
export const E = 3
export const S = 4
export const X = 5
export const SIZE = TAGS.length
/** Tags that have weights; O has none. */
export const WEIGHED = SIZE - 1

const OPENS = [O, B, S, X]
const GOES_ON = [I, E]
/** Which tag may follow which, `from * SIZE + to`. */
export const MAY_FOLLOW = Uint8Array.from({ length: SIZE * SIZE }, (_, at) => {
  const next = [B, I].includes(Math.floor(at / SIZE)) ? GOES_ON : OPENS
  return next.includes(at % SIZE) ? 1 : 0
})
export const MAY_BEGIN = Uint8Array.from(TAGS, (_, tag) => (OPENS.includes(tag) ? 1 : 0))
export const MAY_END = Uint8Array.from(TAGS, (_, tag) => ([B, I].includes(tag) ? 0 : 1))

/**
 * 人名模型 — a linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) over characters. `keys` is an open-addressing table
 * of feature hashes (0: empty); slot `k` holds its weights in `weights[k * WEIGHED …]` for B, I, E, S and X, to be multiplied by `scale`;
 * O has none. `steps[from * SIZE + to]` are the transitions.
 */
export type NameModel = Readonly<{
  characters: Characters
  keys: Uint32Array
  mask: number
  weights: Int8Array
  scale: number
  steps: Float64Array
}>

const MAGIC = 0x4d4e5459
const VERSION = 1
const TABLE = 0x1_0000

/**
 * Reads a model file: little-endian, magic `YTNM`, version, counts, then characters, words, transitions, keys and weights (training/README.md).
 * Throws on a file that is not one: it ships with the program.
 */
export function readModel(bytes: Uint8Array): NameModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  const u32 = (): number => {
    at += 4
    return view.getUint32(at - 4, true)
  }
  if (u32() !== MAGIC || u32() !== VERSION) throw new Error('This is no model of names.')
  const [characters, words, features] = [u32(), u32(), u32()]
  const surname = new Uint8Array(TABLE)
  const given = new Uint8Array(TABLE)
  const foreign = new Uint8Array(TABLE)
  for (let n = 0; n < characters; n++) {
    const unit = view.getUint16(at, true)
    const said = view.getUint16(at + 2, true)
    surname[unit] = said & 3
    given[unit] = (said >> 2) & 15
    foreign[unit] = (said >> 6) & 3
    at += 4
  }
  const list = new Uint32Array(words)
  for (let n = 0; n < words; n++) list[n] = u32()
  const steps = new Float64Array(SIZE * SIZE)
  for (let n = 0; n < steps.length; n++) {
    steps[n] = view.getFloat32(at, true)
    at += 4
  }
  const scale = view.getFloat32(at, true)
  at += 4
  const size = roomFor(features)
  const keys = new Uint32Array(size)
  const weights = new Int8Array(size * WEIGHED)
  const own = at + features * 4
  for (let n = 0; n < features; n++) {
    const key = u32()
    const slot = freeSlot(keys, key)
    keys[slot] = key
    for (let tag = 0; tag < WEIGHED; tag++) weights[slot * WEIGHED + tag] = view.getInt8(own + n * WEIGHED + tag)
  }
  return { characters: { surname, given, foreign, words: wordsOf(list) }, keys, mask: size - 1, weights, scale, steps }
}

/** A table at most half full, so that most questions are answered at the first slot. */
function roomFor(count: number): number {
  let size = 1024
  while (size < count * 2) size *= 2
  return size
}

function freeSlot(keys: Uint32Array, key: number): number {
  const mask = keys.length - 1
  let slot = key & mask
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask
  return slot
}

/** Words by their hashes. */
export function wordsOf(hashes: Uint32Array): Words {
  const size = roomFor(hashes.length)
  const slots = new Uint32Array(size)
  const mask = size - 1
  for (const hash of hashes) {
    let at = (hash >>> 2) & mask
    while (slots[at] !== 0 && (slots[at] ?? 0) >>> 2 !== hash >>> 2) at = (at + 1) & mask
    slots[at] = hash
  }
  return { slots, mask }
}

/** The hash a word is kept by, its class in the two lowest bits. */
export function wordKey(word: string, kind: number): number {
  const units = Uint16Array.from(word, (_, at) => word.charCodeAt(at))
  return ((wordHash(units, 0, units.length) & ~3) | kind) >>> 0
}
