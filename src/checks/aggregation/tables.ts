import { isShown } from '../../domain/paper.ts'
import { normalise } from '../normalise.ts'
import { squeeze, type Scene } from '../scene.ts'

/** 表 — rows of cells as people read them: of a file's table, a value that spans rows stands in each of them; or lines with tabs. */
export type Table = Readonly<{ rows: readonly Row[] }>
export type Row = readonly (Cell | undefined)[]
/** `from`, `to` in the normalised text of its block. */
export type Cell = Readonly<{ scene: Scene; from: number; to: number; text: string }>

export function tablesOf(scenes: readonly Scene[]): readonly Table[] {
  const tables = new Map<number, (Cell | undefined)[][]>()
  const pasted: Row[][] = []
  let lines: Row[] | undefined
  for (const scene of scenes) {
    const { cell, text } = scene.block
    if (cell === undefined) {
      if (!text.includes('\t') || text.length > WIDEST) lines = undefined
      else {
        if (lines === undefined) pasted.push((lines = []))
        lines.push(splitAtTabs(scene))
      }
      continue
    }
    lines = undefined
    if (!isShown(scene.block) || cell.column > MOST_COLUMNS) continue
    const rows = tables.get(cell.table) ?? []
    tables.set(cell.table, rows)
    const own = { scene, from: 0, to: scene.normal.text.length, text: squeeze(scene.normal.text) }
    const last = cell.row + Math.min(cell.rowspan ?? 1, MOST_SPANNED) - 1
    for (let row = cell.row; row <= last; row++) (rows[row] ??= [])[cell.column] ??= own
  }
  // A row nobody wrote is a hole in the list; a spanning cell may reach below the last row.
  const whole = [...tables.values()].map((rows) => [...rows].map((row) => row ?? []))
  return [...whole, ...pasted].map((rows) => ({ rows }))
}

function splitAtTabs(scene: Scene): Row {
  let from = 0
  return scene.block.text.split('\t').map((part) => {
    const { length } = normalise(part).text
    const cell = { scene, from, to: from + length, text: squeeze(scene.normal.text.slice(from, from + length)) }
    from += length + 1
    return cell
  })
}

const WIDEST = 2_000
const MOST_COLUMNS = 200
const MOST_SPANNED = 2_000
