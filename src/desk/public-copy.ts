import type { Case, Revision } from '../domain/case.ts'
import type { Finding } from '../domain/finding.ts'
import { isShown, type Paper } from '../domain/paper.ts'
import type { Place } from '../domain/place.ts'
import { refuse, ok, type Result } from '../domain/result.ts'
import { edited, editsIn } from '../domain/replacement.ts'
import { textDifference, type Piece } from '../domain/text-difference.ts'
import { withheldFiles } from '../domain/withheld.ts'
import type { Alternative } from '../redaction/alternatives/alternative.ts'
import { alternativesTo } from '../redaction/alternatives/alternatives.ts'
import { decided, planOf, type Cover, type Plan } from '../redaction/plan/plan.ts'
import { sameElsewhere } from '../redaction/plan/same.ts'
import { summaryOf, type RedactionSummary } from '../redaction/summary.ts'
import { wordingOf } from '../redaction/prove/wording.ts'
import type { Deps } from './deps.ts'
import { answerTo } from './examine.ts'
import { redactionSummarySheet } from './forms/redaction-summary.ts'
import { papersOf } from './freeze.ts'
import { onRecord } from './on-record.ts'
import { currentRevision } from './open.ts'
import { print, type Printout } from './print.ts'
import { staysOf } from './proof.ts'

/**
 * 公开稿预览 — what the public copy of the current revision would be: the plan with what is still only suggested, where the same words stand
 * elsewhere, the blocks that differ and the counts. Nothing is written; it is made anew from the draft each time.
 */
export type PublicCopyPreview = Readonly<{
  revisionHash: string
  plan: Plan
  /** The other places of what is covered: how many would be covered with “all the same”. */
  same: readonly Cover[]
  difference: readonly BlockDifference[]
  summary: RedactionSummary
  /** 怎样才能公开 — ways to publish what the rules would cover, cheapest first; none where nothing is stuck. */
  alternatives: readonly Alternative[]
}>

/** One shown block that reads otherwise in the public copy; of a withheld paper none is told. */
export type BlockDifference = Readonly<{ file: string; block: number; pieces: readonly Piece[] }>

/** Problem: `case.erased`. */
export async function previewPublicCopy(deps: Deps, current: Case): Promise<Result<PublicCopyPreview>> {
  const drawn = await drawFor(deps, current)
  if (!drawn.ok) return drawn
  const { revision, papers, findings, plan, withheld } = drawn.value
  const covers = decided(plan)
  const open = papers.filter((paper) => !withheld.has(paper.file))
  return ok({
    revisionHash: revision.hash,
    plan,
    same: sameElsewhere(open, covers, staysOf(revision.draft, findings), wordingOf(deps.pack().rules, findings)),
    difference: differenceOf(open, covers),
    summary: summaryOf(papers, covers, withheld),
    alternatives: alternativesTo(open, stuckOn(plan, open)),
  })
}

/** 删减说明 as docx. Problem: `case.erased`. */
export async function printRedactionSummary(deps: Deps, current: Case): Promise<Result<Printout>> {
  const drawn = await drawFor(deps, current)
  if (!drawn.ok) return drawn
  const { revision, papers, plan, withheld } = drawn.value
  const summary = summaryOf(papers, decided(plan), withheld)
  const sheet = redactionSummarySheet(deps.pack(), { current, revision, summary })
  return ok(await print(sheet, `${current.id}-${revision.number}`))
}

/** Everything the rules or a person would not have seen. */
function stuckOn({ covers }: Plan, papers: readonly Paper[]): readonly Place[] {
  const files = new Set(papers.map((paper) => paper.file))
  return covers.map((one) => one.place).filter((place) => files.has(place.file))
}

type Drawn = Readonly<{
  revision: Revision
  papers: readonly Paper[]
  findings: readonly Finding[]
  plan: Plan
  withheld: ReadonlySet<string>
}>

async function drawFor(deps: Deps, current: Case): Promise<Result<Drawn>> {
  if (current.state === 'refused') return refuse({ code: 'case.erased' })
  const revision = await currentRevision(deps, current)
  const papers = await papersOf(deps.store, revision)
  const { masks, rulebook } = deps.pack()
  const record = await onRecord(deps, current, revision)
  const { findings } = answerTo(deps.pack(), revision.draft, papers, record)
  const { reasons, exemptions } = rulebook
  const plan = planOf({ draft: revision.draft, papers, findings, masks, reasons, exemptions })
  return ok({ revision, papers, findings, plan, withheld: withheldFiles(revision.draft, papers) })
}

function differenceOf(papers: readonly Paper[], covers: readonly Cover[]): readonly BlockDifference[] {
  return papers.flatMap(({ file, blocks }) => {
    const edits = editsIn(file, covers)
    return [...new Set(edits.map((one) => one.block))].flatMap((block) => {
      const before = blocks[block]
      if (!before || !isShown(before)) return []
      const here = edits.filter((one) => one.block === block)
      return [{ file, block, pieces: textDifference(before.text, edited(before.text, here)) }]
    })
  })
}
