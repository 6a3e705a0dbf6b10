import { check } from '../checks/engine.ts'
import type { Bundle, NamedBytes } from '../domain/bundle.ts'
import { dayOf } from '../domain/calendar.ts'
import type { Draft } from '../domain/draft.ts'
import { mustBeCovered, type Finding } from '../domain/finding.ts'
import type { Paper } from '../domain/paper.ts'
import { contains, type Place } from '../domain/place.ts'
import { workingNames } from '../domain/public-names.ts'
import { withheldFiles, withheldTexts } from '../domain/withheld.ts'
import type { Pack } from '../packs/pack.ts'
import type { Cover } from '../redaction/plan/plan.ts'
import { prove, type Output } from '../redaction/prove/prove.ts'
import type { Leak, ProofReport } from '../redaction/prove/report.ts'
import type { Secret } from '../redaction/prove/secret.ts'
import type { Stay } from '../redaction/prove/standing.ts'
import { wordingOf } from '../redaction/prove/wording.ts'
import type { Deps } from './deps.ts'
import { findingsOf, frontOf } from './examine.ts'
import { keyed } from './hash.ts'

/** `clean`: nothing covered is left and a second reading finds nothing to cover; `none`: it could not be looked at. */
export type Proof = Readonly<{ verdict: 'clean' | 'leak' | 'none'; report: ProofReport | null }>

export const UNPROVED: Proof = { verdict: 'none', report: null }

export type ToProve = Readonly<{
  draft: Draft
  papers: readonly Paper[]
  covers: readonly Cover[]
  bundle: Bundle
  pages: readonly NamedBytes[]
}>

/**
 * 发布前证明 — searches everything that would leave the house (pages, files, the row of the index) for what was covered or withheld, then reads the
 * files anew and lets the rules look once more. A paper or an output nobody can read, or an error while looking, is no proof.
 */
export async function proofOf(deps: Deps, material: ToProve): Promise<Proof> {
  const { papers, pages, bundle } = material
  if (pages.length === 0 || papers.some((paper) => paper.unreadable !== undefined)) return UNPROVED
  try {
    const again = await readAgain(deps, bundle, pages)
    if (again === undefined) return UNPROVED
    // By the rules of the day it goes out: what stood on an entry of the office's list may not any more.
    const findings = findingsOf(deps.pack(), material.draft, papers, dayOf(bundle.at))
    const report = searched(deps, material, findings, again)
    const seen = secondLook(deps.pack(), material, findings, again)
    const leaks = [...report.leaks, ...seen]
    return { verdict: leaks.length > 0 ? 'leak' : 'clean', report: { ...report, leaks } }
  } catch (error) {
    deps.events.tell('proof.error', { error: error instanceof Error ? error.name : '' })
    return UNPROVED
  }
}

/** What a reader gets out of each file that would go out, read as if it had come from outside. */
async function readAgain(
  { reader }: Deps,
  { files = [] }: Bundle,
  pages: readonly NamedBytes[],
): Promise<ReadonlyMap<string, Paper> | undefined> {
  const papers = new Map<string, Paper>()
  for (const { path, sha256 } of files) {
    const page = pages.find((one) => one.path === path)
    const reading = page && (await reader.read(path, page.bytes))
    // A file that was covered away altogether says nothing any more.
    if (reading?.ok === false && reading.problems[0]?.code === 'format.empty') continue
    if (!reading?.ok) return undefined
    const { format, blocks } = reading.value
    papers.set(path, { file: path, role: 'attachment', format, sha256, blocks })
  }
  return papers
}

function searched(
  deps: Deps,
  material: ToProve,
  findings: readonly Finding[],
  again: ReadonlyMap<string, Paper>,
): ProofReport {
  const { draft, papers, covers, bundle, pages } = material
  const withheld = withheldFiles(draft, papers)
  const open = [...papers.filter((paper) => !withheld.has(paper.file)), frontOf(draft)]
  const texts = new Map(papers.map((paper) => [paper.file, paper]))
  const secrets: readonly Secret[] = [
    ...covers.map(({ place, type, put }) => ({ text: textAt(texts, place), type, put })),
    ...withheldTexts(draft, papers).map((text) => ({ text, type: 'withheld' })),
    ...privateNames(deps.pack(), material),
  ]
  const outputs: readonly Output[] = [
    ...pages.map(({ path, bytes }) => {
      const paper = again.get(path)
      return { path, bytes, ...(paper ? { texts: paper.blocks.map((block) => block.text) } : {}) }
    }),
    // What the portal's list, its feed and its events say of it.
    { path: 'record', bytes: new TextEncoder().encode(JSON.stringify({ ...bundle, papers: [] })) },
  ]
  return prove({
    outputs,
    secrets: secrets.filter(({ text }) => text !== ''),
    papers: open,
    covers,
    stays: staysOf(draft, findings),
    wording: wordingOf(deps.pack().rules, findings),
    fingerprint: (text) => fingerprint(deps, text),
  })
}

