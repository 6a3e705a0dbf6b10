import type { Block } from '../../../domain/paper.ts'
import { edited } from '../../../domain/replacement.ts'
import { refuse, type Refusal } from '../../../domain/result.ts'
import { openZip } from '../../zip.ts'
import { readXlsx } from '../read-xlsx.ts'
import { newTrace, type Trace } from '../trace.ts'
import { coveredAside, type Covering } from './covering.ts'
import type { KeptSheet } from './edit-xlsx.ts'
import type { WrittenPackage } from './write-package.ts'

export type Planned = Readonly<{
  blocks: readonly Block[]
  trace: Trace
  sheets: readonly KeptSheet[]
  names: ReadonlyMap<number, string>
  covering: Covering
}>

/**
 * 读回 — the new workbook must read as planned: the tabs and shown cells of the old one, in order, with the edits made; beside them only
 * texts the old one had, covered where they are to be; no comment, no hidden text, no property, no formula. Problem: `redact.not-read-back`.
 */
export function readBack({ bytes, said }: WrittenPackage, planned: Planned): Refusal | undefined {
  const zip = openZip(bytes)
  const trace = newTrace()
  const read = zip.ok ? readXlsx(zip.value, trace) : zip
  if (!read.ok) return failed('unreadable')
  const names = planned.sheets.map(({ old }) => planned.names.get(old)!)
  if (
    !equal(
      trace.sheets.map((one) => one.name),
      names,
    )
  )
    return failed('sheets')
  if (trace.sheets.some((one) => one.hidden)) return failed('sheets')
  if (!equal(cellsOf(read.value.blocks), plannedCells(planned))) return failed('cells')
  const allowed = new Set([...said, NOWHERE].map((one) => one.trim()))
  for (const block of planned.blocks)
    // A chart shows what its hidden sheet holds, and a text that stands twice is read once.
    if (ASIDE.has(block.kind) || block.kind === 'hidden') allowed.add(coveredAside(block.text, planned.covering).trim())
  for (const block of read.value.blocks) {
    if (block.kind === 'cell' || trace.titles.has(block)) continue
    const known = ASIDE.has(block.kind) || block.kind === 'field'
    if (!known || block.cell || !allowed.has(block.text.trim())) return failed(known ? 'text' : block.kind)
  }
  return read.value.parts.some(({ kind }) => kind !== 'read' && kind !== 'image') ? failed('parts') : undefined
}

/** What a chart refers to once its sheet is gone. */
const NOWHERE = '#REF!'

const ASIDE: ReadonlySet<string> = new Set(['header', 'footer', 'textbox', 'alt'])

function failed(what: string): Refusal {
  return refuse({ code: 'redact.not-read-back', data: { what } })
}

/** Sheet, name and text of each shown cell. */
type Cell = readonly [sheet: string, ref: string, text: string]

function cellsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(({ kind, cell, text }) =>
    kind === 'cell' ? [told([cell?.sheet ?? '', cell?.ref ?? '', text])] : [],
  )
}

function plannedCells({ blocks, trace, names, covering }: Planned): readonly string[] {
  const nameOf = new Map(trace.sheets.map(({ part }, at) => [part, names.get(at)]))
  return blocks.flatMap((block) => {
    const origin = block.kind === 'cell' ? trace.cells.get(block) : undefined
    const text = edited(block.text, covering.of(block))
    if (!origin || text.trim() === '') return []
    return [told([nameOf.get(origin.part) ?? '', block.cell?.ref ?? '', text])]
  })
}

function told([sheet, ref, text]: Cell): string {
  return `${sheet}\n${ref}\n${text}`
}

function equal(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at])
}
