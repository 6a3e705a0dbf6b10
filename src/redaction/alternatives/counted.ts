import type { Block, Paper } from '../../domain/paper.ts'
import type { Counted } from './alternative.ts'

/** Fewer people than this in a group and they are known to their neighbours: the usual least size of a cell in published statistics. */
export const LEAST = 5
/** More groups than this are a list again. */
const MOST_GROUPS = 30
const OTHERS = '其他'

/**
 * 以计数代替名单 — the rows of a table counted by the column that tells most while every group has at least five; ages go by tens of years, what is rarer
 * joins the others. `personal`: columns that hold what must not be seen. `undefined` where there are fewer than five rows at all.
 */
export function counted(paper: Paper, table: number, personal: ReadonlySet<number>): Counted | undefined {
  const cells = paper.blocks.filter((one) => one.cell?.table === table)
  const rows = rowsOf(cells)
  if (rows.length < LEAST) return undefined
  const columns = new Set(cells.map((one) => one.cell?.column ?? 0))
  const at = { file: paper.file, table, rows: rows.length }
  const best = [...columns]
    .filter((column) => !personal.has(column))
    .flatMap((column) => {
      const head = headOf(cells, column)
      const groups =
        head === '' || ORDER.test(head) ? [] : groupsBy(rows.map((row) => banded(head, row.get(column) ?? '')))
      return groups.length >= 2 && groups.length <= MOST_GROUPS ? [{ ...at, column: head, groups }] : []
    })
    .sort((a, b) => b.groups.length - a.groups.length)[0]
  return best ?? { ...at, column: null, groups: [{ value: '合计', count: rows.length }] }
}

/** 序号 tells nothing, and every value of it stands once. */
const ORDER = /^(序号|编号|序|号)$/u

/** Data rows, each by column; the first row is the head. */
function rowsOf(cells: readonly Block[]): readonly ReadonlyMap<number, string>[] {
  const rows = new Map<number, Map<number, string>>()
  for (const { cell, text } of cells) {
    if (!cell || cell.row === 0) continue
    const row = rows.get(cell.row) ?? new Map<number, string>()
    rows.set(cell.row, row.set(cell.column, text.trim()))
  }
  return [...rows.values()].filter((row) => [...row.values()].some((text) => text !== ''))
}

function headOf(cells: readonly Block[], column: number): string {
  return (cells.find(({ cell }) => cell?.row === 0 && cell.column === column)?.text ?? '').replace(/\s+/gu, '')
}

/** 年龄 47 is 40—49岁. */
function banded(head: string, value: string): string {
  const years = /年龄|周岁/u.test(head) ? /^(\d{1,3})\s*(?:周?岁)?$/u.exec(value.normalize('NFKC'))?.[1] : undefined
  if (years === undefined) return value
  const from = Math.floor(Number(years) / 10) * 10
  return `${from}—${from + 9}岁`
}

/** None if the values are too many to be groups, or if even the others together are too few. */
function groupsBy(values: readonly string[]): Counted['groups'] {
  const counts = new Map<string, number>()
  for (const value of values)
    counts.set(value === '' ? OTHERS : value, (counts.get(value === '' ? OTHERS : value) ?? 0) + 1)
  const large = [...counts].filter(([value, count]) => count >= LEAST && value !== OTHERS)
  const rest = values.length - large.reduce((sum, [, count]) => sum + count, 0)
  if (large.length === 0) return []
  // A rest that is too small would be told by subtraction from the total: the smallest group joins it.
  const sorted = large.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  const isShort = rest > 0 && rest < LEAST
  const kept = isShort ? sorted.slice(0, -1) : sorted
  const others = isShort ? rest + (sorted.at(-1)?.[1] ?? 0) : rest
  return [
    ...kept.map(([value, count]) => ({ value, count })),
    ...(others > 0 ? [{ value: OTHERS, count: others }] : []),
  ]
}
