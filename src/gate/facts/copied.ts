import { letters } from './texts.ts'

/** 摘抄率 — share of a text's shingles (runs of `size` characters) that stand in the source word for word, 0 to 1. */
export function copiedShare(text: string, source: string, size: number): number {
  const own = letters(text)
  const all = own.length - size + 1
  if (all <= 0) return 0
  const there = shingles(letters(source), size)
  let copied = 0
  for (let at = 0; at < all; at++) if (there.has(own.slice(at, at + size))) copied++
  return copied / all
}

function shingles(text: string, size: number): ReadonlySet<string> {
  const found = new Set<string>()
  for (let at = 0; at + size <= text.length; at++) found.add(text.slice(at, at + size))
  return found
}
