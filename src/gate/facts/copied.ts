import { letters } from './texts.ts'

/** 摘抄率 — share of a text's shingles (runs of `size` characters) that stand in the source word for word, 0 to 1. */
export function copiedShare(text: string, source: string, size: number): number {
  const own = shingles(letters(text), size)
  if (own.length === 0) return 0
  const there = new Set(shingles(letters(source), size))
  return own.filter((one) => there.has(one)).length / own.length
}

function shingles(text: string, size: number): string[] {
  const found: string[] = []
  for (let at = 0; at + size <= text.length; at++) found.push(text.slice(at, at + size))
  return found
}
