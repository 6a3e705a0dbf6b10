import { canaryAt, canaryOf, type Canary } from './canaries.ts'
import type { Planting } from './planting.ts'
import { SHEET_BESIDE } from './sheet-beside.ts'
import { SHEET_CELLS } from './sheet-cells.ts'
import { SHEET_PACKAGE } from './sheet-package.ts'
import { SHEET_PARTS } from './sheet-parts.ts'
import { SHEET_RULES } from './sheet-rules.ts'
import { WORD_BEHIND } from './word-behind.ts'
import { WORD_BODY } from './word-body.ts'
import { WORD_DRAWN } from './word-drawn.ts'
import { WORD_LINKED } from './word-linked.ts'
import { WORD_PACKAGE } from './word-package.ts'
import { WORD_ZIP } from './word-zip.ts'

/** 埋设的文件 — one planting with the value that stands in it. */
export type Planted = Readonly<{
  name: string
  file: string
  canary: Canary
  planting: Planting
}>

/** Every planting of both formats, values taken in turn. */
export const PLANTED: readonly Planted[] = [
  ...named('docx', [...WORD_BODY, ...WORD_DRAWN, ...WORD_LINKED, ...WORD_BEHIND, ...WORD_PACKAGE, ...WORD_ZIP]),
  ...named('xlsx', [...SHEET_CELLS, ...SHEET_BESIDE, ...SHEET_RULES, ...SHEET_PACKAGE, ...SHEET_PARTS]),
]

function named(format: 'docx' | 'xlsx', plantings: readonly Planting[]): readonly Planted[] {
  return plantings.map((planting, at) => ({
    name: `${format} ${planting.name}`,
    file: `${format}-${String(at + 1).padStart(3, '0')}.${format}`,
    canary: planting.kind === undefined ? canaryAt(at) : canaryOf(planting.kind),
    planting,
  }))
}
