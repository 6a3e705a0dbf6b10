import type { Block } from '../../domain/paper.ts'
import type { Refusal } from '../../domain/result.ts'
import { heads, type TableCell } from '../../domain/table.ts'
import { LIMITS, tooLarge } from '../limits.ts'
import { cellName, type Range } from './cell-name.ts'
import { beginsTable, headRow } from './head-row.ts'
import type { SheetCell as Placed } from './sheet.ts'

type Row = readonly Placed[]
type Address = NonNullable<Block['cell']>

/** Blocks of a sheet's cells in reading order, what its cells carry beside what they show, and how many tables it held. */
export type Grid = Readonly<{ blocks: readonly Block[]; carried: readonly Block[]; tables: number }>

/**
 * 网格 — the cells of one sheet as tables. Rows above a heading are a table of their own, and so is what follows an empty row
 * under a new heading. Shown cells are counted without gaps, so that a page can show them; hidden ones form tables of their own
 * beside them, under the heads they have when everything is seen. The cells are told how far they reach, and which nobody sees. Problem: `format.too-large` (merges beyond reason).
 */
export function gridOf(
  sheet: string,
  cells: readonly Placed[],
  merges: readonly Range[],
  firstTable: number,
  tell?: (block: Block, cell: Placed) => void,
): Grid | Refusal {
  const rows = rowsOf(cells)
  if (!merge(rows, merges)) return tooLarge('merges')
  const blocks: Block[] = []
  const carried: Block[] = []
  let table = firstTable
  for (const { part, caption } of tablesIn(rows)) {
    const addresses = addressesOf(part, table, sheet, caption)
    table += 2
    for (const [at, cell] of part.flat().entries()) {
      const address = addresses[at]
      if (!address) continue
      if (cell.text.trim() !== '') {
        const block: Block = { text: cell.text, kind: cell.hidden ? 'hidden' : 'cell', cell: address }
        blocks.push(block)
        tell?.(block, cell)
      }
      if (cell.raw !== undefined) carried.push({ text: cell.raw, kind: 'hidden', cell: address })
      if (cell.formula !== undefined) carried.push({ text: cell.formula, kind: 'field', cell: address })
    }
  }
  return { blocks, carried: once(carried), tables: table - firstTable }
}

/** Rows with something in them, from top to bottom; of two cells of one name the later is kept, but nobody sees it. */
function rowsOf(cells: readonly Placed[]): readonly Row[] {
  const rows = new Map<number, Placed[]>()
  for (const cell of cells) {
    const row = rows.get(cell.row)
    if (row) row.push(cell)
    else rows.set(cell.row, [cell])
  }
  const sorted = [...rows.values()].sort((a, b) => a[0]!.row - b[0]!.row)
  for (const row of sorted) {
    row.sort((a, b) => a.column - b.column)
    row.forEach((cell, at) => {
      if (row[at - 1]?.column === cell.column) cell.hidden = true
    })
  }
  return sorted
}

/** Gives the first cell of each merged range its reach; what stands in the rest of it is not shown. */
function merge(rows: readonly Row[], merges: readonly Range[]): boolean {
  let steps = LIMITS.mergeSteps
  for (const { top, left, bottom, right } of merges) {
    for (let at = from(rows, top, (row) => row[0]!.row); at < rows.length; at++) {
      const row = rows[at]!
      if (row[0]!.row > bottom) break
      for (let i = from(row, left, (cell) => cell.column); (row[i]?.column ?? Infinity) <= right; i++) {
        const cell = row[i]!
        if (cell.row === top && cell.column === left && row[i - 1]?.column !== left) {
          cell.colspan = Math.min(LIMITS.span, right - left + 1)
          cell.rowspan = bottom - top + 1
        } else cell.hidden = true
        if (--steps < 0) return false
      }
      if (--steps < 0) return false
    }
  }
  return true
}

/** The first place whose key is not less than `key`. */
function from<T>(sorted: readonly T[], key: number, keyOf: (one: T) => number): number {
  let low = 0
  for (let high = sorted.length; low < high;) {
    const middle = (low + high) >> 1
    if (keyOf(sorted[middle]!) < key) low = middle + 1
    else high = middle
  }
  return low
}

function* tablesIn(rows: readonly Row[]): Iterable<Readonly<{ part: readonly Row[]; caption: boolean }>> {
  let start = 0
  for (let at = 1; at <= rows.length; at++) {
    const [row, above] = [rows[at], rows[at - 1]!]
    const gap = row !== undefined && row[0]!.row > reachDown(above) + 1
    if (row !== undefined && !(gap && beginsTable(row, rows[at + 1] ?? []))) continue
    const part = rows.slice(start, at)
    const head = headRow(part)
    if (head > 0) yield { part: part.slice(0, head), caption: true }
    yield { part: head > 0 ? part.slice(head) : part, caption: false }
    start = at
  }
}

function reachDown(row: Row): number {
  return row.reduce((most, cell) => Math.max(most, cell.row + cell.rowspan - 1), 0)
}

/** Where each cell stands, in their order: shown ones in table `table`, hidden ones in the next. Rows of a caption are nobody's heads. */
function addressesOf(
  rows: readonly Row[],
  table: number,
  sheet: string,
  caption: boolean,
): readonly (Address | undefined)[] {
  const all = rows.flat()
  const shown = all.filter((cell) => !cell.hidden && cell.text.trim() !== '')
  const seen = placesOf(shown)
  const above = caption ? [] : heads(seen)
  const told = shown.map((cell, at) => address(cell, table, sheet, seen[at]!, above[at]))
  if (shown.length === all.length) return told
  const whole = placesOf(all)
  const aboveAll = caption ? [] : heads(whole)
  let next = 0
  return all.map((cell, at) => {
    if (cell === shown[next]) return told[next++]
    return address(cell, table + 1, sheet, whole[at]!, cell.hidden ? aboveAll[at] : undefined)
  })
}

/** Rows and columns counted without the empty ones. */
function placesOf(cells: readonly Placed[]): readonly TableCell[] {
  const rows = order(cells.map((cell) => cell.row))
  const columns = order(cells.map((cell) => cell.column))
  return cells.map((cell) => {
    const row = rows(cell.row)
    const column = columns(cell.column)
    return {
      row,
      column,
      rowspan: cell.rowspan === 1 ? 1 : Math.max(1, rows(cell.row + cell.rowspan) - row),
      colspan: cell.colspan === 1 ? 1 : Math.max(1, columns(cell.column + cell.colspan) - column),
      text: cell.text,
    }
  })
}

/** How many of these numbers are less than one: looked up where it is one of them, sought where it is not. */
function order(values: readonly number[]): (value: number) => number {
  const sorted = [...new Set(values)].sort((a, b) => a - b)
  const known = new Map(sorted.map((value, at) => [value, at]))
  return (value) => known.get(value) ?? from(sorted, value, (one) => one)
}

function address(
  cell: Placed,
  table: number,
  sheet: string,
  { row, column, colspan, rowspan }: TableCell,
  head: string | undefined,
): Address {
  return {
    table,
    row,
    column,
    ...(head === undefined ? {} : { head }),
    ...(colspan > 1 && !cell.hidden ? { colspan } : {}),
    ...(rowspan > 1 && !cell.hidden ? { rowspan } : {}),
    sheet,
    ref: cellName(cell.row, cell.column),
  }
}

/** One formula copied down a column says the same thing every time. */
function once(blocks: readonly Block[]): readonly Block[] {
  const seen = new Set<string>()
  return blocks.filter(({ text, kind }) => kind !== 'field' || (!seen.has(text) && seen.add(text) !== undefined))
}
