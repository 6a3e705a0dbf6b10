import type { Block } from '../domain/paper.ts'

/**
 * 以制表符分栏的文本 — a table pasted as plain text: neighbouring lines with tabs are its rows and the first of them is its head.
 * Answers for each block the cells of its head row, or undefined where it is in no such table or is the head itself.
 */
export function headRows(blocks: readonly Block[]): readonly (readonly string[] | undefined)[] {
  let head: readonly string[] | undefined
  return blocks.map(({ text, cell }) => {
    const row = cell === undefined && text.length <= WIDEST && text.includes('\t')
    const above = row ? head : undefined
    head = row ? (head ?? text.split('\t')) : undefined
    return above
  })
}

/** The head of the column in which source offset `at` of the row stands. */
export function columnHead(head: readonly string[], row: string, at: number): string {
  return head[row.slice(0, at).split('\t').length - 1] ?? ''
}

/** UTF-16 units; a longer line is no row of a table anybody reads. */
const WIDEST = 2_000
