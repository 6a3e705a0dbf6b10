import type { Block } from '../../domain/paper.ts'
import { ok, refuse, type Refusal, type Result } from '../../domain/result.ts'
import { contentTypes } from '../docx/content-types.ts'
import { mainPart } from '../docx/main-part.ts'
import { outside } from '../docx/outside.ts'
import { LIMITS, tooLarge } from '../limits.ts'
import type { Part } from '../part.ts'
import type { Zip } from '../zip.ts'
import { NO_CELL_STYLES, readCellStyles } from './cell-styles.ts'
import { carry, opened, same, type Found, type Named } from './found.ts'
import { roleOf, type Role } from './roles.ts'
import { readSharedStrings, type SharedStrings } from './shared-strings.ts'
import { readSheets } from './sheets.ts'
import type { Book } from './sheet.ts'
import { readSides } from './sides.ts'
import type { Trace } from './trace.ts'
import { readWorkbook, type Workbook } from './workbook.ts'

/**
 * 读 xlsx — every sheet in the order of the tabs, cell by cell, each followed by what hangs on it (comments, text boxes, hidden
 * digits, formulas with words in them); then what the workbook carries beside its sheets.
 * `trace` is filled in for whoever edits the file. Problems: `format.unreadable` (a part damaged), `format.unsafe`, `format.too-large`.
 */
export function readXlsx(
  zip: Zip,
  trace?: Trace,
): Result<Readonly<{ blocks: readonly Block[]; parts: readonly Part[] }>> {
  const main = mainPart(zip)
  if (!main) return refuse({ code: 'format.unreadable' })
  const typeOf = contentTypes(zip)
  const parts = zip.names.map((name): Named => ({
    name,
    role: same(name, main.name) ? WORKBOOK : roleOf(name, typeOf(name)),
  }))
  const workbook = opened(zip, main.name, readWorkbook)
  if ('ok' in workbook) return workbook
  const book = bookOf(zip, parts, workbook, trace !== undefined)
  if ('ok' in book) return book
  if (trace) Object.assign(trace, { main: main.name, book })

  const found: Found = {
    blocks: [],
    people: new Set(),
    done: new Set(),
    tables: 0,
    uncalculated: [],
    ...(trace ? { trace } : {}),
  }
  const refusal = readSheets(zip, main.name, parts, workbook, book, found) ?? readSides(zip, parts, found)
  if (refusal) return refusal
  carry(found.blocks, 'hidden', book.strings.phonetics)
  carry(found.blocks, 'hidden', unused(book.strings))
  const links = outside(zip)
  if (!links.ok) return links
  carry(found.blocks, 'field', [...links.value.addresses, ...workbook.said])
  carry(found.blocks, 'property', found.people)
  if (found.blocks.length > LIMITS.blocks) return tooLarge('blocks')
  return ok({ blocks: found.blocks, parts: [...inventory(parts, found), ...links.value.parts] })
}

const WORKBOOK: Role = { how: 'workbook' }

function bookOf(zip: Zip, parts: readonly Named[], { from1904 }: Workbook, traced: boolean): Book | Refusal {
  const stringsPart = parts.find(({ role }) => role.how === 'strings')
  const stylesPart = parts.find(({ role }) => role.how === 'styles')
  const strings = stringsPart ? opened(zip, stringsPart.name, readSharedStrings) : NO_STRINGS()
  if ('ok' in strings) return strings
  const styles = stylesPart ? opened(zip, stylesPart.name, readCellStyles) : NO_CELL_STYLES
  if ('ok' in styles) return styles
  return { strings, styles, from1904, room: { left: LIMITS.textUnits }, traced }
}

const NO_STRINGS = (): SharedStrings => ({ texts: [], phonetics: [], used: new Set() })

/** Texts no cell refers to any more: what is left of cells somebody deleted. */
function unused({ texts, used }: SharedStrings): readonly string[] {
  return texts.filter((_, index) => !used.has(index))
}

function inventory(parts: readonly Named[], found: Found): readonly Part[] {
  return [
    ...parts.map(({ name, role }): Part => ({ name, kind: role.how === 'listed' ? role.kind : 'read' })),
    ...found.uncalculated.map((part): Part => ({ name: `formula without a value ${part}`, kind: 'unknown' })),
  ]
}
