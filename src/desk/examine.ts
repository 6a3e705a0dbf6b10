import { check } from '../checks/engine.ts'
import { suppress } from '../checks/suppress.ts'
import type { Day } from '../domain/calendar.ts'
import type { Draft } from '../domain/draft.ts'
import type { Finding } from '../domain/finding.ts'
import type { Paper } from '../domain/paper.ts'
import { publicTitleOf } from '../domain/public-names.ts'
import { ok, refuse, type Result } from '../domain/result.ts'
import { isWithheld } from '../domain/withheld.ts'
import type { GateAnswer } from '../gate/answer.ts'
import { evaluate } from '../gate/evaluate.ts'
import type { Submission } from '../gate/submission.ts'
import { notInForce } from '../packs/effective.ts'
import type { Pack } from '../packs/pack.ts'
import type { Recall } from './recollection.ts'
import { takeIn, type Intake } from './take-in.ts'

/**
 * What the rules of the day see in a draft's papers and in what it says of itself, and which of it the office's list lets stand that day. Without a
 * day: all rules, and nothing stands. `recall`: what an earlier look at the same draft left.
 */
export function findingsOf(
  pack: Pack,
  draft: Draft,
  papers: readonly Paper[],
  day?: Day,
  recall?: Recall,
): readonly Finding[] {
  const { kind, attribute } = draft
  const all = [...papers, frontOf(draft)]
  const setting = { kind, attribute, ...(day === undefined ? {} : { day }) }
  const findings = check(pack.rules, all, setting, recall?.memory(pack.rules, all))
  recall?.seen(findings)
  if (day === undefined) return findings
  const { suppressions = [] } = pack
  return suppressions.length === 0 ? findings : suppress(findings, all, suppressions, { day, kind }).findings
}

/**
 * Title and names of files stand on the portal too, and leak just as well. What is found here can't be covered, only changed:
 * no file bears the name `front`, so no disposition fits. Where a public name stands beside a working one, it is what readers get.
 */
export function frontOf(draft: Draft): Paper {
  const names = [
    publicTitleOf(draft),
    ...(draft.theme ? [draft.theme] : []),
    ...draft.attachments.filter((one) => !isWithheld(draft, one)).map((one) => one.publicName?.trim() || one.name),
    ...(draft.interpretation?.materials ?? []).map((one) => one.publicTitle?.trim() || (one.title ?? '')),
  ]
  return {
    file: FRONT,
    role: 'body',
    format: 'text',
    sha256: '',
    blocks: names.map((text) => ({ text, kind: 'paragraph' })),
  }
}
const FRONT = 'front'

/** What a case knows beyond its draft: the record of third parties, the day, whether review is still ahead, which reasons fell away. */
export type OnRecord = Pick<Submission, 'consultations' | 'today' | 'reviewAhead' | 'lapsed'>

/** The gate's answer to a draft whose papers are read: all grounds at once. */
export function answerTo(
  pack: Pack,
  draft: Draft,
  papers: readonly Paper[],
  onRecord: OnRecord = {},
  day = onRecord.today,
  recall?: Recall,
): Readonly<{ findings: readonly Finding[]; answer: GateAnswer }> {
  const findings = findingsOf(pack, draft, papers, day, recall)
  const { id, version, revision } = pack
  const given = evaluate({ ...onRecord, draft, papers, findings }, pack.rulebook)
  const suppressed = given.verdict === 'refuse' ? [] : suppressedIn(findings)
  const answer = { ...given, pack: { id, version, revision }, ...(suppressed.length > 0 && { suppressed }) }
  return { findings, answer }
}

/** What the verdict leans on beside the papers: which entry of the office's list let which finding stand. */
function suppressedIn(findings: readonly Finding[]): NonNullable<GateAnswer['suppressed']> {
  return findings.flatMap(({ suppression, rule, place }) =>
    suppression === undefined ? [] : [{ suppression, rule, place }],
  )
}

/**
 * 自查 — the gate without side effects: nothing is written, nothing counted. For the editor, a host's own form and the command line.
 * `today`: by the rules of that day; left out, by all. Problems: those of taking in, `pack.not-in-force`.
 */
export async function examine(
  pack: Pack,
  intake: Intake,
  draft: Draft,
  today?: Day,
  recall?: Recall,
): Promise<Result<GateAnswer>> {
  const dead = today === undefined ? [] : notInForce(pack.rulebook, today)
  if (dead.length > 0) return refuse(...dead)
  const taken = await takeIn(intake, draft)
  if (!taken.ok) return taken
  return ok(answerTo(pack, draft, taken.value.papers, {}, today, recall).answer)
}
