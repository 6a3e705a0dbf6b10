import { isShown, type Paper } from '../../domain/paper.ts'
import { overlaps, type Place } from '../../domain/place.ts'
import type { Alternative, Cost, Section, TableAt } from './alternative.ts'
import { counted } from './counted.ts'

/** Rows of people in a table from which on it is a list of them. */
const LIST_FROM = 3

/**
 * 怎样才能公开 — real ways to publish what is stuck on some places, cheapest first by the characters readers lose: cover the places, count rows instead
 * of naming them, hand the lists to those they are about, publish the sections that are not concerned. `stuck`: places that may not be seen
 * as they are, in papers that would go out.
 */
export function alternativesTo(papers: readonly Paper[], stuck: readonly Place[]): readonly Alternative[] {
  const places = stuck.filter(
    (place, at) => shownAt(papers, place) && !stuck.slice(0, at).some((one) => overlaps(one, place)),
  )
  if (places.length === 0) return []
  const all = papers.reduce((sum, paper) => sum + lengthOf(paper, 0, paper.blocks.length), 0)
  const options = [
    covering(places),
    ...generalising(papers, places),
    ...annexing(papers, places),
    ...splitting(papers, places),
  ]
  return options
    .map(({ lost, rows, ...one }) => ({
      ...one,
      cost: { characters: lost, rows, kept: Math.max(0, all - lost) } satisfies Cost,
    }))
    .sort((a, b) => a.cost.characters - b.cost.characters || a.cost.rows - b.cost.rows)
}

type Option = DistributiveOmit<Alternative, 'cost'> & Readonly<{ lost: number; rows: number }>
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

function covering(places: readonly Place[]): Option {
  return { kind: 'cover', places, lost: places.reduce((sum, { from, to }) => sum + to - from, 0), rows: 0 }
}

/** Only where it settles every place: whatever stands outside the tables has to be covered all the same. */
function generalising(papers: readonly Paper[], places: readonly Place[]): readonly Option[] {
  const lists = listsIn(papers, places)
  const tables = lists.flatMap(({ paper, table, columns }) => counted(paper, table, columns) ?? [])
  if (tables.length === 0 || tables.length < lists.length) return []
  const lost = lists.reduce((sum, one) => sum + tableLength(one.paper, one.table), 0) + outside(places, lists)
  return [{ kind: 'generalise', tables, lost, rows: tables.reduce((sum, one) => sum + one.rows, 0) }]
}

function annexing(papers: readonly Paper[], places: readonly Place[]): readonly Option[] {
  const lists = listsIn(papers, places)
  if (lists.length === 0) return []
  const files = papers
    .filter((paper) => paper.role === 'attachment' && lists.some((one) => one.paper === paper))
    .map((paper) => paper.file)
  const tables: readonly TableAt[] = lists
    .filter(({ paper }) => !files.includes(paper.file))
    .map(({ paper, table }) => ({ file: paper.file, table, rows: rowCount(paper, table) }))
  const whole = papers.filter((paper) => files.includes(paper.file))
  const lost =
    whole.reduce((sum, paper) => sum + lengthOf(paper, 0, paper.blocks.length), 0) +
    lists
      .filter(({ paper }) => !files.includes(paper.file))
      .reduce((sum, one) => sum + tableLength(one.paper, one.table), 0) +
    outside(
      places.filter((place) => !files.includes(place.file)),
      lists,
    )
  const rows = lists.reduce((sum, { paper, table }) => sum + rowCount(paper, table), 0)
  return [{ kind: 'annex', tables, files, lost, rows }]
}

function splitting(papers: readonly Paper[], places: readonly Place[]): readonly Option[] {
  const sections = papers.flatMap(sectionsOf)
  const free = sections.filter(
    ({ file, from, to }) => !places.some((place) => place.file === file && from <= place.block && place.block < to),
  )
  if (free.length === 0 || free.length === sections.length || sections.length < 2) return []
  const held = sections.filter((one) => !free.includes(one))
  const paperOf = new Map(papers.map((paper) => [paper.file, paper]))
  const lost = held.reduce((sum, { file, from, to }) => sum + lengthOf(paperOf.get(file), from, to), 0)
  return [{ kind: 'split', sections: free, lost, rows: 0 }]
}

/** From one heading to the next; a numbered line (一、) is one where the file marks none. An attachment without any is one section. */
function sectionsOf({ file, blocks }: Paper): readonly Section[] {
  const marked = blocks.some((block) => block.kind === 'heading' && (block.level ?? 1) > 1)
  const starts = blocks.flatMap((block, at) => {
    const opens = marked
      ? block.kind === 'heading'
      : /^\s*[一二三四五六七八九十]{1,3}、/u.test(block.text) && !block.cell
    return opens && at > 0 ? [at] : []
  })
  return [0, ...starts].map((from, at, all) => ({ file, from, to: all[at + 1] ?? blocks.length }))
}

type List = Readonly<{ paper: Paper; table: number; columns: ReadonlySet<number> }>

/** Tables with stuck places in three rows or more, and the columns they stand in. */
function listsIn(papers: readonly Paper[], places: readonly Place[]): readonly List[] {
  return papers.flatMap((paper) => {
    const found = new Map<number, { rows: Set<number>; columns: Set<number> }>()
    for (const { file, block } of places) {
      const cell = file === paper.file ? paper.blocks[block]?.cell : undefined
      if (!cell) continue
      const here = found.get(cell.table) ?? { rows: new Set(), columns: new Set() }
      found.set(cell.table, here)
      here.rows.add(cell.row)
      here.columns.add(cell.column)
    }
    return [...found].flatMap(([table, { rows, columns }]) =>
      rows.size >= LIST_FROM ? [{ paper, table, columns }] : [],
    )
  })
}

/** What would have to be covered outside the lists. */
function outside(places: readonly Place[], lists: readonly List[]): number {
  return places
    .filter(
      ({ file, block }) =>
        !lists.some(({ paper, table }) => paper.file === file && paper.blocks[block]?.cell?.table === table),
    )
    .reduce((sum, { from, to }) => sum + to - from, 0)
}

function shownAt(papers: readonly Paper[], { file, block }: Place): boolean {
  const found = papers.find((paper) => paper.file === file)?.blocks[block]
  return found !== undefined && isShown(found)
}

function lengthOf(paper: Paper | undefined, from: number, to: number): number {
  return (paper?.blocks.slice(from, to) ?? []).filter(isShown).reduce((sum, { text }) => sum + text.length, 0)
}

function tableLength({ blocks }: Paper, table: number): number {
  return blocks
    .filter((one) => one.cell?.table === table && one.cell.row > 0)
    .reduce((sum, { text }) => sum + text.length, 0)
}

function rowCount({ blocks }: Paper, table: number): number {
  return new Set(blocks.flatMap(({ cell }) => (cell?.table === table && cell.row > 0 ? [cell.row] : []))).size
}
