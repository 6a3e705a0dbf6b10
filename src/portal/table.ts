import type { Block } from '../domain/paper.ts'
import { heads, type TableCell } from '../domain/table.ts'
import { html, type Html } from './html.ts'

/** Several blocks of one cell stand in it one below the other. */
type Cell = TableCell & Readonly<{ blocks: readonly Block[] }>

/** 表格 — the cells of one table in reading order; `write` shows one block's text. Wide tables scroll in their own box. */
export function table(blocks: readonly Block[], write: (block: Block) => Html): Html {
  const cells = gathered(blocks)
  const top = headRows(cells)
  const tall = cells.filter((cell) => cell.rowspan > 1)
  const rows = byRow(cells).map((row, at) => filled(row, tall).map((cell) => cellOf(cell, at < top, write)))
  return html`<div class="table" tabindex="0" role="region" aria-label="表格">
    <table>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row}
          </tr> `,
      )}
    </table>
  </div> `
}

function cellOf(cell: Cell, isHead: boolean, write: (block: Block) => Html): Html {
  const reach = html`${cell.colspan > 1 ? html` colspan="${cell.colspan}"` : ''}${cell.rowspan > 1 ? html` rowspan="${cell.rowspan}"` : ''}`
  const inside = cell.blocks.map((block, i) => html`${i > 0 ? html`<br />` : ''}${write(block)}`)
  return isHead ? html`<th scope="col" ${reach}>${inside}</th>` : html`<td${reach}>${inside}</td>`
}

function gathered(blocks: readonly Block[]): readonly Cell[] {
  const found = new Map<string, Cell>()
  for (const block of blocks) {
    if (!block.cell) continue
    const { row, column, colspan = 1, rowspan = 1 } = block.cell
    const key = `${row}:${column}`
    const before = found.get(key)
    const text = before ? `${before.text}\n${block.text}` : block.text
    found.set(key, { row, column, colspan, rowspan, text, blocks: [...(before?.blocks ?? []), block] })
  }
  return [...found.values()].sort((a, b) => a.row - b.row || a.column - b.column)
}

/** Rows from the first to the last; one without a cell of its own is kept, for the cells that reach down through it. */
function byRow(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const rows: Cell[][] = Array.from({ length: (cells.at(-1)?.row ?? -1) + 1 }, () => [])
  for (const cell of cells) rows[cell.row]?.push(cell)
  return rows
}

/** Leading rows above which nothing stands. A table of one row or one column has no heading: it only sets things out. */
function headRows(cells: readonly Cell[]): number {
  const above = heads(cells)
  const first = cells.find((_, i) => above[i] !== undefined)
  const wide = cells.some((cell) => cell.column > 0)
  return first && wide ? first.row : 0
}

/** Where a file left cells out, one empty cell keeps the later ones in their columns. */
function filled(row: readonly Cell[], tall: readonly Cell[]): readonly Cell[] {
  const done: Cell[] = []
  let column = 0
  for (const cell of row) {
    const reaching = tall.filter((one) => one.row < cell.row && cell.row < one.row + one.rowspan)
    while (column < cell.column) {
      const above = reaching.find((one) => one.column <= column && column < one.column + one.colspan)
      const next = above
        ? above.column + above.colspan
        : Math.min(cell.column, ...reaching.map((one) => one.column).filter((one) => one > column))
      if (!above) done.push({ row: cell.row, column, colspan: next - column, rowspan: 1, text: '', blocks: [] })
      column = next
    }
    done.push(cell)
    column = Math.max(column, cell.column + cell.colspan)
  }
  return done
}
