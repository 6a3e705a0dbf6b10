/** 单元格 — where a cell of a table stands, counted from 0, how far it reaches, and its text. */
export type TableCell = Readonly<{ row: number; column: number; colspan: number; rowspan: number; text: string }>

/**
 * 表头 — what stands above each cell. The heading is the table's first row; a first row that is one cell over the whole
 * width is a caption and is passed over. A heading of several rows (grouped columns, or `headRows` rows the file itself
 * declares) is read from top to bottom: `个人信息 身份证号`.
 * The answer is in the order of the cells; `undefined` where nothing stands above.
 */
export function heads(cells: readonly TableCell[], headRows = 0): readonly (string | undefined)[] {
  const rows = byRow(cells)
  const top = firstHeadRow(rows, width(cells))
  const bottom = top + Math.max(headRows - top, depth(rows.get(top) ?? []))
  const columns = new Map<number, TableCell[]>()
  for (const cell of cells) {
    if (cell.row < top || cell.row >= bottom) continue
    for (let column = cell.column; column < cell.column + cell.colspan; column++) add(columns, column, cell)
  }
  const said = (heads: readonly TableCell[]): string | undefined => {
    const words = [...new Set(heads.map((head) => head.text.trim()))].filter((text) => text !== '')
    return words.length > 0 ? words.join(' ') : undefined
  }
  // Below the heading every cell of a column has the same above it.
  const whole = new Map([...columns].map(([column, above]) => [column, said(above)]))
  return cells.map(({ row, column }) =>
    row >= bottom ? whole.get(column) : said((columns.get(column) ?? []).filter((head) => head.row < row)),
  )
}

function firstHeadRow(rows: ReadonlyMap<number, readonly TableCell[]>, width: number): number {
  for (let row = 0; ; row++) {
    const [only, ...more] = rows.get(row) ?? []
    if (only === undefined || more.length > 0 || width === 1 || only.colspan < width) return row
  }
}

/** A first row of grouped columns reaches down as far as its ungrouped cells do; otherwise it is one row high. */
function depth(row: readonly TableCell[]): number {
  const deepest = row.reduce((most, cell) => Math.max(most, cell.rowspan), 1)
  return row.every((cell) => cell.colspan > 1 || cell.rowspan === deepest) ? deepest : 1
}

function width(cells: readonly TableCell[]): number {
  return cells.reduce((most, cell) => Math.max(most, cell.column + cell.colspan), 0)
}

function byRow(cells: readonly TableCell[]): ReadonlyMap<number, readonly TableCell[]> {
  const rows = new Map<number, TableCell[]>()
  for (const cell of cells) add(rows, cell.row, cell)
  return rows
}

function add(groups: Map<number, TableCell[]>, key: number, cell: TableCell): void {
  const group = groups.get(key)
  if (group) group.push(cell)
  else groups.set(key, [cell])
}
