/**
 * 位置 — the one address of a passage.
 * `file` is `body`, an attachment's name, or `interpretation:` + a material's title; `block` counts the file's text blocks
 * from 0 in reading order (in plain text: lines, empty ones included); `from`/`to` are UTF-16 offsets in that block, half open.
 */
export type Place = Readonly<{ file: string; block: number; from: number; to: number }>

export const BODY = 'body'

export function interpretationFile(title: string): string {
  return `interpretation:${title}`
}

export function contains(outer: Place, inner: Place): boolean {
  return sameBlock(outer, inner) && outer.from <= inner.from && inner.to <= outer.to
}

export function overlaps(a: Place, b: Place): boolean {
  return sameBlock(a, b) && a.from < b.to && b.from < a.to
}

/** Reading order within one file; files in the order of their names. */
export function byPlace(a: Place, b: Place): number {
  return compareText(a.file, b.file) || a.block - b.block || a.from - b.from || a.to - b.to
}

function sameBlock(a: Place, b: Place): boolean {
  return a.file === b.file && a.block === b.block
}

/** By code unit, so that order never depends on the machine's locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
