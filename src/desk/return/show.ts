import type { Instant } from '../../domain/calendar.ts'
import type { Place } from '../../domain/place.ts'
import type { Case, ReturnItem, ReturnNotice } from '../../domain/case.ts'
import type { Paper } from '../../domain/paper.ts'
import { ok, refuse, type Result } from '../../domain/result.ts'
import type { Pack } from '../../packs/pack.ts'
import type { Deps } from '../deps.ts'
import { papersOf } from '../freeze.ts'
import { fieldName } from './field-name.ts'
import { coversShown, passageAt } from './passage.ts'

/** One item as people read it: the ground by name, where in words, the passage, the clauses in words. */
export type ShownItem = ReturnItem &
  Readonly<{
    title: string
    where: string
    /** The text at its place in the returned revision, personal data covered; `null` where it is about no passage. */
    passage: string | null
    clauses: readonly string[]
  }>

/** 退文通知 as it is shown and printed. The passages are read at showing time and kept nowhere else. */
export type ShownNotice = Readonly<{
  notice: ReturnNotice
  caseId: string
  title: string
  unit: string
  issuer: string
  /** The returned revision's ordinal. */
  revision: number
  /** 收文时间: when the returned text was handed in; `null` where the trail tells of no submission. */
  receivedAt: Instant | null
  items: readonly ShownItem[]
}>

/** Problems: `case.erased`, `case.no-such-return`. */
export async function shownReturn(deps: Deps, current: Case, round: string): Promise<Result<ShownNotice>> {
  if (current.state === 'refused') return refuse({ code: 'case.erased' })
  const listed = current.returns.find((one) => String(one.round) === round)
  const notice = round === PROPOSED ? current.proposedReturn : listed
  return notice ? shownNotice(deps, current, notice) : refuse({ code: 'case.no-such-return' })
}

/** In place of a round: the notice that waits for the leader. */
const PROPOSED = 'proposed'

export async function shownNotice(deps: Deps, current: Case, notice: ReturnNotice): Promise<Result<ShownNotice>> {
  const revision = await deps.store.revision(notice.revisionHash)
  if (!revision) return refuse({ code: 'case.no-such-return' })
  const pack = deps.pack()
  const papers = await papersOf(deps.store, revision)
  const covers = coversShown(pack, revision.draft, papers)
  return ok({
    notice,
    caseId: current.id,
    title: revision.draft.title,
    unit: current.unit,
    issuer: revision.draft.issuer?.name ?? current.issuer,
    revision: revision.number,
    receivedAt: await handedIn(deps, current, notice),
    items: notice.items.map((item) => shownItem(pack, papers, covers, item)),
  })
}

/** A notice made by rule goes out as the text comes in; any other, some time after the last handing in before it. */
async function handedIn({ store }: Deps, { id }: Case, { automatic, at }: ReturnNotice): Promise<Instant | null> {
  if (automatic) return at
  const trail = await store.trail(id)
  return trail.findLast((one) => HANDED_IN.includes(one.act) && one.at <= at)?.at ?? null
}
const HANDED_IN = ['submit', 'resubmit']

function shownItem(pack: Pack, papers: readonly Paper[], covers: readonly Place[], item: ReturnItem): ShownItem {
  const { words, rulebook } = pack
  const clauses = words.labels['clause'] ?? {}
  return {
    ...item,
    title: rulebook.returns.find((one) => one.code === item.code)?.title ?? item.code,
    where: whereInWords(pack, papers, item),
    passage: item.place ? passageAt(papers, covers, item.place) : null,
    clauses: item.basis.map((code) => clauses[code] ?? code),
  }
}

/** 在哪里: the passage's file and paragraph or cell, or the field of the form. */
function whereInWords({ words }: Pack, papers: readonly Paper[], { place, field }: ReturnItem): string {
  const say = (name: string, filled: Readonly<Record<string, string | number>>): string =>
    (words.labels['returnNotice']?.[name] ?? name).replace(/\{(\w+)\}/g, (_, key: string) => String(filled[key] ?? ''))
  if (place) {
    const cell = papers.find((paper) => paper.file === place.file)?.blocks[place.block]?.cell
    const file = words.labels['file']?.[place.file] ?? place.file
    if (cell) return say('inCell', { file, table: cell.table + 1, row: cell.row + 1, column: cell.column + 1 })
    return say('inBlock', { file, block: place.block + 1 })
  }
  if (field === undefined) return say('whole', {})
  return fieldName(words, field) ?? field
}
