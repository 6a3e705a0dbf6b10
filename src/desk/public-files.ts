import type { NamedBytes, PublicFile } from '../domain/bundle.ts'
import type { Paper } from '../domain/paper.ts'
import { annotated, officialPaper } from '../domain/official-paper.ts'
import { edited, editsIn, type Edit, type Replacement } from '../domain/replacement.ts'
import { ok, type Problem, type Result } from '../domain/result.ts'
import { writeDocx } from '../formats/docx/write/write-docx.ts'
import { editsByBlock } from '../formats/edit/edits-by-block.ts'
import type { Removal } from '../formats/edit/rewrite.ts'
import { sha256 } from './hash.ts'
import { rolesIn } from './master.ts'
import type { Hands, Store } from './ports.ts'

/** Formats whose public copy is worth taking away; text and web pages are read on the page itself. */
const DOCX = ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'] as const
const TYPES: Readonly<Record<string, readonly [ending: string, type: string]>> = {
  docx: DOCX,
  // Drafted here: its file is written from the public blocks.
  native: DOCX,
  xlsx: ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  csv: ['csv', 'text/csv; charset=utf-8'],
}

/** 公开稿文件 with their bytes, what was cleaned out of each, and which papers go out as pages alone because no clean file could be made. */
export type PublicFiles = Readonly<{
  files: readonly PublicFile[]
  pages: readonly NamedBytes[]
  removed: readonly Readonly<{ paper: string; removed: readonly Removal[] }>[]
  refused: readonly Readonly<{ paper: string; problems: readonly Problem[] }>[]
}>

/**
 * Writes the public copy of every paper that came as a file: edits in place, the rest cleaned, from the original bytes each time. A file that
 * cannot be made clean is not handed out: its text stands on the page, and who prepares the release is told why. `mark` (本文有删减) stands as a remark in
 * what is written anew; a file keeps its layout, and its page says it.
 */
export async function publicFiles(
  deps: Readonly<{ store: Pick<Store, 'blob'>; hands?: Hands }>,
  id: string,
  papers: readonly Paper[],
  replacements: readonly Replacement[],
  { withheld, mark }: Readonly<{ withheld: ReadonlySet<string>; mark: string | null }>,
): Promise<PublicFiles> {
  const files: PublicFile[] = []
  const pages: NamedBytes[] = []
  const removed: PublicFiles['removed'][number][] = []
  const refused: PublicFiles['refused'][number][] = []
  for (const paper of papers) {
    const kind = TYPES[paper.format]
    if (!deps.hands || !kind || withheld.has(paper.file) || paper.memberOf !== undefined || paper.unreadable) continue
    const blob = await deps.store.blob(paper.sha256)
    if (!blob) continue
    const [ending, type] = kind
    const edits = editsIn(paper.file, replacements)
    const made =
      paper.format === 'native'
        ? await writtenAnew(deps.store, paper, edits, paper.role === 'body' ? mark : null)
        : await deps.hands.rewrite(`file.${ending}`, blob.bytes, edits)
    if (!made.ok) {
      refused.push({ paper: paper.file, problems: made.problems })
      continue
    }
    const { bytes } = made.value
    const path = `documents/${id}/files/${files.length + 1}.${ending}`
    files.push({ paper: paper.file, path, type, sha256: sha256(bytes), length: bytes.length })
    pages.push({ path, type, bytes })
    removed.push({ paper: paper.file, removed: made.value.removed })
  }
  return { files, pages, removed, refused }
}

type Made = Readonly<{ bytes: Uint8Array; removed: readonly Removal[] }>

/** A draft of ours as a file: what the public copy shows of it, that something was cut, and nothing else is in it. */
async function writtenAnew(
  store: Pick<Store, 'blob'>,
  paper: Paper,
  edits: readonly Edit[],
  mark: string | null,
): Promise<Result<Made>> {
  const roles = await rolesIn(store, paper, '')
  const here = editsByBlock(edits)
  const blocks = paper.blocks.map((block, at) => ({ ...block, text: edited(block.text, here.get(at) ?? []) }))
  const whole = officialPaper(blocks, roles)
  const made = await writeDocx(mark === null ? whole : annotated(whole, mark))
  return made.ok ? ok({ bytes: made.value, removed: [] }) : made
}
