import type { OfficialPaper } from '../../../domain/official-paper.ts'
import { isShown } from '../../../domain/paper.ts'
import { openZip } from '../../zip.ts'
import { readDocx } from '../read-docx.ts'

/** 回读 — does the file show these texts in this order, and nothing else? Blank lines of a cell do not count. */
export function isWhatWasWritten(bytes: Uint8Array, paper: OfficialPaper): boolean {
  const zip = openZip(bytes)
  const read = zip.ok ? readDocx(zip.value) : zip
  if (!read.ok) return false
  const shown = read.value.blocks.filter(isShown).map((one) => one.text)
  const meant = paper.flatMap((part) => (part.kind === 'passage' ? [part.text] : part.cells.map((cell) => cell.text)))
  return same(shown.map(dense).filter(Boolean), meant.map(dense).filter(Boolean))
}

function dense(text: string): string {
  return text.replace(/\n+/g, '\n').replace(/^\n|\n$/g, '')
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i])
}
