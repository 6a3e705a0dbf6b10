import { Node } from 'prosemirror-model'
import { documentSchema } from './document-schema.ts'
import type { Block } from './paper.ts'
import { ok, refuse, type Result } from './result.ts'
import { heads, type TableCell } from './table.ts'

/** 文稿正文 from its JSON. Problems: `document.malformed` when it is no document of the schema; it never throws. */
export function documentFromJSON(json: unknown): Result<Node> {
  try {
    const node = Node.fromJSON(documentSchema, json)
    node.check()
    return node.type === documentSchema.topNodeType ? ok(node) : refuse({ code: 'document.malformed' })
  } catch {
    // prosemirror-model says in an exception what is wrong, and its words may quote the document.
    return refuse({ code: 'document.malformed' })
  }
}

/** One text block and the position of its first character: `start + offset` is a position in the document. */
export type Passage = Readonly<{ block: Block; start: number }>

/** Every text block in order. */
export function blocksOfDocument(document: Node): readonly Block[] {
  return passages(document).map(({ block }) => block)
}

export function passages(document: Node): readonly Passage[] {
  const found: Passage[] = []
  const cells = addresses(document)
  const around: Readonly<{ node: Node; position: number; end: number }>[] = []
  document.descendants((node, position) => {
    while (around.length > 0 && around.at(-1)!.end <= position) around.pop()
    if (!node.isTextblock) {
      around.push({ node, position, end: position + node.nodeSize })
      return true
    }
    const inner = around.findLast((one) => cells.has(one.position) || one.node.type.name === 'list_item')
    found.push({ block: blockOf(node, inner && cells.get(inner.position), inner !== undefined), start: position + 1 })
    return false
  })
  return found
}

/** Text of a text block in which every character is one position: a break is `\n`, any other leaf U+FFFC. */
export function textOf(textblock: Node): string {
  return textblock.textBetween(0, textblock.content.size, undefined, leafText)
}

export function leafText(leaf: Node): string {
  return leaf.type.spec.leafText?.(leaf) ?? '\ufffc'
}

/** The title is level 1, the body's headings come below it. */
function blockOf(node: Node, cell: Block['cell'], inList: boolean): Block {
  const text = textOf(node)
  if (cell) return { text, kind: 'cell', cell }
  if (inList) return { text, kind: 'list' }
  if (node.type.name === 'title') return { text, kind: 'heading', level: 1 }
  if (node.type.name === 'heading') return { text, kind: 'heading', level: 1 + Number(node.attrs['level']) }
  return { text, kind: node.type.name === 'note' ? 'note' : 'paragraph' }
}

/** Addresses of all cells, by the position of the cell in the document. */
function addresses(document: Node): ReadonlyMap<number, Block['cell']> {
  const found = new Map<number, Block['cell']>()
  let index = 0
  document.descendants((node, position) => {
    if (node.type.name === 'table') {
      const cells = cellsOf(node)
      const above = heads(cells, headRows(node))
      cells.forEach((cell, at) => found.set(position + 1 + cell.offset, address(index, cell, above[at])))
      index++
    }
    return !node.isTextblock
  })
  return found
}

/** Cells with their offset in the table; columns are counted with the cells that reach down from rows above. */
function cellsOf(table: Node): readonly (TableCell & Readonly<{ offset: number }>)[] {
  const found: (TableCell & Readonly<{ offset: number }>)[] = []
  const taken = new Set<string>()
  table.forEach((row, rowOffset, at) => {
    let column = 0
    row.forEach((cell, offset) => {
      while (taken.has(`${at}:${column}`)) column++
      const [colspan, rowspan] = [Number(cell.attrs['colspan']), Number(cell.attrs['rowspan'])]
      for (let r = at; r < Math.min(at + rowspan, table.childCount); r++) {
        for (let c = column; c < column + colspan; c++) taken.add(`${r}:${c}`)
      }
      found.push({ row: at, column, colspan, rowspan, text: lines(cell), offset: rowOffset + 1 + offset })
      column += colspan
    })
  })
  return found
}

function address(table: number, { row, column, colspan, rowspan }: TableCell, head: string | undefined): Block['cell'] {
  return {
    table,
    row,
    column,
    ...(head === undefined ? {} : { head }),
    ...(colspan > 1 ? { colspan } : {}),
    ...(rowspan > 1 ? { rowspan } : {}),
  }
}

function headRows(table: Node): number {
  let count = 0
  table.forEach((row, _offset, at) => {
    if (count === at && row.children.length > 0 && row.children.every((one) => one.type.name === 'table_header'))
      count++
  })
  return count
}

function lines(cell: Node): string {
  return cell.children
    .map(textOf)
    .filter((text) => text !== '')
    .join('\n')
}
