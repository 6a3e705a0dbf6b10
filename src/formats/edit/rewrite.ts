import type { Edit } from '../../domain/replacement.ts'
import { ok, refuse, type Result } from '../../domain/result.ts'
import { detect } from '../detect.ts'
import { editDocx } from '../docx/edit/edit-docx.ts'
import { isReadBack } from '../docx/edit/read-back.ts'
import { editXlsx } from '../xlsx/edit/edit-xlsx.ts'
import type { Zip } from '../zip.ts'
import { isPlain, rewritePlain } from './rewrite-plain.ts'

/** 清理所得 — one thing taken out of a file that no reader of the public copy should get: a code and how often, never its text. */
export type Removal = Readonly<{ what: string; part: string; count: number }>

export type Rewritten = Readonly<{
  format: 'docx' | 'xlsx' | 'text' | 'csv' | 'markdown' | 'html'
  bytes: Uint8Array
  removed: readonly Removal[]
}>

/**
 * 公开稿成件 — the file as it may leave: the edits made in place, everything else of it cleaned (authors, comments, tracked changes, hidden
 * content, embedded originals, macros, links outside). Edits count the blocks `read` gives for these very bytes. The same input gives the
 * same bytes. Problems: `redact.no-hands` (a format nobody edits: the public copy is made from its source), `redact.no-place` (an edit
 * that fits no text of the file), `redact.not-read-back` (what was written does not read as planned: nothing is handed out), `redact.not-clean` (something that can be neither cleaned nor dropped, `data.what`), those of `read`.
 */
export function rewrite(name: string, bytes: Uint8Array, edits: readonly Edit[]): Result<Rewritten> {
  const detected = detect(name, bytes)
  if (detected.format === 'refused') return detected.refusal
  if (detected.format === 'docx') return docx(detected.zip, edits)
  if (detected.format === 'xlsx') return xlsx(detected.zip, edits)
  if ('text' in detected && isPlain(detected.format))
    return rewritePlain(name, bytes, detected.format, detected.text, edits)
  return refuse({ code: 'redact.no-hands', data: { format: detected.format } })
}

function docx(zip: Zip, edits: readonly Edit[]): Result<Rewritten> {
  const made = editDocx(zip, edits)
  if (!made.ok) return made
  const { bytes, removed, blocks } = made.value
  if (!isReadBack(bytes, blocks, edits)) return refuse({ code: 'redact.not-read-back', data: { format: 'docx' } })
  return ok({ format: 'docx', bytes, removed })
}

function xlsx(zip: Zip, edits: readonly Edit[]): Result<Rewritten> {
  const made = editXlsx(zip, edits)
  return made.ok ? ok({ format: 'xlsx', ...made.value }) : made
}
