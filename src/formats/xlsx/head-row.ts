/** A cell as far as finding the heading of its table goes. */
type Cell = Readonly<{ column: number; colspan: number; text: string }>

/**
 * 表头行 — which of a table's rows is its heading: the first of the top ones that fills most of the width and holds words
 * only. What stands above it (the title, 填报单位, the date) is a caption. -1 when no row looks like one.
 */
export function headRow(rows: readonly (readonly Cell[])[]): number {
  const width = rows.slice(0, SAMPLE).reduce((most, row) => Math.max(most, reach(row)), 0)
  return rows.slice(0, TOP).findIndex((row) => row.length > 1 && reach(row) >= width * 0.6 && row.every(isHead))
}

/**
 * Does a row that follows an empty one begin a table of its own? It does when it looks like a heading: words only, with a
 * number below one of them. Otherwise it goes on with the list above.
 */
export function beginsTable(row: readonly Cell[], below: readonly Cell[]): boolean {
  return (
    row.length > 1 &&
    row.every(isWords) &&
    below.some((cell) => !isWords(cell) && row.some((one) => one.column === cell.column))
  )
}

const TOP = 12
const SAMPLE = 40

function reach(row: readonly Cell[]): number {
  return row.reduce((sum, cell) => sum + cell.colspan, 0)
}

/** 填报单位：民政局 says a thing of its own. */
function isHead(cell: Cell): boolean {
  return isWords(cell) && !/[:：]\s*\S/.test(cell.text)
}

function isWords({ text }: Cell): boolean {
  return /\p{L}/u.test(text) && !/\d{6,}/.test(text)
}
