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
import type { SheetCell, SheetPart } from '../../domain/sheet.ts'
import { CELL, LABEL, run } from './lettering.ts'
import { plainText } from './plain-text.ts'

type TablePart = Extract<SheetPart, { kind: 'table' }>

const AROUND = { top: 60, bottom: 60, left: 100, right: 100 }
const TIGHT = { line: 380, lineRule: LineRuleType.AT_LEAST }

/** A bordered table of fixed columns, as wide as the text. A row never breaks across pages; what fills no page is meant to be read whole. */
export function tableOf(part: TablePart, textWidth: number): Table {
  const widths = columns(part.widths, textWidth)
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    rows: part.rows.map((row, at) => rowOf(row, widths, at === 0 && part.rows.length > 1 && isHead(row))),
  })
}

/** Shares in whole twips that add up to the text width, so that tables under one another end on one line. */
function columns(shares: readonly number[], textWidth: number): readonly number[] {
  const total = shares.reduce((sum, share) => sum + share, 0)
  const edges = shares.map((_, at) =>
    Math.round((shares.slice(0, at + 1).reduce((sum, share) => sum + share, 0) / total) * textWidth),
  )
  return edges.map((edge, at) => edge - (edges[at - 1] ?? 0))
}

function rowOf(row: readonly SheetCell[], widths: readonly number[], tableHeader: boolean): TableRow {
  let column = 0
  const children = row.map((cell) => {
    const span = cell.span ?? 1
    const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0)
    column += span
    return cellOf(cell, width, span)
  })
  if (column !== widths.length) throw new Error(`A row of the sheet fills ${column} columns of ${widths.length}`)
  return new TableRow({ children, tableHeader, cantSplit: !row.some(isLong) })
}

function cellOf({ text, label }: SheetCell, width: number, columnSpan: number): TableCell {
  const alignment = label ? AlignmentType.CENTER : AlignmentType.LEFT
  const lines = plainText(text).split('\n')
  return new TableCell({
    columnSpan,
    width: { size: width, type: WidthType.DXA },
    margins: AROUND,
    verticalAlign: VerticalAlignTable.CENTER,
    children: lines.map(
      (line) => new Paragraph({ alignment, spacing: TIGHT, children: [run(line, label ? LABEL : CELL)] }),
    ),
  })
}

function isHead(row: readonly SheetCell[]): boolean {
  return row.length > 1 && row.every((cell) => cell.label)
}

/** Longer than about half a page: such a row must be allowed to break, or Word cuts it off. */
function isLong({ text }: SheetCell): boolean {
  return text.length > 400
}
