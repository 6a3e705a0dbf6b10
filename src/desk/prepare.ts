import type { Bundle, NamedBytes } from '../domain/bundle.ts'
import { dayOf, type Instant } from '../domain/calendar.ts'
import type { Case, Revision } from '../domain/case.ts'
import type { Paper } from '../domain/paper.ts'
import { publicNames, publicTitleOf } from '../domain/public-names.ts'
import { withheldFiles } from '../domain/withheld.ts'
import type { GateAnswer } from '../gate/answer.ts'
import type { Pack } from '../packs/pack.ts'
import { publicCopy } from '../redaction/apply.ts'
import { decided, planOf, type Cover } from '../redaction/plan/plan.ts'
import { summaryOf } from '../redaction/summary.ts'
import type { Deps } from './deps.ts'
import { answerTo } from './examine.ts'
import { papersOf } from './freeze.ts'
import { hashOf, sha256 } from './hash.ts'
import { onRecord } from './on-record.ts'
import { proofOf, UNPROVED } from './proof.ts'
import { printedFile } from './printed-file.ts'
import { publicFiles } from './public-files.ts'
import { currentRevision } from './open.ts'
import type { Blob, Dossier } from './ports.ts'

/** Everything a release needs, computed before T0: the release itself only compares. */
export type Prepared = Readonly<{ dossier: Dossier; blobs: readonly Blob[]; answer: GateAnswer }>

/**
 * 发布前证明 — runs the gate over the approved revision, builds the public copy, renders its pages and searches them for
 * everything that was covered and for anything the rules still see. A file nobody could read makes it unprovable.
 */
export async function prepare(deps: Deps, current: Case, at: Instant): Promise<Prepared> {
  const pack = deps.pack()
  const revision = await currentRevision(deps, current)
  const papers = await papersOf(deps.store, revision)
  const { answer, findings } = answerTo(pack, revision.draft, papers, {
    ...(await onRecord(deps, current, revision)),
    reviewAhead: false,
  })
  const covers = decided(planOf({ draft: revision.draft, papers, findings, masks: pack.masks }))
  const bundle = bundleOf(pack, current, revision, papers, covers, at)
  const whole = bundle === null ? null : await withFiles(deps, bundle, revision, papers, covers)
  const pages = whole === null ? [] : [...deps.pages.render(whole.bundle), ...whole.pages]
  const proof =
    whole === null
      ? UNPROVED
      : await proofOf(deps, { draft: revision.draft, papers, covers, bundle: whole.bundle, pages })
  const listed = pages.map(({ path, type, bytes }) => ({ path, type, sha256: sha256(bytes) }))
  const body = {
    revisionHash: revision.hash,
    packRevision: pack.revision,
    verdict: answer.verdict,
    codes: answer.codes,
    bundleHash: whole === null ? null : hashOf(whole.bundle),
    pages: listed,
    proof: proof.verdict,
    report: proof.report,
    at,
  } as const
  const blobs = pages.map((page, i) => ({ sha256: listed[i]?.sha256 ?? '', bytes: page.bytes, type: page.type }))
  return { dossier: { ...body, sha256: hashOf(body) }, blobs, answer }
}

/** The bundle with what can be taken away from it: papers in their own format, and the whole as PDF where it can be printed. */
async function withFiles(
  deps: Deps,
  bundle: Bundle,
  { draft }: Revision,
  papers: readonly Paper[],
  covers: readonly Cover[],
): Promise<Readonly<{ bundle: Bundle; pages: readonly NamedBytes[] }>> {
  const made = await publicFiles(deps, bundle.id, papers, covers, {
    withheld: withheldFiles(draft, papers),
    mark: bundle.cutMark,
  })
  const names = publicNames(draft)
  const own = made.files.map((one) => ({ ...one, paper: names.get(one.paper) ?? one.paper }))
  const printed = await printedFile(deps, bundle)
  const files = [...own, ...(printed ? [printed.file] : [])]
  if (files.length === 0) return { bundle, pages: [] }
  return { bundle: { ...bundle, files }, pages: [...made.pages, ...(printed ? [printed.page] : [])] }
}

/** The bundle of a case whose attribute lets anything out at all. */
function bundleOf(
  pack: Pack,
  current: Case,
  revision: Revision,
  papers: readonly Paper[],
  covers: readonly Cover[],
  at: Instant,
): Bundle | null {
  const { draft } = revision
  if (draft.attribute !== 'public' && draft.attribute !== 'redacted') return null
  // A unit of three attributes has no 删减后公开: its public paper is marked all the same when an attachment stays inside.
  const withheld = withheldFiles(draft, papers)
  const names = publicNames(draft)
  return {
    id: current.id,
    caseId: current.id,
    revisionHash: revision.hash,
    title: publicTitleOf(draft),
    kind: draft.kind,
    theme: draft.theme ?? null,
    issuer: current.issuer,
    number: null,
    attribute: draft.attribute,
    cutMark: draft.attribute === 'redacted' || withheld.size > 0 ? pack.rulebook.labels.publicCopy : null,
    ...cutsIn(pack, papers, covers, withheld),
    reasonCode: draft.reason?.code ?? null,
    formedOn: dayOf(formedAt(current)),
    at,
    papers: publicCopy(papers, covers, withheld).map((paper) => ({
      ...paper,
      name: names.get(paper.name) ?? paper.name,
    })),
  }
}

/** Told in the pack's plain words, most often first; nothing cut, nothing told. */
function cutsIn(
  { words }: Pack,
  papers: readonly Paper[],
  covers: readonly Cover[],
  withheld: ReadonlySet<string>,
): Pick<Bundle, 'cuts'> {
  const counts = new Map<string, number>()
  for (const { category, count } of summaryOf(papers, covers, withheld).causes)
    counts.set(category, (counts.get(category) ?? 0) + count)
  const named = words.labels['covered'] ?? {}
  const cuts = [...counts].map(([category, count]) => ({ what: named[category] ?? named['other'] ?? category, count }))
  return cuts.length > 0 ? { cuts } : {}
}

/** 产生日期 of an official document is the day it was signed. */
function formedAt(current: Case): Instant {
  return current.opinions.findLast((one) => one.opinion === 'sign')?.at ?? current.updatedAt
}
