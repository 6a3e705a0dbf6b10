import { letters } from './texts.ts'

/**
 * 摘抄率 — share of a text's shingles (runs of `size` characters, at least 2) that stand in the source word for word, 0 to 1. A run can only
 * stand there if each two neighbours of it do, and that is asked first: of a text that was not copied few runs are left to be looked up.
 */
export function copiedShare(text: string, source: string, size: number): number {
  const own = letters(text)
  const all = own.length - size + 1
  if (all <= 0) return 0
  const there = letters(source)
  const pairs = pairsOf(there)
  let runs: ReadonlySet<string> | undefined
  let neighbours = 0
  let copied = 0
  let asked = 0
  for (let at = 1; at < own.length; at++) {
    neighbours = pairs[pairAt(own, at)] === 1 ? neighbours + 1 : 0
    if (neighbours < size - 1) continue
    const run = own.slice(at + 1 - size, at + 1)
    if (++asked > FEW) runs ??= shingles(there, size)
    if (runs?.has(run) ?? there.includes(run)) copied++
  }
  return copied / all
}

/** So few are looked for one by one. */
const FEW = 12

function shingles(text: string, size: number): ReadonlySet<string> {
  const found = new Set<string>()
  for (let at = 0; at + size <= text.length; at++) found.add(text.slice(at, at + size))
  return found
}

const SLOTS = 1 << 13

/** Which pairs of neighbours occur; two pairs may share a slot, so a 1 is a perhaps and a 0 a no. */
function pairsOf(text: string): Uint8Array {
  const found = new Uint8Array(SLOTS)
  for (let at = 1; at < text.length; at++) found[pairAt(text, at)] = 1
  return found
}

function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at - 1) * 31 + text.charCodeAt(at)) & (SLOTS - 1)
}
