import type { Refusal } from '../../domain/result.ts'
import { walkXml } from '../xml.ts'

/** The number format code of each cell style, by the style's number; `General` where none is named. */
export type CellStyles = (style: number) => string

export const NO_CELL_STYLES: CellStyles = () => 'General'

/** Reads `styles.xml` (ECMA-376-1 §18.8): of all styling only number formats change what a cell says. */
export function readCellStyles(bytes: Uint8Array): CellStyles | Refusal {
  const codes = new Map<number, string>()
  const styles: number[] = []
  let inCells = false
  const refusal = walkXml(bytes, {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode)
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) styles.push(Number(numFmtId))
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return (
    refusal ??
    ((style) => {
      const id = styles[style] ?? 0
      return codes.get(id) ?? BUILT_IN.get(id) ?? 'General'
    })
  )
}

/** Formats every program knows by number (§18.8.30); 27 to 36 and 50 to 58 are the Chinese ones, all of them dates. */
const BUILT_IN: ReadonlyMap<number, string> = new Map<number, string>([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'yyyy-mm-dd'] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id) => [id, 'hh:mm:ss'] as const),
  [22, 'yyyy-mm-dd hh:mm'],
  [37, '#,##0'],
  [38, '#,##0'],
  [39, '#,##0.00'],
  [40, '#,##0.00'],
  [49, '@'],
])
