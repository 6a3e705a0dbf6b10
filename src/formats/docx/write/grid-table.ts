import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { TableCell as Cell } from '../../../domain/table.ts'
import { CELL, LABEL, run } from '../lettering.ts'
import { characters } from './closing.ts'
import { gridOf, type Grid } from './grid.ts'
import { TEXT_WIDTH } from './page.ts'

const AROUND = { top: 40, bottom: 40, left: 80, right: 80 }
const TIGHT = { line: 380, lineRule: LineRuleType.AT_LEAST, before: 0, after: 0 }

/** 表格 — bordered, as wide as the text; its first row is set apart and repeated on every page. */
export function gridTable(cells: readonly Cell[]): Table {
  const grid = gridOf(cells)
  const widths = widthsOf(grid)
  const headed = grid.rows.length > 1 && grid.columns > 1
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: grid.rows.map(
      (row, at) =>
        new TableRow({
          tableHeader: headed && at === 0 && row.every((cell) => cell.rowspan === 1),
          // Longer than about half a page: such a row must be allowed to break, or Word cuts it off.
          cantSplit: row.every((cell) => cell.text.length < 300),
          children: row.map((cell) => cellOf(cell, widths, headed && at === 0)),
        }),
    ),
  })
}

function cellOf({ text, column, colspan, rowspan }: Cell, widths: readonly number[], isHead: boolean): TableCell {
  const width = widths.slice(column, column + colspan).reduce((sum, one) => sum + one, 0)
  const lines = text.split('\n')
  const alignment = isHead || lines.every((line) => line.length < 12) ? AlignmentType.CENTER : AlignmentType.LEFT
  return new TableCell({
    columnSpan: colspan,
    rowSpan: rowspan,
    width: { size: width, type: WidthType.DXA },
    margins: AROUND,
    verticalAlign: VerticalAlignTable.CENTER,
    children: lines.map(
      (line) => new Paragraph({ alignment, spacing: TIGHT, children: [run(line, isHead ? LABEL : CELL)] }),
    ),
  })
}

/** Columns as wide as what stands in them asks, within reason; together exactly the text's width. */
function widthsOf({ columns, rows }: Grid): readonly number[] {
  const asked = Array.from({ length: columns }, () => 3)
  for (const { column, colspan, text } of rows.flat()) {
    if (colspan === 1) asked[column] = Math.max(asked[column]!, Math.min(16, characters(text) + 1))
  }
  const total = asked.reduce((sum, one) => sum + one, 0)
  let edge = 0
  let share = 0
  return asked.map((one) => {
    share += one
    const before = edge
    edge = Math.round((share / total) * TEXT_WIDTH)
    return edge - before
  })
}
