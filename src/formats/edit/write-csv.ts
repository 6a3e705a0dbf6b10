import { edited, type Edit } from '../../domain/replacement.ts'
import { csvFields } from '../csv.ts'
import { editsByBlock } from './edits-by-block.ts'

/** 改逗号分隔的表格 — every field stays as it is written but those that are covered, quoted where they must be (RFC 4180 §2). */
export function writeCsv(text: string, edits: readonly Edit[]): string {
  const { fields, delimiter } = csvFields(text)
  const byField = editsByBlock(edits)
  const written = [...byField].map(([at, own]) => {
    const { from, to, text: field } = fields[at]!
    const put = edited(field, own)
    const quoted = text[from] === '"' || put.includes(delimiter) || /["\r\n]/.test(put)
    return { from, to, put: quoted ? `"${put.replaceAll('"', '""')}"` : put }
  })
  return edited(text, written)
}
