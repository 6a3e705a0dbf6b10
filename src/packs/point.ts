/** 处 — a point in a file as an author looks for it: counted from 1, with his own line and a caret that stands under the column. */
export type Point = Readonly<{ line: number; column: number; text: string; caret: string }>

/** No more of a line than this is shown. */
const WIDEST = 120

/** The point at an offset (UTF-16 units, as editors count). */
export function pointOf(text: string, offset: number): Point {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.slice(start).search(/\r?\n|$/u) + start
  const column = Math.min(offset, end) - start
  const cut = window(text.slice(start, end), column)
  return { line: text.slice(0, start).split('\n').length, column: column + 1, text: cut.shown, caret: under(cut) }
}

type Cut = Readonly<{ shown: string; column: number }>

function window(line: string, column: number): Cut {
  if (line.length <= WIDEST) return { shown: line, column }
  const from = Math.max(0, Math.min(column - WIDEST / 2, line.length - WIDEST))
  const before = from > 0 ? '…' : ''
  const after = from + WIDEST < line.length ? '…' : ''
  return { shown: before + line.slice(from, from + WIDEST) + after, column: column - from + before.length }
}

// A blank as wide as the character above it, so that the caret stands right under Chinese text too.
function under({ shown, column }: Cut): string {
  const blanks = [...shown.slice(0, column)].map((one) => (one === '\t' ? '\t' : WIDE.test(one) ? '\u3000' : ' '))
  return `${blanks.join('')}^`
}

const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Extended_Pictographic}/u
