/** 句 — the stretch of a text around `[from, to)` up to the stops of its sentence; no longer than `REACH` either way, whatever the line. */
export type Sentence = Readonly<{ from: number; to: number; text: string }>

export function sentenceAt(text: string, from: number, to: number): Sentence {
  const least = Math.max(0, from - REACH)
  let start = from
  while (start > least && !STOP.includes(text[start - 1] ?? '')) start--
  const most = Math.min(text.length, to + REACH)
  let end = to
  while (end < most && !STOP.includes(text[end] ?? '')) end++
  return { from: start, to: end, text: text.slice(start, end) }
}

/** The sentence before it in the same block; undefined where it is the first. */
export function sentenceBefore(text: string, { from }: Sentence): Sentence | undefined {
  return from === 0 ? undefined : sentenceAt(text, from - 1, from - 1)
}

const STOP = '。;!?\n'
const REACH = 150
