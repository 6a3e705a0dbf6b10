import { SHOWN, type BlockKind } from '../domain/paper.ts'
import { heads } from '../domain/table.ts'
import { joined, unsee, type Home, type Trace, type Traced } from './docx/trace.ts'
import { LIMITS } from './limits.ts'

type Cell = {
  row: number
  column: number
  colspan: number
  rowspan: number
  slot: number
  lines: Traced[]
  /** Blocks carried inside the cell (hidden, deleted): they get its address too. */
  carried: { slot: number; block: Traced }[]
  /** Continues the cell above (vMerge): it has no block of its own. */
  continues: boolean
  home?: Home
}
type Table = { index: number; row: number; column: number; headRows: number; cells: Cell[]; above: Map<number, Cell> }
type Container = { cell: Cell } | 'box'

/**
 * 拼装 — blocks in reading order while a file is walked from start to end. A place is reserved when something begins and
 * filled when it ends, so that a paragraph stands before the text box inside it; cells wait for their table's end,
 * because only then is it known what stands above them.
 */
export class Assembly {
  readonly #slots: (Traced | undefined)[] = []
  readonly #tables: Table[] = []
  readonly #containers: Container[] = []
  #count = 0
  readonly #trace: Trace | undefined

  constructor(trace?: Trace) {
    this.#trace = trace
  }

  get size(): number {
    return this.#slots.length
  }

  reserve(): number {
    return this.#slots.push(undefined) - 1
  }

  /** A place for a paragraph: in a table cell it needs none, it becomes a line of the cell. */
  reserveParagraph(): number | undefined {
    return this.#cell() ? undefined : this.reserve()
  }

  /** Text that is shown; in a table cell it becomes a line of the cell. */
  show(block: Traced, slot?: number): void {
    const cell = this.#cell()
    if (cell) cell.lines.push(block)
    else this.#slots[slot ?? this.reserve()] = block
  }

  /** Text the file carries beside what it shows (or a note on it): a block of its own, with the cell's address in a cell. */
  carry(block: Traced): void {
    const slot = this.reserve()
    const cell = this.#cell()
    if (cell) cell.carried.push({ slot, block })
    else this.#slots[slot] = block
  }

  openBox(): void {
    this.#containers.push('box')
  }

  closeBox(): void {
    this.#containers.pop()
  }

  get inBox(): boolean {
    return this.#containers.includes('box')
  }

  openTable(): void {
    this.#tables.push({ index: this.#count++, row: -1, column: 0, headRows: 0, cells: [], above: new Map() })
  }

  openRow(skipColumns = 0): void {
    const table = this.#table()
    table.row++
    table.column = skipColumns
  }

  skipColumns(count: number): void {
    this.#table().column += span(count)
  }

  /** The current row is one of the heading, by what the file declares. */
  isHeadRow(): void {
    const table = this.#table()
    if (table.headRows === table.row) table.headRows++
  }

  openCell(): void {
    const { row, column } = this.#table()
    const cell: Cell = {
      row: Math.max(0, row),
      column,
      colspan: 1,
      rowspan: 1,
      slot: this.reserve(),
      lines: [],
      carried: [],
      continues: false,
      ...(this.#trace && { home: { part: this.#trace.part, at: this.#trace.at } }),
    }
    this.#containers.push({ cell })
  }

  /** Reach of the innermost cell; `continues` when it is the lower part of a cell begun in a row above. */
  reach(change: Readonly<{ colspan?: number; rowspan?: number; continues?: boolean }>): void {
    const cell = this.#cell()
    if (!cell) return
    if (change.colspan !== undefined)
      cell.colspan = Math.max(1, Math.min(span(change.colspan), LIMITS.span - cell.column))
    if (change.rowspan !== undefined) cell.rowspan = Math.max(1, span(change.rowspan))
    if (change.continues !== undefined) cell.continues = change.continues
  }

  /** Moves the innermost cell right until nothing from a row above reaches into it (HTML's rowspan). */
  shiftPastSpans(): void {
    const cell = this.#cell()
    if (!cell) return
    const { above } = this.#table()
    const taken = (column: number): boolean => {
      const over = above.get(column)
      return over !== undefined && over.row + over.rowspan > cell.row && over.row < cell.row
    }
    while (taken(cell.column)) cell.column++
  }

  closeCell(): void {
    const top = this.#containers.pop()
    if (top === undefined || top === 'box') return
    const { cell } = top
    const table = this.#table()
    table.column = cell.column + cell.colspan
    const origin = cell.continues ? table.above.get(cell.column) : undefined
    if (origin) {
      origin.rowspan = cell.row - origin.row + 1
      // Word does not show what stands in the lower part of a merged cell.
      const text = lines(cell)
      if (this.#trace) for (const line of cell.lines) unsee(this.#trace, line.spans)
      if (text.trim() !== '') origin.carried.push({ slot: cell.slot, block: { text, kind: 'hidden' } })
      origin.carried.push(...cell.carried)
      return
    }
    for (let column = cell.column; column < cell.column + cell.colspan; column++) table.above.set(column, cell)
    table.cells.push(cell)
  }

  /** Fills the cells of the innermost table; `kind` is `cell`, or what the story makes of it (header, comment …). */
  closeTable(kind: BlockKind = 'cell'): void {
    const table = this.#tables.pop()
    if (!table) return
    const above = heads(
      table.cells.map((cell) => ({ ...cell, text: lines(cell) })),
      table.headRows,
    )
    table.cells.forEach((one, at) => {
      const head = above[at]
      const cell = {
        table: table.index,
        row: one.row,
        column: one.column,
        ...(head === undefined ? {} : { head }),
        ...(one.colspan > 1 ? { colspan: one.colspan } : {}),
        ...(one.rowspan > 1 ? { rowspan: one.rowspan } : {}),
      }
      this.#slots[one.slot] = {
        text: lines(one),
        kind,
        cell,
        ...(this.#trace && { spans: spansOf(one), ...(one.home && { home: one.home }) }),
      }
      for (const { slot, block } of one.carried) this.#slots[slot] = { ...block, cell }
    })
  }

  /** Every block with text, and every cell: an empty cell still holds its column. */
  blocks(): readonly Traced[] {
    while (this.#tables.length > 0) this.closeTable()
    return this.#slots.filter(
      (block) => block !== undefined && (block.text !== '' || block.kind === 'cell'),
    ) as Traced[]
  }

  #cell(): Cell | undefined {
    const top = this.#containers.at(-1)
    return top === undefined || top === 'box' ? undefined : top.cell
  }

  #table(): Table {
    if (this.#tables.length === 0) this.openTable()
    return this.#tables.at(-1)!
  }
}

export function isShownKind(kind: BlockKind): boolean {
  return (SHOWN as readonly string[]).includes(kind)
}

function span(count: number): number {
  return Number.isFinite(count) ? Math.min(LIMITS.span, Math.max(0, Math.trunc(count))) : 1
}

/** A cell's paragraphs, one a line; empty ones left out, so that offsets do not depend on spacing paragraphs. */
function lines(cell: Cell): string {
  return said(cell)
    .map((line) => line.text)
    .join('\n')
}

function spansOf(cell: Cell): Traced['spans'] & object {
  return joined(said(cell), 1)
}

function said(cell: Cell): readonly Traced[] {
  return cell.lines.filter((line) => line.text !== '')
}
