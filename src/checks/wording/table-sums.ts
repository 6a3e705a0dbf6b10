import type { ReadPaper, Sighting } from '../rule.ts'
import { sight } from '../sight.ts'
import { addsUp, type Figure } from './figures.ts'
import { gridsOf, type Cell, type Grid } from './grid.ts'
import type { WordingTest } from './test.ts'

/**
 * 表内合计: a row 合计 whose columns do not add up, a column 合计 in which one row does not. A table is believed to be one of sums only where its other
 * columns (or rows) do add up: shares, prices and numbers of order stand beside sums in the same table.
 */
export const tableSums: WordingTest = {
  *across(paper: ReadPaper) {
    for (const grid of gridsOf(paper)) {
      const seen = new Set<Cell>()
      for (const cell of [...downwards(grid), ...downwards(turned(grid))]) {
        if (seen.has(cell)) continue
        seen.add(cell)
        yield told(cell)
      }
    }
  },
}

function told({ scene, from, to }: Cell): Sighting {
  return sight(scene, from, to)
}

/** One way a total may have been reckoned: which rows are its parts. */
type Way = (rows: readonly number[], totals: readonly number[], total: number) => readonly number[]

const WAYS: readonly Way[] = [
  (rows, totals, total) =>
    rows.filter((row) => row < total && row > (totals.filter((one) => one < total).at(-1) ?? -1)),
  (rows, _, total) => rows.filter((row) => row < total),
  (_, totals, total) => totals.filter((row) => row < total),
  (rows, totals, total) => rows.filter((row) => row > total && row < (totals.find((one) => one > total) ?? Infinity)),
  (rows, _, total) => rows.filter((row) => row > total),
  (_, totals, total) => totals.filter((row) => row > total),
]

/** Cells of total rows that do not add up, in tables where that can be told. */
function* downwards(grid: Grid): Iterable<Cell> {
  const totals = grid.flatMap((row, at) => (isTotal(row) ? [at] : []))
  if (totals.length === 0) return
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0)
  const rows = grid.flatMap((row, at) =>
    !totals.includes(at) && row.some((one) => one?.figure !== undefined) ? [at] : [],
  )
  const columns = [...Array(width).keys()].filter((column) => !isShare(grid, column))
  const hierarchic = rows.some((row) => labels(grid[row] ?? []).some((label) => PART.test(label)))
  for (const total of totals) {
    const ends = columns.map((column) => ({
      cell: grid[total]?.[column],
      states: WAYS.map((way) => stateOf(grid, way(rows, totals, total), total, column)),
    }))
    const numbers = ends.filter(({ cell }) => cell?.figure !== undefined)
    const best = WAYS.map((_, way) => numbers.filter(({ states }) => states[way] === 'sum').length)
    const way = best.indexOf(Math.max(...best))
    // A column that adds up in any way is right.
    const wrong = numbers.filter(({ states }) => !states.includes('sum') && states[way] === 'off')
    const right = best[way] ?? 0
    if (wrong.length > 0 && right >= 1 && wrong.length <= right && !(hierarchic && right < 2)) {
      for (const { cell } of wrong) if (cell !== undefined) yield cell
    } else if (right === 0 && numbers.length === 1 && !hierarchic && totals.length === 1)
      yield* alone(grid, rows, total, numbers[0]?.cell)
  }
}

/** 单列 — one column of figures and nothing to compare: only a full column, with its total at the end and not far off. */
function* alone(grid: Grid, rows: readonly number[], total: number, cell: Cell | undefined): Iterable<Cell> {
  if (cell?.figure === undefined || rows.some((row) => row > total) || rows.length < 3) return
  const column = grid[total]?.indexOf(cell) ?? -1
  const parts = rows.flatMap((row) => grid[row]?.[column]?.figure ?? [])
  const sum = parts.reduce((all, one) => all + one.value, 0)
  if (parts.length !== rows.length || sum === 0) return
  if (Math.abs(sum - cell.figure.value) <= sum / 3) yield cell
}

/** `sum`: adds up; `off`: does not; `none`: nothing to add. A blank cell counts for nothing, words in a cell make it `none`. */
function stateOf(grid: Grid, rows: readonly number[], total: number, column: number): 'sum' | 'off' | 'none' {
  const figure = grid[total]?.[column]?.figure
  const cells = rows.map((row) => grid[row]?.[column])
  const parts = cells.flatMap((one): readonly Figure[] => (one?.figure === undefined ? [] : [one.figure]))
  if (figure === undefined || parts.length < 2) return 'none'
  if (cells.some((one) => one !== undefined && one.figure === undefined && !BLANK.test(one.text))) return 'none'
  if (new Set([figure, ...parts].map((one) => one.unit)).size > 1) return 'none'
  // Amounts in ten thousands are rounded even where they show no decimals.
  const rounded = /[万亿]/u.test(figure.unit + headOf(grid, column))
  return addsUp(figure, parts, rounded) ? 'sum' : 'off'
}

function isTotal(row: Grid[number]): boolean {
  return labels(row).some((label) => TOTAL.test(label))
}

/** The words before the first number of a row. */
function labels(row: Grid[number]): readonly string[] {
  const first = row.findIndex((one) => one?.figure !== undefined)
  return row
    .slice(0, first < 0 ? 3 : Math.max(1, Math.min(3, first)))
    .flatMap((one) => (one === undefined ? [] : [one.text]))
}

function headOf(grid: Grid, column: number): string {
  return grid
    .slice(0, 3)
    .flatMap((row) => (row[column]?.figure === undefined ? [row[column]?.text ?? ''] : []))
    .join(' ')
}

function isShare(grid: Grid, column: number): boolean {
  return SHARE.test(headOf(grid, column))
}

function turned(grid: Grid): Grid {
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0)
  return [...Array(width).keys()].map((column) => grid.map((row) => row[column]))
}

const TOTAL = /^(?:总计|合计|共计|总合计|总数|小计)(?:\([^)]{0,8}\))?:?$/u
const BLANK = /^(?:|-{1,2}|\/|无|0|—)$/u
const PART = /^(?:其中|#|\(?[一二三四五六七八九十]{1,2}\)?[、.]|\(\d{1,2}\)|\d{1,2}\.\d|[①-⑳])/u
const SHARE =
  /率|比|%|占|均|幅|序号|编号|代码|单价|价格|指数|排名|名次|日期|电话|年限|标准|得分|分值|增长|时间|年份|邮编|文号|号码/u
