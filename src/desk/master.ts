import type { Case, Revision } from '../domain/case.ts'
import { blocksOfDocument, documentFromJSON } from '../domain/document.ts'
import { officialPaper, type OfficialPaper, type Role } from '../domain/official-paper.ts'
import { isShown, type Paper } from '../domain/paper.ts'
import { rolesOfDocument, rolesOfLines } from '../domain/passage-roles.ts'
import { BODY } from '../domain/place.ts'
import { ok, refuse, type Result } from '../domain/result.ts'
import { writeDocx } from '../formats/docx/write/write-docx.ts'
import type { Deps } from './deps.ts'
import { papersOf } from './freeze.ts'
import type { Store } from './ports.ts'
import type { Printout } from './print.ts'

/** Formats drafted here, or so plain that nothing of them is lost in a docx of ours. */
const WRITTEN: readonly string[] = ['native', 'text', 'markdown', 'html']

/**
 * 取稿 — the body of the `number`-th revision as docx: the master itself where it is one, else written from the text (GB/T 9704—2012).
 * Problems: `case.erased`, `case.no-such-revision`, `master.not-docx` (`data.format`), `master.not-read-back`.
 */
export async function takeOut(
  { store }: Pick<Deps, 'store'>,
  current: Case,
  number: string,
): Promise<Result<Printout>> {
  if (current.state === 'refused') return refuse({ code: 'case.erased' })
  const revision = (await store.revisions(current.id)).find((one) => String(one.number) === number)
  if (!revision) return refuse({ code: 'case.no-such-revision' })
  const paper = (await papersOf(store, revision)).find((one) => one.file === BODY)
  const name = `${revision.draft.title}（第${number}稿）.docx`
  if (!paper || paper.unreadable !== undefined) return notDocx('unreadable')
  if (paper.format === 'docx') {
    const blob = await store.blob(paper.sha256)
    return blob ? ok({ bytes: blob.bytes, name }) : notDocx('docx')
  }
  if (!WRITTEN.includes(paper.format)) return notDocx(paper.format)
  const made = await writeDocx(await bodyAsPaper(store, revision, paper))
  return made.ok ? ok({ bytes: made.value, name }) : made
}

/** A text that does not name its title gets it at its head. */
async function bodyAsPaper(store: Pick<Store, 'blob'>, { draft }: Revision, paper: Paper): Promise<OfficialPaper> {
  // What a web page hides is no part of the paper.
  const blocks = paper.blocks.filter(isShown)
  const roles = await rolesIn(store, { ...paper, blocks }, draft.title)
  const parts = officialPaper(blocks, roles)
  const titled = draft.title.trim() === '' || roles.some((one) => one.role === 'title')
  return titled ? parts : [{ kind: 'passage', role: 'title', text: draft.title.trim() }, ...parts]
}

/** What each block of a paper is: as its author marked it in a native draft, else by the look of its lines. */
export async function rolesIn(store: Pick<Store, 'blob'>, paper: Paper, title: string): Promise<readonly Role[]> {
  const blob = paper.format === 'native' ? await store.blob(paper.sha256) : undefined
  const document = blob && documentFromJSON(JSON.parse(new TextDecoder().decode(blob.bytes)))
  return document?.ok && blocksOfDocument(document.value).length === paper.blocks.length
    ? rolesOfDocument(document.value)
    : rolesOfLines(paper.blocks, title)
}

function notDocx(format: string): Result<never> {
  return refuse({ code: 'master.not-docx', data: { format } })
}
