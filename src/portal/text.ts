import { COVER } from '../domain/bundle.ts'
import type { Block } from '../domain/paper.ts'
import { html, type Html } from './html.ts'
import { lineRoles, type LineRole } from '../domain/line-role.ts'
import { table } from './table.ts'

/** How a text is shown: under which title, and what is said below its date. */
export type TextStyle = Readonly<{ title: string; note?: Html }>

/** 公开稿的文字 — a paper's blocks as HTML, in reading order; nothing is left out but empty lines. */
export function textOf(blocks: readonly Block[], style: TextStyle): Html {
  const roles = lineRoles(blocks, style.title)
  const tables = tablesOf(blocks)
  const noteAfter = style.note ? placeOfNote(roles) : -1
  const shown = blocks.map((block, i) => {
    const cells = tables.get(i)
    const here = cells ? table(cells, write) : block.cell ? html`` : pieceOf(blocks, i, roles[i] ?? 'body')
    return i === noteAfter ? html`${here}${style.note}` : here
  })
  return html`${shown}${noteAfter === -1 ? style.note : ''}`
}

/** Below the date of the document; -1, at the end, where no date stands. */
function placeOfNote(roles: readonly LineRole[]): number {
  return roles.indexOf('date')
}

/** The cells of each table under the index of its first: it is shown there, whole, though a text box may lie between its cells. */
function tablesOf(blocks: readonly Block[]): ReadonlyMap<number, readonly Block[]> {
  const first = new Map<number, number>()
  const found = new Map<number, Block[]>()
  blocks.forEach((block, i) => {
    if (!block.cell) return
    const at = first.get(block.cell.table) ?? i
    first.set(block.cell.table, at)
    const cells = found.get(at)
    if (cells) cells.push(block)
    else found.set(at, [block])
  })
  return found
}

function pieceOf(blocks: readonly Block[], i: number, role: LineRole): Html {
  const block = blocks[i]
  if (!block || block.text.trim() === '') return html``
  if (block.kind === 'list') return listAt(blocks, i)
  const level = HEADINGS[role] ?? (block.kind === 'heading' && role === 'body' ? (block.level ?? 1) : undefined)
  if (level !== undefined) return heading(level, role, write(block))
  if (block.kind === 'note') return html`<aside class="note" role="note">${write(block)}</aside> `
  if (block.kind === 'textbox') return html`<div class="box">${write(block)}</div> `
  return role === 'body' ? html`<p>${write(block)}</p> ` : html`<p class="${role}">${write(block)}</p> `
}

/** A plain line can be a heading by its number (§7.3.3: 一、 and （一）). */
const HEADINGS: Partial<Record<LineRole, number>> = { chapter: 1, 'level-1': 1, 'level-2': 2 }

/** The page's title is h1; a text's own headings begin below it. */
function heading(level: number, role: LineRole, inside: Html): Html {
  if (role === 'chapter') return html`<h2 class="chapter">${inside}</h2> `
  if (level <= 1) return html`<h2>${inside}</h2> `
  if (level === 2) return html`<h3>${inside}</h3> `
  if (level === 3) return html`<h4>${inside}</h4> `
  return level === 4 ? html`<h5>${inside}</h5> ` : html`<h6>${inside}</h6> `
}

function listAt(blocks: readonly Block[], i: number): Html {
  if (blocks[i - 1]?.kind === 'list') return html``
  const end = blocks.findIndex((block, at) => at > i && block.kind !== 'list')
  const items = blocks.slice(i, end === -1 ? undefined : end)
  return html`<ul>
    ${items.map((item) => html`<li>${write(item)}</li>`)}
  </ul> `
}

const COVERED = new RegExp(`(${COVER})`)

/** Indents are the stylesheet's business, line breaks are kept, covers say what they are. */
function write({ text }: Block): Html {
  return html`${text
    .replace(/^[ \t\u3000]+|[ \t\u3000]+$/g, '')
    .split(/\r\n|\n|\r|\u2028|\u2029/)
    .map((line, i) => html`${i > 0 ? html`<br />` : ''}${line.split(COVERED).map(covered)}`)}`
}

/** ■■■■ read aloud would be four times “black square”. */
function covered(part: string): Html {
  return COVERED.test(part)
    ? html`<span class="cover" role="img" aria-label="此处依法不予公开，已遮盖">${part}</span>`
    : html`${part}`
}
