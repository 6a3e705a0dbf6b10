/** The selection as a place: within one line of a sheet, UTF-16 offsets into its text. */
export function selected() {
  const selection = getSelection()
  if (!selection || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  const line = lineOf(range.startContainer)
  if (!line || line !== lineOf(range.endContainer)) return null
  const before = document.createRange()
  before.setStart(line, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const from = before.toString().length
  const to = from + range.toString().length
  return to > from ? { file: line.dataset.file, block: Number(line.dataset.block), from, to } : null
}

function lineOf(node) {
  return (node.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest('.line[data-block]') ?? null
}