export /** Working names that have a public twin, and whatever in them the rules would have covered. */
function privateNames(pack: Pack, { draft, bundle }: ToProve): readonly Secret[] {
  const names = workingNames(draft)
  if (names.length === 0) return []
  const paper: Paper = {
    ...{ file: 'working', role: 'body', format: 'text', sha256: '' },
    blocks: names.map((text) => ({ text, kind: 'paragraph' })),
  }
  const setting = { kind: draft.kind, attribute: draft.attribute, day: dayOf(bundle.at) }
  const texts = new Map([[paper.file, paper]])
  return [
    ...names.map((text) => ({ text, type: 'working-name' })),
    ...check(pack.rules, [paper], setting)
      .filter(({ action }) => action === 'redact')
      .map(({ place, type }) => ({ text: textAt(texts, place), type })),
  ]
}

export function staysOf({ dispositions }: Draft, findings: readonly Finding[]): readonly Stay[] {
  const kept = (dispositions ?? []).filter((one) => one.answer === 'keep' || one.answer === 'mistaken')
  return [
    ...kept.map(({ place }) => ({ place, by: 'person' as const })),
    ...findings.flatMap(({ place, suppression, action }): readonly Stay[] =>
      suppression !== undefined ? [{ place, by: 'list' }] : action === 'keep' ? [{ place, by: 'rule' }] : [],
    ),
  ]
}

/**
 * What the rules of the day still see in what goes out, pages and files, save what a person kept with its exemption or called mistaken, or the
 * office's list lets stand.
 */
function secondLook(
  pack: Pack,
  material: ToProve,
  findings: readonly Finding[],
  again: ReadonlyMap<string, Paper>,
): readonly Leak[] {
  const { draft, papers, bundle } = material
  const setting = { kind: draft.kind, attribute: draft.attribute, day: dayOf(bundle.at) }
  const sources = new Map([...papers, frontOf(draft)].map((paper) => [paper.file, paper]))
  const stands = (draft.dispositions ?? []).filter((one) => one.answer === 'keep' || one.answer === 'mistaken')
  const allowed = new Set(
    findings
      .filter((one) => one.suppression !== undefined || stands.some((answer) => contains(answer.place, one.place)))
      .map((one) => textAt(sources, one.place)),
  )
  // A PDF is printed from the bundle itself, which is looked at here; its lines are cut where the paper ends.
  const files = [...again.values()].filter((one) => one.format !== 'pdf')
  const out: readonly Paper[] = [front(bundle), ...bundle.papers.map(asPaper), ...files]
  const texts = new Map(out.map((paper) => [paper.file, paper]))
  const left = check(pack.rules, out, setting)
    .filter(mustBeCovered)
    .filter((one) => !allowed.has(textAt(texts, one.place)))
  return left.map(({ type, place }) => ({
    path: place.file,
    writing: 'reading',
    type,
    fingerprint: '',
    count: 1,
    places: [place],
  }))
}

function front({ title }: Bundle): Paper {
  return { file: 'front', role: 'body', format: 'text', sha256: '', blocks: [{ text: title, kind: 'heading' }] }
}

function asPaper({ name, role, blocks }: Bundle['papers'][number]): Paper {
  return { file: name, role, format: 'text', sha256: '', blocks }
}

/** Keyed, and cut short: enough to tell that two places hold the same, too little to try numbers against. */
function fingerprint({ secret }: Deps, text: string): string {
  return keyed(secret, `covered\0${text}`).slice(0, 16)
}

function textAt(papers: ReadonlyMap<string, Paper>, { file, block, from, to }: Place): string {
  return papers.get(file)?.blocks[block]?.text.slice(from, to) ?? ''
}
