import { defaultTreeAdapter as tree, type DefaultTreeAdapterTypes as Tree } from 'parse5'

/** Paragraphs in one cell from which on a table carries a page and not data. */
const PARAGRAPHS = 4

/**
 * 排版用表格 — older government pages stand in tables: a cell holds whole tables, or an article paragraph by paragraph.
 * Such a table is no table to a reader. Looked at from outside inwards only as far as needed to tell.
 */
export function isLayout(table: Tree.Element): boolean {
  const cells = elements(table)
    .flatMap((one) => (one.tagName === 'tr' ? [one] : elements(one)))
    .flatMap(elements)
  return cells.some((cell) => {
    const inside = elements(cell)
    if (inside.filter((one) => one.tagName === 'p').length >= PARAGRAPHS) return true
    return [...inside, ...inside.flatMap(elements)].some((one) => one.tagName === 'table')
  })
}

function elements(parent: Tree.Element): readonly Tree.Element[] {
  return parent.childNodes.filter((node) => tree.isElementNode(node))
}
