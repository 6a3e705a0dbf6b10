import type { Block } from '../../../src/domain/paper.ts'
import type { Edit } from '../../../src/domain/replacement.ts'

/** Of fixed length: it says nothing of what it covers. */
export const MASK = '■■■■'

/** 遮住 — an edit over every place of every block where the value stands, blanks between its letters or not. */
export function editsOver(blocks: readonly Block[], value: string): readonly Edit[] {
  const spaced = new RegExp([...value].map(literal).join('[\\s\\u00ad\\u200b-]*'), 'gu')
  return blocks.flatMap(({ text }, block) =>
    [...text.matchAll(spaced)].map((found) => ({
      block,
      from: found.index,
      to: found.index + found[0].length,
      put: MASK,
    })),
  )
}

function literal(letter: string): string {
  return letter.replace(/[\\^$.*+?()[\]{}|]/, '\\$&')
}
