/**
 * 字类 — what single characters and dictionary words say about names, as the model file carries it. Tables are by UTF-16 unit.
 * `surname`: 0 none, 1 rare, 2 usual, 3 among the hundred most frequent. `given`: how much more often the character stands in given
 * names than elsewhere, 0 to 3, for the first and (in the next two bits) the second of them. `foreign`: the same for transcriptions.
 */
export type Characters = Readonly<{ surname: Uint8Array; given: Uint8Array; foreign: Uint8Array; words: Words }>

/** 词表 — dictionary words of two to four characters, by hash: open addressing, 0 is empty. The two lowest bits are the word's class. */
export type Words = Readonly<{ slots: Uint32Array; mask: number }>

export const WORD_CLASSES = ['common', 'place', 'name', 'foreign-name'] as const

/** Hash of units `[from, to)`; the two lowest bits are left to the class, and it is never 0. */
export function wordHash(units: Uint16Array, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (units[at] ?? 0), 0x01000193)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  hash ^= hash >>> 13
  return ((hash & ~3) | 4) >>> 0
}

/** Class of the word with this hash, or -1. */
export function wordClass({ slots, mask }: Words, hash: number): number {
  for (let at = (hash >>> 2) & mask; ; at = (at + 1) & mask) {
    const here = slots[at] ?? 0
    if (here === 0) return -1
    if ((here & ~3) >>> 0 === (hash & ~3) >>> 0) return here & 3
  }
}

/** The same asked of a text. */
export function classOfWord(words: Words, word: string): number {
  const units = Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at))
  return wordClass(words, wordHash(units, 0, units.length))
}
