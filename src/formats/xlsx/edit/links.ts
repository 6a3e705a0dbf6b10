import type { Relation } from '../../docx/relations.ts'
import { cellAt, cellName, rangeOf, type Range } from '../cell-name.ts'
import type { SheetLink } from '../sheet.ts'
import type { Covering } from './covering.ts'
import type { Relations } from './new-package.ts'
import { quotedName, referenceOf } from './sheet-names.ts'
import { linkKey } from './write-sheet.ts'

/** Some cells of one sheet: their columns, by row. */
export type Cells = ReadonlyMap<number, readonly number[]>

export function cellsByRow(cells: Iterable<Readonly<{ row: number; column: number }>>): Cells {
  const rows = new Map<number, number[]>()
  for (const { row, column } of cells) {
    const known = rows.get(row)
    if (known) known.push(column)
    else rows.set(row, [column])
  }
  return rows
}

/**
 * 留下的链接 — links of a sheet that stay, and what is written for them: those to a web or mail address without a covered value, and those
 * to a cell of a sheet that stays; never one on a covered cell, or on none that is shown. Tips and display names go.
 */
export function keptLinks(
  links: readonly SheetLink[],
  relations: ReadonlyMap<string, Relation>,
  cells: Readonly<{ shown: Cells; covered: Cells }>,
  covering: Covering,
  nameOf: (sheet: string) => string | undefined,
  out: Relations,
  uri: string,
): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const kept = new Map<string, Readonly<Record<string, string>>>()
  for (const { ref, id, location } of links) {
    const key = linkKey(ref, id, location)
    const range = rangeOf(ref)
    if (kept.has(key) || !range || lies(range, cells.covered) || !lies(range, cells.shown)) continue
    const whole = `${cellName(range.top, range.left)}:${cellName(range.bottom, range.right)}`
    const place = { ref: ref.includes(':') ? whole : cellName(range.top, range.left) }
    const address = addressOf(relations.get(id), covering)
    if (address !== undefined) kept.set(key, { ...place, id: out.outside(`${uri}hyperlink`, address) })
    else if (id === '') {
      const target = insideOf(location, covering, nameOf)
      if (target !== undefined) kept.set(key, { ...place, location: target })
    }
  }
  return kept
}

function lies({ top, left, bottom, right }: Range, touched: Cells): boolean {
  const within = (column: number): boolean => left <= column && column <= right
  if (bottom - top > touched.size)
    return [...touched].some(([row, columns]) => top <= row && row <= bottom && columns.some(within))
  for (let row = top; row <= bottom; row++) if (touched.get(row)?.some(within) === true) return true
  return false
}

function addressOf(relation: Relation | undefined, covering: Covering): string | undefined {
  if (relation?.external !== true || !/^(?:https?|mailto):/i.test(relation.target)) return undefined
  return covering.touches(relation.target) || covering.touches(plain(relation.target)) ? undefined : relation.target
}

function insideOf(
  location: string,
  covering: Covering,
  nameOf: (sheet: string) => string | undefined,
): string | undefined {
  if (cellAt(location)) return location
  const found = referenceOf(location)
  const name = found && nameOf(found.sheet)
  if (!found || name === undefined || covering.touches(found.cells)) return undefined
  return `${quotedName(name)}!${found.cells}`
}

function plain(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
