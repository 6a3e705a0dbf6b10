import { isMark } from '../checks/secrecy.ts'
import { compareText } from '../domain/place.ts'
import { ok, refuse, type Result } from '../domain/result.ts'
import { readBaselineForm } from '../schemas/baseline.ts'
import { verdictOf, type ToldFinding } from './check-answer.ts'
import type { CheckedFile, UnreadFile } from './check-file.ts'

/** 存量底账 — how many findings of each rule the files of old stock had, by the SHA-256 of their bytes: old ones are not told again. */
export type Baseline = ReadonlyMap<string, Counts>
export type Counts = Readonly<Record<string, number>>

const FORM = 'yuantou-baseline-1'

/** Problem: `baseline.malformed`. A file that is not wholly a baseline is none: half of it would hide findings nobody looked at. */
export function parseBaseline(file: string, bytes: Uint8Array): Result<Baseline> {
  const bad = refuse({ code: 'baseline.malformed', data: { file } })
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    const read = readBaselineForm(file, value)
    return read.ok ? ok(new Map(Object.entries(read.value.files))) : bad
  } catch {
    return bad
  }
}

/** Written in one order, so that two runs over the same stock write the same bytes. */
export function printBaseline(baseline: Baseline): string {
  const files = [...baseline].filter(([, counts]) => Object.keys(counts).length > 0).sort(byName)
  const sorted = files.map(([sha256, counts]) => [sha256, Object.fromEntries(Object.entries(counts).sort(byName))])
  return `${JSON.stringify({ form: FORM, files: Object.fromEntries(sorted) as unknown }, null, 2)}\n`
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return compareText(a, b)
}

/** What a file is written down with. What is excused counts for nothing here either: once it no longer is, it is news. */
export function countsOf({ answer }: CheckedFile): Counts {
  const counts: Record<string, number> = {}
  for (const { rule } of answer.findings.filter(isCounted)) counts[rule] = (counts[rule] ?? 0) + 1
  return counts
}

/** Two copies of the same bytes may be excused differently, by name: the greater number stands for both. */
export function greater(a: Counts, b: Counts): Counts {
  const rules = new Set([...Object.keys(a), ...Object.keys(b)])
  return Object.fromEntries([...rules].map((rule) => [rule, Math.max(a[rule] ?? 0, b[rule] ?? 0)]))
}

/**
 * The answer without what the baseline has for these bytes. Where a rule sees more than it did, all it sees is told: which of them are
 * new nobody wrote down.
 */
export function aboveBaseline(baseline: Baseline, one: CheckedFile): CheckedFile {
  const { answer } = one
  const known = baseline.get(answer.sha256) ?? {}
  const now = countsOf(one)
  const isOld = (finding: ToldFinding): boolean =>
    isCounted(finding) && (now[finding.rule] ?? 0) <= (known[finding.rule] ?? 0)
  const findings = answer.findings.filter((finding) => !isOld(finding))
  const baselined = answer.findings.length - findings.length
  const verdict = verdictOf(answer.secrecy, findings, answer.members)
  return { ...one, answer: { ...answer, findings, verdict, baselined } }
}

/** 对不上的 — entries whose bytes were not among the files of this call: gone, changed, or not looked at. */
export function staleIn(baseline: Baseline, checked: readonly (CheckedFile | UnreadFile)[]): readonly string[] {
  const seen = new Set(checked.map(({ answer }) => answer.sha256))
  return [...baseline.keys()].filter((sha256) => !seen.has(sha256))
}

/** A secrecy mark is never old stock. */
function isCounted({ type, suppression }: ToldFinding): boolean {
  return suppression === undefined && !isMark(type)
}
