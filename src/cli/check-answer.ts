import { secrecyOf, type Secrecy } from '../checks/secrecy.ts'
import type { Finding } from '../domain/finding.ts'
import type { Conversion, Member, Paper } from '../domain/paper.ts'
import type { Suppression } from '../domain/suppression.ts'
import type { Pack } from '../packs/pack.ts'

/** 检查的答复 — what `check` says of one file or line. */
export type CheckAnswer = Readonly<{
  format: string
  /** Of the file's bytes, or of the text in UTF-8. */
  sha256: string
  pack: Readonly<{ id: string; version: string }>
  secrecy: Secrecy
  verdict: Verdict
  findings: readonly ToldFinding[]
  /** How many more stand in the baseline; absent where none was asked for. */
  baselined?: number
  /** Parts nobody looked at (pictures, embedded files); absent when everything was read. */
  uninspected?: readonly string[]
  /** What was handed in, where what was checked is a conversion of it. */
  convertedFrom?: Conversion
  /** Files of a zipped set: which of the blocks are whose, and why one of them was not read. */
  members?: readonly Member[]
}>

/** `refuse`: a genuine secrecy mark. `block`: something must be dealt with. `attend`: someone should look. */
export type Verdict = 'clear' | 'attend' | 'block' | 'refuse'

export type ToldFinding = Readonly<
  Pick<Finding, 'rule' | 'type' | 'severity' | 'certainty' | 'action' | 'evidence'> &
    Finding['place'] & {
      /** UTF-16 offsets in the whole text; null where the file is no plain text. */
      start: number | null
      end: number | null
      /** By which entry of the office's list the words may stand. Such a finding counts for nothing. */
      suppression?: Pick<Suppression, 'id' | 'reason' | 'approvedBy' | 'until'>
      /** Only when asked for, and never in a document that bears a secrecy mark. */
      text?: string
    }
>

/** `starts`: where each block begins in the whole text, for plain text. */
export function checkAnswer(
  pack: Pack,
  paper: Paper,
  findings: readonly Finding[],
  given: Readonly<{
    starts: readonly number[] | null
    show: boolean
    members?: readonly Member[]
    suppressions?: readonly Suppression[]
  }>,
): CheckAnswer {
  const secrecy = secrecyOf(findings)
  const show = given.show && secrecy !== 'secret-mark'
  const { uninspected = [], convertedFrom } = paper
  const { members = [], suppressions = [] } = given
  return {
    format: paper.format,
    sha256: paper.sha256,
    pack: { id: pack.id, version: pack.version },
    secrecy,
    verdict: verdictOf(secrecy, findings, members),
    findings: findings.map((one) => ({ ...told(one, paper, given.starts, show), ...excuseOf(one, suppressions) })),
    ...(uninspected.length > 0 && { uninspected }),
    ...(convertedFrom && { convertedFrom }),
    ...(members.length > 0 && { members }),
  }
}

/** A member nobody could read is something to attend to: not looked at is not clear. */
export function verdictOf(secrecy: Secrecy, findings: readonly Weighed[], members: readonly Member[] = []): Verdict {
  if (secrecy === 'secret-mark') return 'refuse'
  const open = findings.filter((one) => one.suppression === undefined)
  if (open.some((one) => one.severity === 'block')) return 'block'
  const unread = members.some((one) => one.unreadable !== undefined)
  return unread || open.some((one) => one.severity === 'warn' || one.action === 'review') ? 'attend' : 'clear'
}

type Weighed = Pick<Finding, 'severity' | 'action'> & Readonly<{ suppression?: unknown }>

function excuseOf({ suppression }: Finding, list: readonly Suppression[]): Pick<ToldFinding, 'suppression'> {
  const entry = suppression === undefined ? undefined : list.find((one) => one.id === suppression)
  if (entry === undefined) return {}
  const { id, reason, approvedBy, until } = entry
  return { suppression: { id, reason, approvedBy, until } }
}

function told(finding: Finding, paper: Paper, starts: readonly number[] | null, show: boolean): ToldFinding {
  const { rule, type, severity, certainty, action, evidence } = finding
  const { file, block, from, to } = finding.place
  const start = starts?.[block]
  return {
    ...{ rule, type, severity, certainty, action, evidence },
    ...{ file, block, from, to },
    start: start === undefined ? null : start + from,
    end: start === undefined ? null : start + to,
    ...(show && { text: paper.blocks[block]?.text.slice(from, to) ?? '' }),
  }
}
