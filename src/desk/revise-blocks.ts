import type { Case } from '../domain/case.ts'
import type { Draft, FileRef } from '../domain/draft.ts'
import { BODY, interpretationFile } from '../domain/place.ts'
import { refuse, type Result } from '../domain/result.ts'
import { attachmentFiles } from '../domain/withheld.ts'
import { replaceBlocks, type BlockChange } from '../formats/docx/edit/replace-blocks.ts'
import { amend } from './amend.ts'
import type { Deps, Hand } from './deps.ts'
import { papersOf } from './freeze.ts'
import { movedPlaces } from './moved-places.ts'
import { currentRevision, open } from './open.ts'

/**
 * 改字 — text changed in the browser, brought into the docx it stands in: the new revision's master is that file with these blocks replaced and everything
 * else as it was. Answers and cuts elsewhere move along; an answer to changed words falls. Problems: those of `amend` and `replaceBlocks`, `master.not-docx`,
 * `master.covered` (`data.block`: words somebody has chosen to cover; the cut is lifted first).
 */
export function reviseBlocks(deps: Deps) {
  return async (hand: Hand, id: string, file: string, changes: readonly BlockChange[]): Promise<Result<Case>> => {
    const opened = await open(deps, hand, id, 'revise')
    if (!opened.ok) return opened
    const { current } = opened.value
    const before = await currentRevision(deps, current)
    const paper = (await papersOf(deps.store, before)).find((one) => one.file === file)
    const field = paper && fieldOf(before.draft, file)
    if (!paper || !field || paper.format !== 'docx')
      return refuse({ code: 'master.not-docx', data: { format: paper?.format ?? 'unreadable' } })
    const blob = await deps.store.blob(paper.sha256)
    if (!blob) throw new Error(`Revision ${before.hash} lacks the file ${paper.sha256}`)
    const made = replaceBlocks(blob.bytes, changes)
    if (!made.ok) return made
    const moved = movedPlaces(before.draft, paper, changes, made.value.moved)
    if (!moved.ok) return moved
    const content = Buffer.from(made.value.bytes).toString('base64')
    const name = nameOf(field.ref, before.draft.title)
    const draft = field.put({ ...before.draft, ...moved.value }, { name, content })
    return amend(deps, { ...hand, seen: current.version }, id, 'revise', () => draft)
  }
}

type Field = Readonly<{ ref: FileRef | null | undefined; put: (draft: Draft, ref: FileRef) => Draft }>

/** Where a file of a draft is written down; a member of a set has no place of its own. */
function fieldOf(draft: Draft, file: string): Field | undefined {
  if (file === BODY) return { ref: draft.file, put: (draft, ref) => ({ ...draft, file: ref }) }
  const attached = attachmentFiles(draft).indexOf(file)
  if (attached >= 0)
    return {
      ref: draft.attachments[attached]?.file,
      put: (draft, ref) => ({ ...draft, attachments: withFile(draft.attachments, attached, ref) }),
    }
  const materials = draft.interpretation?.materials ?? []
  const explained = materials.findIndex((one, i) => interpretationFile(one.title ?? String(i + 1)) === file)
  if (explained < 0) return undefined
  return {
    ref: materials[explained]?.file,
    put: (draft, ref) => ({
      ...draft,
      interpretation: { ...draft.interpretation, materials: withFile(materials, explained, ref) },
    }),
  }
}

function withFile<T extends object>(
  list: readonly T[],
  at: number,
  file: FileRef,
): readonly (T & { file?: FileRef })[] {
  return list.map((one, i) => (i === at ? { ...one, file } : one))
}

function nameOf(ref: Field['ref'], title: string): string {
  return ref && typeof ref !== 'string' ? ref.name : `${title}.docx`
}
