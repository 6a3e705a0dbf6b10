import { isShown, type Block } from '../../domain/paper.ts'
import { refuse, type Refusal } from '../../domain/result.ts'
import { relationsOf, type Relation } from '../docx/relations.ts'
import { LIMITS, tooLarge } from '../limits.ts'
import type { Zip } from '../zip.ts'
import { readComments, type Comment } from './comments.ts'
import { carry, opened, same, type Found, type Named } from './found.ts'
import { gridOf } from './grid.ts'
import { readSheet, type Book, type SheetCell, type SheetContent } from './sheet.ts'
import { sideText, type SideText } from './side-text.ts'
import type { Workbook } from './workbook.ts'

/** Sheets the workbook names, and then those no tab leads to: what stands in them is hidden. */
export function readSheets(
  zip: Zip,
  main: string,
  parts: readonly Named[],
  workbook: Workbook,
  book: Book,
  found: Found,
): Refusal | undefined {
  const relations = new Map(relationsOf(zip, main).map((one) => [one.id, one]))
  const isSheet = (part: string): boolean => parts.some((one) => same(one.name, part) && one.role.how === 'sheet')
  const named = workbook.sheets.map((sheet) => ({ ...sheet, part: relations.get(sheet.relation)?.target ?? '' }))
  const orphans = parts
    .filter(({ name, role }) => role.how === 'sheet' && !named.some((sheet) => same(sheet.part, name)))
    .map(({ name }) => ({ name, hidden: true, part: name }))
  const several = named.filter((sheet) => !sheet.hidden).length > 1
  for (const sheet of [...named, ...orphans]) {
    const from = found.blocks.length
    const traced = { part: sheet.part, name: sheet.name, hidden: sheet.hidden, orphan: !('relation' in sheet) }
    // A tab that leads nowhere: what stood there is lost.
    if (!zip.has(sheet.part)) return refuse({ code: 'format.unreadable' })
    // A chart sheet has no cells: its words are read with the drawings.
    if (!isSheet(sheet.part)) found.trace?.sheets.push({ ...traced, cellless: true, links: [] })
    else {
      const content = opened(zip, sheet.part, (bytes) => readSheet(bytes, book))
      if ('ok' in content) return content
      found.trace?.sheets.push({ ...traced, cellless: false, links: content.links })
      const refusal = sheetBlocks(zip, sheet, content, parts, found)
      if (refusal) return refusal
    }
    if (sheet.name.trim() === '') continue
    const title = titleOf(sheet, several, found.blocks.slice(from))
    found.blocks.splice(from, 0, title)
    found.trace?.titles.set(title, found.trace.sheets.length - 1)
  }
  return undefined
}

/** A tab's name heads what stands under it, unless a program gave it and there is no other to tell it from. */
function titleOf(
  { name, hidden }: Readonly<{ name: string; hidden: boolean }>,
  several: boolean,
  below: readonly Block[],
): Block {
  if (hidden) return { text: name, kind: 'hidden' }
  const heads = below.some(isShown) && (several || !/^(?:sheet|工作表)\s*\d*$/i.test(name))
  return heads ? { text: name, kind: 'heading', level: 2 } : { text: name, kind: 'property' }
}

function sheetBlocks(
  zip: Zip,
  sheet: Readonly<{ name: string; hidden: boolean; part: string }>,
  content: SheetContent,
  parts: readonly Named[],
  found: Found,
): Refusal | undefined {
  const cells = sheet.hidden ? content.cells.map((cell) => ({ ...cell, hidden: true })) : content.cells
  const { trace } = found
  const tell = trace && ((block: Block, cell: SheetCell) => trace.cells.set(block, { part: sheet.part, cell }))
  const grid = gridOf(sheet.name, cells, content.merges, found.tables, tell)
  if ('ok' in grid) return grid
  found.tables += grid.tables
  if (content.uncalculated) found.uncalculated.push(sheet.part)
  for (const block of grid.blocks) found.blocks.push(block)
  for (const block of grid.carried) found.blocks.push(block)
  if (found.blocks.length > LIMITS.blocks) return tooLarge('blocks')
  const shown = new Set(grid.blocks.map((block) => block.text.trim()))
  return (
    hangings(zip, sheet, relationsOf(zip, sheet.part), parts, grid.blocks, found) ??
    (carry(found.blocks, 'header', content.header),
    carry(found.blocks, 'footer', content.footer),
    carry(
      found.blocks,
      'field',
      [...content.said].filter((words) => !shown.has(words)),
    ))
  )
}

/** Comments and drawings that belong to one sheet. */
function hangings(
  zip: Zip,
  sheet: Readonly<{ hidden: boolean }>,
  relations: readonly Relation[],
  parts: readonly Named[],
  cells: readonly Block[],
  found: Found,
): Refusal | undefined {
  const byRef = new Map(cells.map((block) => [block.cell?.ref, block.cell]))
  const comments: Comment[] = []
  const said: SideText = { shown: new Set(), carried: new Set() }
  for (const { target, external } of relations) {
    const part = external ? undefined : parts.find((one) => same(one.name, target) && !found.done.has(one.name))
    const reading =
      part?.role.how === 'comments'
        ? (bytes: Uint8Array) => readComments(bytes, comments, found.people)
        : part?.role.how === 'side' && part.role.as === 'drawing'
          ? (bytes: Uint8Array) => sideText(bytes, said)
          : undefined
    if (!part || !reading) continue
    found.done.add(part.name)
    const refusal = opened(zip, part.name, reading)
    if (refusal) return refusal
  }
  for (const { ref, text } of comments) {
    const cell = byRef.get(ref)
    found.blocks.push({ text, kind: 'comment', ...(cell ? { cell } : {}) })
  }
  carry(found.blocks, sheet.hidden ? 'hidden' : 'textbox', said.shown)
  return carry(found.blocks, 'alt', said.carried)
}
