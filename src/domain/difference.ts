import { align, type Step } from './alignment.ts'
import type { Paper } from './paper.ts'

/**
 * One changed block: where it stands in the newer paper, or where it stood in the older when it is gone. `of`: the block of the older paper
 * it was or came from; `null`: it is new.
 */
export type Change = Readonly<{
  file: string
  block: number
  kind: 'added' | 'removed'
  text: string
  of: number | null
}>

/** What changed between two revisions, block by block, in reading order; a file that is new or gone is all added or removed. */
export function differenceBetween(before: readonly Paper[], after: readonly Paper[]): readonly Change[] {
  const files = [...new Set([...before, ...after].map((paper) => paper.file))]
  return files.flatMap((file) => {
    const [old, now] = [textsOf(before, file), textsOf(after, file)]
    return align(old, now).flatMap((step) => changesOf(file, old, now, step))
  })
}

/** Where a block of the older papers stands in the newer, unchanged or rewritten; `undefined` when it is gone. */
export function blockNow(
  before: readonly Paper[],
  after: readonly Paper[],
  file: string,
  block: number,
): number | undefined {
  return align(textsOf(before, file), textsOf(after, file)).find((one) => one.old === block)?.now ?? undefined
}

function changesOf(
  file: string,
  before: readonly string[],
  after: readonly string[],
  { old, now, same }: Step,
): readonly Change[] {
  if (same) return []
  const gone = old === null ? [] : [{ file, block: old, kind: 'removed' as const, text: before[old] ?? '', of: old }]
  const come = now === null ? [] : [{ file, block: now, kind: 'added' as const, text: after[now] ?? '', of: old }]
  return [...gone, ...come]
}

function textsOf(papers: readonly Paper[], file: string): readonly string[] {
  return papers.find((paper) => paper.file === file)?.blocks.map((block) => block.text) ?? []
}
