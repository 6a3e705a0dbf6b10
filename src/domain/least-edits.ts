import { diffChars } from 'diff'

/** One stretch of a text and what stands there instead; UTF-16 offsets in the text before. */
export type LeastEdit = Readonly<{ from: number; to: number; put: string }>

/** More changed characters than this are taken as one stretch: comparing costs their square, and nothing would be alike. */
const MOST = 400

/**
 * 最小改动 — what has to change in one text to make it the other, in order: outside these stretches everything stays as it is, its formatting with it.
 * Whole characters only, never half of one.
 */
export function leastEdits(before: string, after: string): readonly LeastEdit[] {
  const [a, b] = [[...before], [...after]]
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  const start = a.slice(0, head).join('').length
  const old = a.slice(head, a.length - tail).join('')
  const put = b.slice(head, b.length - tail).join('')
  if (old === '' && put === '') return []
  if (old === '' || put === '') return [{ from: start, to: start + old.length, put }]
  return stretches(
    start,
    diffChars(old, put, { maxEditLength: MOST }) ?? [
      { value: old, removed: true },
      { value: put, added: true },
    ],
  )
}

type Piece = Readonly<{ value: string; added?: boolean; removed?: boolean }>

/** What went and what came at one place are one stretch. */
function stretches(start: number, pieces: readonly Piece[]): readonly LeastEdit[] {
  const found: { from: number; to: number; put: string }[] = []
  let at = start
  let open = false
  for (const { value, added, removed } of pieces) {
    if (!added && !removed) {
      at += value.length
      open = false
      continue
    }
    if (!open) found.push({ from: at, to: at, put: '' })
    open = true
    const edit = found.at(-1)!
    if (added) edit.put += value
    else edit.to = at += value.length
  }
  return found
}
