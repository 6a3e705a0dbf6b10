import type { Block, BlockKind } from '../../domain/paper.ts'
import { withoutRadicals } from '../../domain/radicals.ts'
import type { Part } from '../part.ts'

/** What a document of the file says and carries. */
export type Found = { blocks: Block[]; parts: Part[] }

export function add({ blocks }: Found, kind: BlockKind, said: readonly string[]): void {
  for (const text of said) if (text.trim() !== '') blocks.push({ text: withoutRadicals(text), kind })
}
