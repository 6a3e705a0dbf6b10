import type { Block } from '../domain/paper.ts'
import { lines } from '../domain/lines.ts'

/** Plain text: every line is a block, empty ones included, so that block n is line n. */
export function readText(text: string): readonly Block[] {
  return lines(text).map((line) => ({ text: line.text, kind: 'paragraph' }))
}
