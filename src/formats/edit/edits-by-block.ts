import type { Edit } from '../../domain/replacement.ts'

/** 按块归拢 — the edits of each block. */
export function editsByBlock(edits: readonly Edit[]): ReadonlyMap<number, readonly Edit[]> {
  const found = new Map<number, Edit[]>()
  for (const edit of edits) {
    const own = found.get(edit.block)
    if (own) own.push(edit)
    else found.set(edit.block, [edit])
  }
  return found
}
