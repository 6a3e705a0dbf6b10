import type { Block } from '../../../domain/paper.ts'
import { edited, type Edit } from '../../../domain/replacement.ts'
import { ok, refuse, type Refusal, type Result } from '../../../domain/result.ts'
import type { Removal } from '../../edit/rewrite.ts'
import type { Zip } from '../../zip.ts'
import type { SheetCell } from '../sheet.ts'
import { readXlsx } from '../read-xlsx.ts'
import { newTrace, type Trace } from '../trace.ts'
import { planOf, type CellPlan } from './cell-plan.ts'
import { coveringOf, type Covering } from './covering.ts'
import { lostParts } from './lost-parts.ts'
import { readBack } from './read-back.ts'
import { Removals } from '../../edit/removals.ts'
import { sheetNames } from './sheet-names.ts'
import { writePackage } from './write-package.ts'
import { readOldWorkbook } from './write-workbook.ts'

/** What of one sheet stays: its number in `trace.sheets`, and its shown cells by the number of their element. */
export type KeptSheet = Readonly<{
  old: number
  part: string
  cells: ReadonlyMap<number, CellPlan>
  shown: readonly SheetCell[]
  covered: readonly SheetCell[]
}>

/**
 * 改 xlsx — the workbook as it may leave: values and no formulas, covered cells as text in their own style, and nothing that is not shown.
 * The package is written anew from what may stay. Problems: `redact.no-place`, `redact.not-clean` (`data.what`: `sheet-twice`, `no-sheet`),
 * `redact.not-read-back` (what was written does not read as planned), those of `readXlsx`.
 */
export function editXlsx(
  zip: Zip,
  edits: readonly Edit[],
): Result<Readonly<{ bytes: Uint8Array; removed: readonly Removal[] }>> {
  const trace = newTrace()
  const read = readXlsx(zip, trace)
  if (!read.ok) return read
  const { blocks } = read.value
  const covering = coveringOf(blocks, edits, trace)
  if (!covering.ok) return covering
  const sheets = keptSheets(blocks, trace, covering.value)
  if ('ok' in sheets) return sheets
  const source = zip.read(trace.main)
  if (!source.ok) return source
  const workbook = readOldWorkbook(source.value)
  if ('ok' in workbook) return workbook

  const names = sheetNames(
    trace,
    sheets.map((one) => one.old),
    covering.value,
  )
  const removals = new Removals()
  const written = writePackage({ zip, trace, workbook, sheets, names, covering: covering.value, removals })
  if (!written.ok) return written
  lostParts(zip, trace, written.value.used, removals)
  lostBlocks(blocks, trace, removals)
  const problem = readBack(written.value, { blocks, trace, sheets, names, covering: covering.value })
  return problem ?? ok({ bytes: written.value.bytes, removed: removals.list() })
}

function keptSheets(blocks: readonly Block[], trace: Trace, covering: Covering): readonly KeptSheet[] | Refusal {
  const { styles, from1904 } = trace.book!
  const kept = trace.sheets.flatMap(({ part, hidden, cellless }, old) =>
    hidden || cellless
      ? []
      : [{ old, part, cells: new Map<number, CellPlan>(), shown: [] as SheetCell[], covered: [] as SheetCell[] }],
  )
  if (kept.length === 0) return refuse({ code: 'redact.not-clean', data: { what: 'no-sheet' } })
  const byPart = new Map(kept.map((sheet) => [sheet.part.toLowerCase(), sheet]))
  const parts = trace.sheets.map((one) => one.part.toLowerCase())
  // One part under two tabs: nobody could say which of the two an edit means.
  if (new Set(parts).size < parts.length) return refuse({ code: 'redact.not-clean', data: { what: 'sheet-twice' } })
  for (const block of blocks) {
    const origin = block.kind === 'cell' ? trace.cells.get(block) : undefined
    const sheet = origin && byPart.get(origin.part.toLowerCase())
    if (!origin || !sheet) continue
    const cuts = covering.of(block)
    const text = edited(block.text, cuts)
    sheet.shown.push(origin.cell)
    if (cuts.length > 0) sheet.covered.push(origin.cell)
    sheet.cells.set(origin.cell.source!.at, planOf(origin.cell, text, styles, from1904))
  }
  return kept
}

/** What stood in cells nobody sees, counted by sheet. */
function lostBlocks(blocks: readonly Block[], trace: Trace, removals: Removals): void {
  for (const block of blocks) {
    if (block.kind !== 'hidden' || !block.cell) continue
    removals.add(trace.cells.has(block) ? 'hidden-cell' : 'hidden-digits', trace.cells.get(block)?.part ?? '')
  }
}
