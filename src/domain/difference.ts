import { diffArrays } from 'diff'
import type { Paper } from './paper.ts'

/** One changed block: where it stands in the newer paper, or where it stood in the older when it is gone. */
export type Change = Readonly<{ file: string; block: number; kind: 'added' | 'removed'; text: string }>

/** What changed between two revisions, block by block, in reading order; a file that is new or gone is all added or removed. */
export function differenceBetween(before: readonly Paper[], after: readonly Paper[]): readonly Change[] {
  const files = [...new Set([...before, ...after].map((paper) => paper.file))]
  return files.flatMap((file) => fileDifference(file, textsOf(before, file), textsOf(after, file)))
}

function fileDifference(file: string, before: readonly string[], after: readonly string[]): readonly Change[] {
  const changes: Change[] = []
  let old = 0
  let now = 0
  for (const part of diffArrays([...before], [...after])) {
    const kind = part.added ? 'added' : part.removed ? 'removed' : undefined
    part.value.forEach((text, i) => {
      if (kind && text.trim() !== '') changes.push({ file, block: (kind === 'added' ? now : old) + i, kind, text })
    })
    if (kind !== 'added') old += part.value.length
    if (kind !== 'removed') now += part.value.length
  }
  return changes
}

function textsOf(papers: readonly Paper[], file: string): readonly string[] {
  return papers.find((paper) => paper.file === file)?.blocks.map((block) => block.text) ?? []
}
