import type { Case, ReturnItem, ReturnNotice, Revision } from '../domain/case.ts'
import { blockNow, differenceBetween, type Change } from '../domain/difference.ts'
import { fieldDifference, type FieldChange } from '../domain/field-difference.ts'
import type { Paper } from '../domain/paper.ts'
import type { Place } from '../domain/place.ts'
import type { Deps } from './deps.ts'
import { fieldOfFile, isNear } from './file-field.ts'
import { papersOf } from './freeze.ts'
import { currentRevision } from './open.ts'

/** Which items of the notice a change answers; `outside`: none of them asked for it. */
export type Answering = Readonly<{ answers: readonly number[]; outside: boolean }>

/**
 * 与退回稿比较 — the changed blocks and fields, each with the items it answers, and how many no item asked for. `unplaced`: items of the whole
 * document, which no change can be held against.
 */
export type Difference = Readonly<{
  since: string
  changes: readonly (Change & Answering)[]
  fields: readonly (FieldChange & Answering)[]
  outsideReturn: number
  unplaced: readonly number[]
}>

export async function differenceSince(deps: Deps, current: Case, returned: ReturnNotice): Promise<Difference> {
  const old = await deps.store.revision(returned.revisionHash)
  if (!old) throw new Error(`Case ${current.id} lacks the returned revision ${returned.revisionHash}`)
  const now = await currentRevision(deps, current)
  const [before, after] = [await papersOf(deps.store, old), await papersOf(deps.store, now)]
  const { items } = returned
  const told = (asked: (item: ReturnItem) => boolean): Answering => {
    const answers = items.filter(asked).map((item) => item.id)
    return { answers, outside: answers.length === 0 }
  }

  const blocks = differenceBetween(before, after)
  const changes = blocks.map((one) => ({ ...one, ...told(asksForBlock(old, now, one)) }))
  const silent = sameTextOtherFile(before, after, blocks).map((one) => fileChange(old, now, before, after, one))
  const listed = [...fieldDifference(old.draft, now.draft), ...silent]
  const fields = listed.map((one) => ({ ...one, ...told(asksForField(before, after, one)) }))
  return {
    since: old.hash,
    changes,
    fields,
    outsideReturn: [...changes, ...fields].filter((one) => one.outside).length,
    unplaced: items.filter((item) => !item.place && !item.field).map((item) => item.id),
  }
}

/** An item on a passage asks for that block, wherever it stands now; one on a field asks for all of the file in that field. */
function asksForBlock(old: Revision, now: Revision, change: Change): (item: ReturnItem) => boolean {
  const field =
    fieldOfFile(old.draft, now.draft, now.papers, change.file) ??
    fieldOfFile(now.draft, now.draft, old.papers, change.file)
  return ({ place, field: asked }) => {
    if (place) return place.file === change.file && place.block === change.of
    return asked !== undefined && field !== undefined && isNear(asked, field)
  }
}

function asksForField(
  before: readonly Paper[],
  after: readonly Paper[],
  change: FieldChange,
): (item: ReturnItem) => boolean {
  return ({ place, field }) => {
    if (field !== undefined && isNear(field, change.field)) return true
    return place !== undefined && change.place !== undefined && isInBlock(before, after, place, change)
  }
}

/** A cut made after the return stands where the block is now; one taken away, where it was. */
function isInBlock(
  before: readonly Paper[],
  after: readonly Paper[],
  asked: Place,
  { place, after: now }: FieldChange,
): boolean {
  if (place?.file !== asked.file) return false
  return place.block === (now === null ? asked.block : blockNow(before, after, asked.file, asked.block))
}

/** Files whose bytes changed and whose text did not: pictures, lettering, properties. */
function sameTextOtherFile(
  before: readonly Paper[],
  after: readonly Paper[],
  blocks: readonly Change[],
): readonly string[] {
  return after
    .filter(({ file, sha256 }) => before.some((one) => one.file === file && one.sha256 !== sha256))
    .map((paper) => paper.file)
    .filter((file) => !blocks.some((one) => one.file === file))
}

function fileChange(
  old: Revision,
  now: Revision,
  before: readonly Paper[],
  after: readonly Paper[],
  file: string,
): FieldChange {
  const hash = (papers: readonly Paper[]): string | null => papers.find((one) => one.file === file)?.sha256 ?? null
  const field = fieldOfFile(old.draft, now.draft, now.papers, file) ?? '/file'
  return { field, before: hash(before), after: hash(after) }
}
