import { letters } from './texts.ts'

/** 相似度 — the share (0 to 1) of runs of `shingle` characters that two texts have in common (Jaccard); punctuation does not count. */
export function likeness(one: string, other: string, shingle: number): number {
  const [a, b] = [shinglesOf(one, shingle), shinglesOf(other, shingle)]
  if (a.size === 0 || b.size === 0) return 0
  const common = [...a].filter((run) => b.has(run)).length
  return common / (a.size + b.size - common)
}

/** Digits are taken as one: the same sentence with another number is the same sentence. */
function shinglesOf(text: string, size: number): ReadonlySet<string> {
  const told = letters(text).replace(/\p{N}+/gu, '0')
  const runs = Math.max(0, told.length - size + 1)
  return new Set(Array.from({ length: runs }, (_, at) => told.slice(at, at + size)))
}
