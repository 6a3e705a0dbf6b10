import { isShown, type Block } from '../../domain/paper.ts'

/**
 * 写网页 — a page written anew from what a reader of it sees: headings, paragraphs, lists and tables. Nothing of the old page's markup stays,
 * so nothing can hide in it: programs, comments, addresses, attributes, texts nobody sees.
 */
export function writeHtml(blocks: readonly Block[]): string {
  const shown = blocks.filter((one) => isShown(one) && one.text.trim() !== '')
  const body: string[] = []
  for (let at = 0; at < shown.length;) {
    const first = shown[at]!
    const end = endOfGroup(shown, at)
    if (first.cell) body.push(tableOf(shown.slice(at, end)))
    else if (first.kind === 'list')
      body.push(
        `<ul>${shown
          .slice(at, end)
          .map((one) => `<li>${words(one)}</li>`)
          .join('')}</ul>`,
      )
    else body.push(single(first))
    at = end
  }
  const title = shown.find((one) => one.kind === 'heading')?.text ?? ''
  return (
    '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n' +
    `<title>${escaped(title.replace(/\s+/g, ' '))}</title>\n</head>\n<body>\n${body.join('\n')}\n</body>\n</html>\n`
  )
}

/** Cells of one table, or items of one list, stand together. */
function endOfGroup(blocks: readonly Block[], from: number): number {
  const { cell, kind } = blocks[from]!
  const goesOn = (one: Block): boolean =>
    cell ? one.cell?.table === cell.table : kind === 'list' && one.kind === 'list' && !one.cell
  let end = from + 1
  while (end < blocks.length && goesOn(blocks[end]!)) end++
  return end
}

function single(block: Block): string {
  const tag = block.kind === 'heading' ? `h${Math.min(6, Math.max(1, block.level ?? 1))}` : 'p'
  return `<${tag}>${words(block)}</${tag}>`
}

/** Rows and cells where they stand; a gap is one empty cell as wide as it is. */
function tableOf(cells: readonly Block[]): string {
  const rows = new Map<number, Block[]>()
  for (const block of cells) {
    const inRow = rows.get(block.cell!.row)
    if (inRow) inRow.push(block)
    else rows.set(block.cell!.row, [block])
  }
  const reaches = new Map<number, number>()
  let next = Math.min(...rows.keys())
  const written = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, inRow]) => {
      const gap = '<tr></tr>'.repeat(Math.min(1_000, row - next))
      next = row + 1
      return `${gap}<tr>${rowOf(row, inRow, reaches)}</tr>`
    })
  return `<table border="1">${written.join('')}</table>`
}

/** `reaches`: for each column the last row a cell above reaches down to. */
function rowOf(row: number, blocks: readonly Block[], reaches: Map<number, number>): string {
  let at = 0
  const written = [...blocks]
    .sort((a, b) => a.cell!.column - b.cell!.column)
    .map((block) => {
      const { column, colspan = 1, rowspan = 1 } = block.cell!
      let gap = 0
      for (; at < column; at++) if ((reaches.get(at) ?? -1) < row) gap++
      if (rowspan > 1) for (let over = column; over < column + colspan; over++) reaches.set(over, row + rowspan - 1)
      at = Math.max(at, column + colspan)
      return `${gap > 0 ? `<td${reach('colspan', gap)}></td>` : ''}<td${reach('colspan', colspan)}${reach('rowspan', rowspan)}>${words(block)}</td>`
    })
  return written.join('')
}

function reach(name: string, count: number): string {
  return count > 1 ? ` ${name}="${count}"` : ''
}

/** Line ends inside a block are kept, runs of blanks too where there are any. */
function words({ text }: Block): string {
  const lines = text.split('\n').map(escaped)
  return /^\s|\s$|\s{2}/m.test(text) ? `<pre>${lines.join('\n')}</pre>` : lines.join('<br>')
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[one]!)
}
