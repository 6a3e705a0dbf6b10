import { edited, type Edit } from '../../../domain/replacement.ts'

/** 一处改动 — in one text: UTF-16 offsets and what stands there instead. */
export type Cut = Readonly<Pick<Edit, 'from' | 'to' | 'put'>>

/** In order, without overlaps: two that overlap become one, so that nothing between them is left. */
export function joined(cuts: readonly Cut[]): readonly Cut[] {
  const done: Cut[] = []
  for (const cut of [...cuts].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = done.at(-1)
    if (last && cut.from < last.to) done[done.length - 1] = { ...last, to: Math.max(last.to, cut.to) }
    else if (last?.from !== cut.from || last.to !== cut.to) done.push(cut)
  }
  return done
}

/** A text given in pieces (runs) with its cuts made: every piece keeps what of it stays; what is put stands where its cut begins. */
export function inPieces(pieces: readonly string[], cuts: readonly Cut[]): readonly string[] {
  let start = 0
  let next = 0
  return pieces.map((piece, at) => {
    const end = start + piece.length
    const isLast = at === pieces.length - 1
    const own: Cut[] = []
    for (let i = next; i < cuts.length && (cuts[i]!.from < end || (isLast && cuts[i]!.from <= end)); i++) {
      const { from, to, put } = cuts[i]!
      own.push({ from: Math.max(from, start) - start, to: Math.min(to, end) - start, put: from >= start ? put : '' })
      if (to <= end) next = i + 1
    }
    start = end
    return edited(piece, own)
  })
}
