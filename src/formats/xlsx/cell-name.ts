/** The most rows and columns a sheet may have (ECMA-376-1 §18.3.1.73, §18.3.1.13 and every program that follows it). */
export const ROWS = 1_048_576
export const COLUMNS = 16_384

/** 单元格名 — `B12` as row and column counted from 0; `undefined` for what names no cell of a sheet. */
export function cellAt(name: string): Readonly<{ row: number; column: number }> | undefined {
  const [, letters = '', digits = ''] = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(name) ?? []
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  const row = Number(digits)
  return column < 1 || column > COLUMNS || row < 1 || row > ROWS ? undefined : { row: row - 1, column: column - 1 }
}

/** The name of a cell: row 11, column 1 is `B12`. */
export function cellName(row: number, column: number): string {
  let letters = ''
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return `${letters}${row + 1}`
}

/** `B2:D4`, or one cell, as the rectangle it names. */
export type Range = Readonly<{ top: number; left: number; bottom: number; right: number }>
export function rangeOf(name: string): Range | undefined {
  const [first = '', last = first] = name.split(':', 2)
  const [a, b] = [cellAt(first), cellAt(last)]
  if (!a || !b) return undefined
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  }
}
