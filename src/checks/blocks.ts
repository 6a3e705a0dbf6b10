import { lines } from '../domain/lines.ts'
import type { Block } from '../domain/paper.ts'

/** Plain text as blocks: block n is line n, empty lines included, whichever way lines end. */
export function blocksOfText(text: string): readonly Block[] {
  return lines(text).map((line) => ({ text: line.text, kind: 'paragraph' as const }))
}

/** UTF-16 offset of each block of `blocksOfText(text)` in the whole text: place → `start`, `end`. */
export function startsOfText(text: string): readonly number[] {
  return lines(text).map((line) => line.start)
}
