import { check } from '../checks/engine.ts'
import { secrecyOf } from '../checks/secrecy.ts'
import { sha256 } from '../desk/hash.ts'
import { mustBeCovered, type Finding } from '../domain/finding.ts'
import type { Paper } from '../domain/paper.ts'
import { BODY } from '../domain/place.ts'
import { editsIn } from '../domain/replacement.ts'
import { ok, refuse, type Result } from '../domain/result.ts'
import type { Removal } from '../formats/edit/rewrite.ts'
import { savedAs } from '../formats/read.ts'
import type { Pack } from '../packs/pack.ts'
import { joined } from '../redaction/plan/joined.ts'
import { decided, planOf, type Cover, type Plan } from '../redaction/plan/plan.ts'
import { sameElsewhere } from '../redaction/plan/same.ts'
import { prove } from '../redaction/prove/prove.ts'
import type { ProofReport } from '../redaction/prove/report.ts'
import type { Stay, Wording } from '../redaction/prove/standing.ts'
import { wordingOf } from '../redaction/prove/wording.ts'
import type { ClosableReader } from './io.ts'
import { answersOf, type PlannedFile } from './plan-file.ts'

/** What of the suggestions is taken over at once: none, those the rules are certain of, or all. */
export type Accept = 'none' | 'certain' | 'all'

/** One file read, with what would be covered in it. `master`: the bytes that are edited, of an old format those of its conversion. */
export type Drawn = Readonly<{
  name: string
  sha256: string
  master: Uint8Array
  masterName: string
  paper: Paper
  findings: readonly Finding[]
  plan: Plan
  wording: Wording
  /** Places where the same words stand once more: taken over where covers were accepted at once. */
  same: number
}>

/** Problems: those of reading; `secrecy.stop`: a document with a secrecy mark is not worked on; `plan.other-file`: the plan is of other bytes. */
export async function draw(
  reader: ClosableReader,
  pack: Pack,
  name: string,
  bytes: Uint8Array,
  how: Readonly<{ accept: Accept; planned?: PlannedFile | undefined }>,
): Promise<Result<Drawn>> {
  const hash = sha256(bytes)
  if (how.planned && how.planned.sha256 !== hash) return refuse({ code: 'plan.other-file', data: { file: name } })
  const reading = await reader.read(name, bytes)
  if (!reading.ok) return reading
  const { format, blocks, master = bytes, convertedFrom } = reading.value
  const paper: Paper = { file: BODY, role: 'body', format, sha256: hash, blocks }
  const findings = check(pack.rules, [paper], { kind: null, attribute: 'redacted' })
  if (secrecyOf(findings) === 'secret-mark') return refuse({ code: 'secrecy.stop' })
  const draft = how.planned ? answersOf(how.planned) : { dispositions: [], redactions: [] }
  const taken = findings
    .filter((one) => one.action === 'redact' && (how.accept === 'all' || isCertain(one)))
    .map(({ place }) => ({ place, answer: 'redact' as const }))
  const answered = planOf({
    draft: { ...draft, dispositions: [...draft.dispositions, ...(how.accept === 'none' ? [] : taken)] },
    papers: [paper],
    findings,
    masks: pack.masks,
    reasons: pack.rulebook.reasons,
    exemptions: pack.rulebook.exemptions,
  })
  const wording = wordingOf(pack.rules, findings)
  const same = sameElsewhere([paper], decided(answered), staysOf(findings, answered), wording)
  const plan = how.accept === 'none' ? answered : withSame(answered, same)
  const masterName = convertedFrom ? `${name}.${savedAs(convertedFrom.format)}` : name
  return ok({ name, sha256: hash, master, masterName, paper, findings, plan, same: same.length, wording })
}

/** What is covered here is covered everywhere: a value left standing once is as good as not covered. */
function withSame(plan: Plan, same: readonly Cover[]): Plan {
  const accepted = same.map((one) => ({ ...one, standing: 'accepted' as const }))
  return { ...plan, covers: joined([...plan.covers, ...accepted]) }
}

function staysOf(findings: readonly Finding[], { excluded }: Plan): readonly Stay[] {
  return [
    ...findings.flatMap(({ place, action }) => (action === 'keep' ? [{ place, by: 'rule' as const }] : [])),
    ...excluded.filter((one) => !one.short).map(({ place }) => ({ place, by: 'person' as const })),
  ]
}

function isCertain({ certainty }: Finding): boolean {
  return certainty === 'certain'
}

export type Redacted = Readonly<{
  bytes: Uint8Array
  removed: readonly Removal[]
  proof: ProofReport
  /** Findings the rules would have covered that nobody has answered. */
  open: number
}>

/**
 * Makes the public copy and proves it before anybody gets it. Problems: those of `rewrite`; `prove.leak`, with the places where covered words were
 * left; `prove.unreadable`: what was written cannot be read, so nothing is proved.
 */
export async function redactOne(
  reader: ClosableReader,
  { name, master, masterName, paper, findings, plan, wording }: Drawn,
  outName: string,
  fingerprint: (text: string) => string,
): Promise<Result<Redacted>> {
  const covers = decided(plan)
  const made = await reader.rewrite(masterName, master, editsIn(BODY, covers))
  if (!made.ok) return made
  const again = await reader.read(masterName, made.value.bytes)
  if (!again.ok && again.problems[0]?.code !== 'format.empty')
    return refuse({ code: 'prove.unreadable', data: { file: name } })
  const texts = again.ok ? again.value.blocks.map((block) => block.text) : []
  const proof = prove({
    outputs: [{ path: outName, bytes: made.value.bytes, texts }],
    secrets: covers.map(({ place, type, put }) => ({
      text: paper.blocks[place.block]?.text.slice(place.from, place.to) ?? '',
      type,
      put,
    })),
    papers: [paper],
    covers,
    stays: staysOf(findings, plan),
    wording,
    fingerprint,
  })
  const open = plan.covers.length - covers.length
  if (proof.leaks.length > 0)
    return refuse({ code: 'prove.leak', data: { file: name, leaks: proof.leaks.length, found: proof.leaks } })
  return ok({ bytes: made.value.bytes, removed: made.value.removed, proof, open })
}

/** What a person has to look at before the copy may be called done. */
export function leftOpen({ findings, plan }: Drawn): Readonly<{ suggested: number; review: number }> {
  const suggested = plan.covers.filter((one) => one.standing === 'suggested').length
  return { suggested, review: findings.filter((one) => one.action === 'review' && !mustBeCovered(one)).length }
}
