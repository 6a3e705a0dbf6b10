import type { TableCell } from '../../../domain/table.ts'

/** 表格栅格 — rows in which every column is filled once: by a cell, or by one that reaches into it from above or from the left. */
export type Grid = Readonly<{ columns: number; rows: readonly (readonly TableCell[])[] }>

/** No table of Word has more columns (its own limit); what lies beyond is set into rows of one column. */
const MOST_COLUMNS = 63

/**
 * Cells laid out without gaps or overlaps: what a file left out is filled with empty cells, and a reach that runs into another cell or out of the table
 * is cut short.
 */
export function gridOf(cells: readonly TableCell[]): Grid {
  const compact = cells.every((cell) => cell.column + cell.colspan <= MOST_COLUMNS)
    ? cells
    : cells.map((cell, row) => ({ ...cell, row, column: 0, colspan: 1, rowspan: 1 }))
  const sorted = [...compact].sort((a, b) => a.row - b.row || a.column - b.column)
  const heights = [...new Set(sorted.map((cell) => cell.row))]
  const columns = sorted.reduce((most, cell) => Math.max(most, cell.column + cell.colspan), 1)
  /** Up to which row, exclusive, each column is taken. */
  const until: number[] = Array.from({ length: columns }, () => 0)
  const rows: TableCell[][] = []
  let next = 0
  for (const [row, height] of heights.entries()) {
    const own: TableCell[] = []
    const put = (cell: TableCell): void => {
      own.push(cell)
      for (let column = cell.column; column < cell.column + cell.colspan; column++) until[column] = row + cell.rowspan
    }
    const fill = (to: number): void => {
      for (; column < to; column++) if (until[column]! <= row) put({ row, column, colspan: 1, rowspan: 1, text: '' })
    }
    let column = 0
    for (; sorted[next]?.row === height; next++) {
      const cell = sorted[next]!
      fill(Math.max(column, cell.column))
      while (column < columns && until[column]! > row) column++
      const place = Math.min(column, columns - 1)
      const free = until.findIndex((end, at) => at > place && end > row)
      const following = sorted[next + 1]?.row === height ? sorted[next + 1]!.column : columns
      const end = Math.min(columns, place + cell.colspan, Math.max(place + 1, following), free < 0 ? columns : free)
      let below = row
      while (below < heights.length && heights[below]! < height + cell.rowspan) below++
      // A cell for which there is no room at all: whoever reads the file back will miss its text.
      if (until[place]! > row) continue
      put({ ...cell, row, column: place, colspan: end - place, rowspan: below - row })
      column = end
    }
    fill(columns)
    rows.push(own)
  }
  return { columns, rows }
}
