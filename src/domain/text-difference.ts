import { leastEdits } from './least-edits.ts'

/** 一段差异 — a stretch of a text: in both, only in the original, or only in what became of it. */
export type Piece = Readonly<{ text: string; in: 'both' | 'before' | 'after' }>

/** 逐字对照 — one text against what became of it, piece by piece; joined, the pieces of either side are that side. */
export function textDifference(before: string, after: string): readonly Piece[] {
  const pieces: Piece[] = []
  const add = (text: string, side: Piece['in']): void => {
    if (text !== '') pieces.push({ text, in: side })
  }
  let at = 0
  for (const { from, to, put } of leastEdits(before, after)) {
    add(before.slice(at, from), 'both')
    add(before.slice(from, to), 'before')
    add(put, 'after')
    at = to
  }
  add(before.slice(at), 'both')
  return pieces
}
