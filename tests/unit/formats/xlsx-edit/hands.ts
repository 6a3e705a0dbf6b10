import { strFromU8, unzipSync } from 'fflate'
import type { Block } from '../../../../src/domain/paper.ts'
import type { Edit } from '../../../../src/domain/replacement.ts'
import { editXlsx } from '../../../../src/formats/xlsx/edit/edit-xlsx.ts'
import { readXlsx } from '../../../../src/formats/xlsx/read-xlsx.ts'
import { openZip } from '../../../../src/formats/zip.ts'
import type { Cell, Sheet } from '../../../support/xlsx.ts'

const KINDS: readonly string[] = ['cell', 'heading', 'header', 'footer', 'textbox', 'alt']

export function blocksOf(bytes: Uint8Array): readonly Block[] {
  const zip = openZip(bytes)
  const read = zip.ok ? readXlsx(zip.value) : zip
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value.blocks
}

export function made(
  bytes: Uint8Array,
  edits: readonly Edit[] = [],
): { bytes: Uint8Array; all: string; removed: readonly string[] } {
  const zip = openZip(bytes)
  const result = zip.ok ? editXlsx(zip.value, edits) : zip
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  const parts = unzipSync(result.value.bytes)
  const all = Object.entries(parts)
    .map(([name, part]) => `${name}\n${strFromU8(part)}`)
    .join('\n')
  return { bytes: result.value.bytes, all, removed: result.value.removed.map((one) => one.what) }
}

/** Covers every shown block that says the text. */
export function covers(bytes: Uint8Array, secret: string, put = '■■■'): readonly Edit[] {
  return blocksOf(bytes).flatMap(({ text, kind }, block) => {
    const from = KINDS.includes(kind) ? text.indexOf(secret) : -1
    return from < 0 ? [] : [{ block, from, to: from + secret.length, put }]
  })
}

export const NAME = '欧阳慕白'
export const ID = '110101199003072316'

export const list = (cell: Cell, more: Partial<Sheet> = {}): Sheet => ({
  name: '名单',
  rows: [
    ['姓名', '金额'],
    [cell, 300],
    ['周知礼', 120],
  ],
  ...more,
})
export const cellsOf = (bytes: Uint8Array): readonly string[] =>
  blocksOf(bytes).flatMap(({ kind, text, cell }) => (kind === 'cell' ? [`${cell?.ref} ${text}`] : []))
export const sheetXml = (bytes: Uint8Array, n = 1): string =>
  strFromU8(unzipSync(bytes)[`xl/worksheets/sheet${n}.xml`]!)
