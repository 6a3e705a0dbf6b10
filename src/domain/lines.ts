/**
 * Plain text as blocks: every line is one, empty ones included, whichever way the line ends (\n, \r\n, \r).
 * `start` is the line's UTF-16 offset in the whole text.
 */
export function lines(text: string): readonly Readonly<{ text: string; start: number }>[] {
  const found: { text: string; start: number }[] = []
  let start = 0
  for (const end of text.matchAll(/\r\n|\n|\r/g)) {
    found.push({ text: text.slice(start, end.index), start })
    start = end.index + end[0].length
  }
  found.push({ text: text.slice(start), start })
  return found
}
