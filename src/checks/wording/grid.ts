import { isShown } from '../../domain/paper.ts'
import { normalise } from '../normalise.ts'
import type { ReadPaper } from '../rule.ts'
import { squeeze, type Scene } from '../scene.ts'
import { figureOf, type Figure } from './figures.ts'

/** 格 — a cell of a table, its squeezed text and, where it is nothing but a number, that number; `from`, `to` in the normalised text of its block. */
export type Cell = Readonly<{ scene: Scene; from: number; to: number; text: string; figure: Figure | undefined }>
export type Grid = readonly (readonly (Cell | undefined)[])[]

/** The tables of a paper: those of its file, and lines with tabs. A table with joined cells of several rows is left out: nobody knows its columns. */
export function gridsOf({ scenes }: ReadPaper): readonly Grid[] {
  const tables = new Map<number, (Cell | undefined)[][]>()
  const doubtful = new Set<number>()
  const tabbed: (Cell | undefined)[][][] = []
  let lines: (Cell | undefined)[][] = []
  for (const scene of scenes) {
    const { cell, text } = scene.block
    if (cell === undefined) {
      if (text.includes('\t') && text.length <= 2_000) {
        if (lines.length === 0) tabbed.push(lines)
        lines.push(split(scene))
      } else if (text.trim() !== '') lines = []
      continue
    }
    lines = []
    if (!isShown(scene.block)) continue
    const rows = tables.get(cell.table) ?? []
    tables.set(cell.table, rows)
    const row = (rows[cell.row] ??= [])
    if (row[cell.column] !== undefined || (cell.rowspan ?? 1) > 1) doubtful.add(cell.table)
    row[cell.column] = cellOf(scene, 0, scene.normal.text.length)
  }
  const whole = [...tables]
    .filter(([table]) => !doubtful.has(table))
    .map(([, rows]) => Array.from(rows, (row) => Array.from(row ?? [])))
  return [...whole, ...tabbed].filter((rows) => rows.length > 2)
}

function split(scene: Scene): readonly (Cell | undefined)[] & (Cell | undefined)[] {
  const cells: Cell[] = []
  let from = 0
  for (const part of scene.block.text.split('\t')) {
    const length = normalise(part).text.length
    cells.push(cellOf(scene, from, from + length))
    from += length + 1
  }
  return cells
}

function cellOf(scene: Scene, from: number, to: number): Cell {
  const text = squeeze(scene.normal.text.slice(from, to))
  return { scene, from, to, text, figure: figureOf(text) }
}
