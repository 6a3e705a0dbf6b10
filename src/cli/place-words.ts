import type { Block, Paper } from '../domain/paper.ts'
import type { Place } from '../domain/place.ts'

/** Blocks that an eye counts as paragraphs of the body. */
const PARAGRAPHS: readonly Block['kind'][] = ['heading', 'paragraph', 'list']

/** 位置，说成话 — where to look in the opened file: 第3行, 表1第2行第4列, 工作表“名单”B12格, 页眉. Offsets count from 1, as people do. */
export function placeInWords(paper: Paper, place: Place, labels: Readonly<Record<string, string>>): string {
  const steps = [...pathTo(paper, place, labels), `第${place.from + 1}—${place.to}字`]
  return steps.join('')
}

/** The same as a path, for tools: `/正文/表1/行3/列2`. */
export function placeAsPath(paper: Paper, place: Place, labels: Readonly<Record<string, string>>): string {
  const block = paper.blocks[place.block]
  const cell = block && byCell(paper, block)
  if (cell?.ref !== undefined) return `/正文/${cell.sheet ?? ''}/${cell.ref}`
  if (cell) return `/正文/表${cell.table + 1}/行${cell.row + 1}/列${cell.column + 1}`
  return `/正文/${pathTo(paper, place, labels).join('/')}`
}

function pathTo(paper: Paper, place: Place, labels: Readonly<Record<string, string>>): readonly string[] {
  const block = paper.blocks[place.block]
  if (!block || isPlain(paper)) return [`第${place.block + 1}行`]
  const cell = byCell(paper, block)
  if (cell?.ref !== undefined) return [`工作表“${cell.sheet ?? ''}”${cell.ref}格`]
  if (cell) return [`表${cell.table + 1}第${cell.row + 1}行第${cell.column + 1}列`]
  const kin = PARAGRAPHS.includes(block.kind) ? PARAGRAPHS : [block.kind]
  const nth = paper.blocks.slice(0, place.block + 1).filter((one) => kin.includes(one.kind)).length
  return kin === PARAGRAPHS ? [`第${nth}段`] : [`${labels[block.kind] ?? block.kind}${nth}`]
}

/** In plain text a table is lines like any other. */
function byCell(paper: Paper, block: Block): Block['cell'] {
  return isPlain(paper) ? undefined : block.cell
}

function isPlain({ format }: Paper): boolean {
  return format === 'text' || format === 'markdown'
}
