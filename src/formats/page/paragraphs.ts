/** 版面上的字 — a stretch of text where it is drawn, in points; `y` grows upwards. */
export type Placed = Readonly<{ x: number; y: number; width: number; size: number; text: string }>

type Line = { y: number; size: number; left: number; right: number; text: string }

/**
 * 合成段落 — what stands at one height is one line, gaps between columns one blank each, so that a name and the number beside it stay together; lines
 * that go on to the right edge are one paragraph. Reading order: from the top, from the left.
 */
export function paragraphsOf(pieces: readonly Placed[]): readonly string[] {
  const lines = linesOf(pieces)
  const right = Math.max(0, ...lines.map((one) => one.right))
  const paragraphs: string[] = []
  let last: Line | undefined
  for (const line of lines) {
    if (last && goesOn(last, line, right)) paragraphs[paragraphs.length - 1] += joint(last.text, line.text) + line.text
    else paragraphs.push(line.text)
    last = line
  }
  return paragraphs.map((one) => one.trim()).filter((one) => one !== '')
}

/** A line that ends early ends its paragraph; one set in begins another. */
function goesOn(last: Line, line: Line, right: number): boolean {
  const size = Math.max(last.size, line.size)
  const isClose = last.y - line.y < size * 2.2 && Math.abs(last.size - line.size) < size * 0.2
  return isClose && last.right > right - size * 2 && line.left < last.left + size * 1.2
}

function linesOf(pieces: readonly Placed[]): readonly Line[] {
  const rows: Placed[][] = []
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && Math.abs(first.y - piece.y) < Math.max(first.size, piece.size) * 0.5) row.push(piece)
    else rows.push([piece])
  }
  return rows.map((row) => {
    const sorted = [...row].sort((a, b) => a.x - b.x)
    let text = ''
    let end = sorted[0]?.x ?? 0
    for (const piece of sorted) {
      const gap = piece.x - end
      if (text !== '' && gap > piece.size * 0.3) text += gap > piece.size * 1.5 ? '\t' : ' '
      // Bold that is drawn twice is read once.
      if (!(gap < -piece.width * 0.8 && text.endsWith(piece.text))) text += piece.text
      end = Math.max(end, piece.x + piece.width)
    }
    const [first] = sorted
    return { y: first?.y ?? 0, size: first?.size ?? 0, left: first?.x ?? 0, right: end, text }
  })
}

/** Words of an alphabet need their blank back. */
function joint(before: string, after: string): string {
  return /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : ''
}
