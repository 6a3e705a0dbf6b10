import { ok, type Result } from '../../../domain/result.ts'
import { relationsOf, type Relation } from '../../docx/relations.ts'
import type { Zip } from '../../zip.ts'
import type { Trace } from '../trace.ts'
import type { CellPlan } from './cell-plan.ts'
import type { Covering } from './covering.ts'
import { Drawings } from './drawings.ts'
import type { KeptSheet } from './edit-xlsx.ts'
import { cellsByRow, keptLinks } from './links.ts'
import { NewPackage, Relations, relationUri, type Target } from './new-package.ts'
import type { Removals } from '../../edit/removals.ts'
import { renumbered, rewriteStrings } from './shared-table.ts'
import { writeSheet } from './write-sheet.ts'
import { writeStyles, writeTheme } from './write-styles.ts'
import { writeWorkbook, type NewSheet, type OldWorkbook } from './write-workbook.ts'

export type PackagePlan = Readonly<{
  zip: Zip
  trace: Trace
  workbook: OldWorkbook
  sheets: readonly KeptSheet[]
  /** New names of tabs, by their number in `trace.sheets`. */
  names: ReadonlyMap<number, string>
  covering: Covering
  removals: Removals
}>

export type WrittenPackage = Readonly<{
  bytes: Uint8Array
  /** Parts of the source something was taken from. */
  used: ReadonlySet<string>
  /** Addresses, references and names that were written and that a reader carries as blocks. */
  said: ReadonlySet<string>
}>

/** 写成新包 — part by part, from what may stay. Problems: those of the parts. */
export function writePackage(plan: PackagePlan): Result<WrittenPackage> {
  const { zip, trace, workbook, sheets, names, covering, removals } = plan
  const out = new NewPackage(workbook.strict)
  const used = new Set<string>([trace.main.toLowerCase()])
  const said = new Set<string>()
  const take = (part: string): Result<Uint8Array> => {
    used.add(part.toLowerCase())
    return zip.read(part)
  }
  const nameOf = nameLookup(plan)
  const strings = renumbered(usedStrings(sheets))
  const drawings = new Drawings({ zip, take, out, covering, nameOf, removals, said })
  const relations = new Relations()
  const tabs: NewSheet[] = []

  for (const { old, part, cells, shown, covered } of sheets) {
    const source = take(part)
    if (!source.ok) return source
    const own = new Map(relationsOf(zip, part).map((one) => [one.id, one]))
    const related = new Relations()
    const byRow = { shown: cellsByRow(shown), covered: cellsByRow(covered) }
    const uri = relationUri(workbook.strict)
    const links = keptLinks(trace.sheets[old]!.links, own, byRow, covering, nameOf, related, uri)
    for (const link of links.values()) if (link['location'] !== undefined) said.add(link['location'])
    for (const address of related.addresses) said.add(plain(address)).add(address)
    const hung = drawings.of([...own.values()])
    if (!hung.ok) return hung
    const written = writeSheet(source.value, {
      part,
      cells,
      strings,
      covering,
      links,
      related: (id) => {
        const target = hung.value.get(id)
        return target && related.to(target)
      },
      removals,
    })
    if (!written.ok) return written
    tabs.push({ old, name: names.get(old)!, id: relations.to(out.add('sheet', written.value, related)) })
  }

  for (const one of relationsOf(zip, trace.main)) {
    const side = sidePart(plan, out, one, strings, take)
    if (side === undefined) continue
    if (!side.ok) return side
    relations.to(side.value)
  }
  const { bytes, names: printed } = writeWorkbook(workbook, tabs, trace.book!.from1904)
  removals.add('defined-name', trace.main, workbook.names - printed)
  for (const [what, count] of workbook.said) removals.add(what, trace.main, count)
  return ok({ bytes: out.bytes(out.add('workbook', bytes, relations)), used, said })
}

/** Shared texts, styles and theme; `undefined` for whatever else a workbook is related to. */
function sidePart(
  { zip, trace, sheets }: PackagePlan,
  out: NewPackage,
  { type, target, external }: Relation,
  strings: ReadonlyMap<string, number>,
  take: (part: string) => Result<Uint8Array>,
): Result<Target> | undefined {
  const kind = type === 'sharedStrings' && strings.size > 0 ? 'strings' : type
  if (external || !zip.has(target) || (kind !== 'strings' && kind !== 'styles' && kind !== 'theme')) return undefined
  const source = take(target)
  if (!source.ok) return source
  const written =
    kind === 'strings'
      ? rewriteStrings(source.value, strings)
      : kind === 'styles'
        ? writeStyles(source.value, seenBy(sheets, trace))
        : writeTheme(source.value)
  return written.ok ? ok(out.add(kind, written.value)) : written
}

function usedStrings(sheets: readonly KeptSheet[]): ReadonlySet<string> {
  const used = new Set<string>()
  for (const { cells } of sheets) for (const { type, value } of cells.values()) if (type === 's') used.add(value!)
  return used
}

/** What numbers that stay show, by the code of their format: its literals among it. Few are enough to see them all. */
function seenBy(sheets: readonly KeptSheet[], trace: Trace): ReadonlyMap<string, string> {
  const seen = new Map<string, Set<string>>()
  for (const { cells, shown } of sheets) {
    for (const { text, source } of shown) {
      const plan: CellPlan | undefined = cells.get(source!.at)
      if (plan?.type !== '' || !/[^\d.,:% -]/.test(text)) continue
      const code = trace.book!.styles(source!.style)
      const words = seen.get(code) ?? new Set<string>()
      seen.set(code, words)
      if (words.size < 1_000) words.add(text.replace(/[\d.,]+/g, ' '))
    }
  }
  return new Map([...seen].map(([code, words]) => [code, [...words].join('\n')]))
}

/** A name that two tabs bear leads nowhere. */
function nameLookup({ trace, names }: PackagePlan): (sheet: string) => string | undefined {
  const found = new Map<string, string | undefined>()
  trace.sheets.forEach(({ name }, at) => {
    const key = name.toLowerCase()
    found.set(key, found.has(key) ? undefined : names.get(at))
  })
  return (sheet) => found.get(sheet.toLowerCase())
}

function plain(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
