import type { Block } from '../domain/paper.ts'
import { ok, type Result } from '../domain/result.ts'
import { heads } from '../domain/table.ts'
import { LIMITS, tooLarge } from './limits.ts'

/** A table as text: by its name, and only when some line has more than one field. */
export function isCsv(name: string, text: string): boolean {
  return /\.(?:csv|tsv)$/i.test(name) && delimiterOf(text) !== undefined
}

/**
 * 逗号分隔的表格 — RFC 4180, with tabs or semicolons too: every field that is not empty is a cell under its column's head.
 * Problem: `format.too-large`.
 */
export function readCsv(text: string): Result<Readonly<{ blocks: readonly Block[] }>> {
  const cells: Field[] = []
  for (const field of fields(text, delimiterOf(text) ?? ','))
    if (cells.push(field) > LIMITS.blocks) return tooLarge('blocks')
  const above = heads(cells)
  const blocks = cells.map(({ text: field, row, column }, at): Block => {
    const head = above[at]
    return { text: field, kind: 'cell', cell: { table: 0, row, column, ...(head === undefined ? {} : { head }) } }
  })
  return ok({ blocks })
}

/** A field that is not empty; `from`, `to`: where it stands in the text, quotes included. */
type Field = Readonly<{ row: number; column: number; colspan: 1; rowspan: 1; text: string; from: number; to: number }>

/** The fields of a table in the order of its blocks, and what separates them: for whoever writes it again. */
export function csvFields(text: string): Readonly<{ fields: readonly Field[]; delimiter: string }> {
  const delimiter = delimiterOf(text) ?? ','
  return { fields: [...fields(text, delimiter)], delimiter }
}

/** Quotes hold delimiters and line ends; two of them in a quoted field are one. Lines without any text are no rows. */
function* fields(text: string, delimiter: string): Iterable<Field> {
  let row = 0
  let column = 0
  let blank = true
  for (const { 0: whole, 1: quoted, 2: plain = '', 3: end = '', index } of text.matchAll(PATTERNS[delimiter]!)) {
    const field = quoted === undefined ? plain : quoted.replaceAll('""', '"') + plain
    if (field.trim() !== '') {
      blank = false
      const to = index + whole.length - end.length
      yield { row, column, colspan: 1, rowspan: 1, text: field, from: index, to }
    }
    column++
    if (end === delimiter) continue
    column = 0
    if (!blank) row++
    blank = true
  }
}

const PATTERNS: Readonly<Record<string, RegExp>> = Object.fromEntries(
  [',', '\t', ';'].map((mark) => [
    mark,
    new RegExp(`(?:"([^"]*(?:""[^"]*)*)")?([^${mark}\\r\\n]*)(${mark}|\\r\\n?|\\n|$)`, 'gy'),
  ]),
)

/** What separates the fields of the first lines most often. */
function delimiterOf(text: string): string | undefined {
  const start = text.slice(0, 4000)
  const counts = [',', '\t', ';'].map((mark) => ({ mark, count: start.split(mark).length - 1 }))
  return counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)[0]?.mark
}
