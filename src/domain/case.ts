import type { Attribute } from './attribute.ts'
import type { Day, Instant } from './calendar.ts'
import type { Draft } from './draft.ts'
import type { Finding } from './finding.ts'
import type { Paper } from './paper.ts'
import type { Place } from './place.ts'
import type { Role } from './person.ts'

export const STATES = [
  'drafting',
  'in-review',
  'returned',
  'disputed',
  'approved',
  'scheduled',
  'failed',
  'released',
  'filed',
  'withdrawn',
  'abandoned',
  'refused',
] as const
/** 状态 — where a case stands. Only `workflow/decide` says where it may go next. */
export type State = (typeof STATES)[number]

/** 审核环节 — a step of the pack's `flow.json`, e.g. `section`, `secrecy`, `office`, `signature`. */
export type Step = string

/** 办件 — one document's journey. Light: the text lives in its revisions, which it names by hash. */
export type Case = Readonly<{
  id: string
  /** The host's own number for this document, when a host brought it. */
  hostId?: string
  /** 拟稿单位 of the drafter, which decides who may see it; `issuer` is the 发文机关 on the paper. */
  unit: string
  issuer: string
  drafter: string
  title: string
  kind: string | null
  attribute: Attribute | null
  state: State
  /** Set while `in-review`, and remembered by `returned` as the step to come back to. */
  step: Step | null
  /** Lock number: every write names the one it saw. */
  version: number
  /** How often the case was returned (退文轮次). */
  round: number
  createdAt: Instant
  updatedAt: Instant
  /** Current revision: ordinal from 1, and the hash everything points at. */
  revision: RevisionRef
  findings: readonly Finding[]
  opinions: readonly Opinion[]
  returns: readonly ReturnNotice[]
  disputes: readonly Dispute[]
  schedule: Schedule | null
  release: Readonly<{ id: string; at: Instant; releasedAt: Instant; lateMs: number }> | null
  failure: Readonly<{ code: string; at: Instant }> | null
  /** 复审日期 of a filed case: not public now does not mean never (条例第十八条). */
  reviewOn: Day | null
  withdrawal: Readonly<{ at: Instant; by: string; reason: string }> | null
}>

export type RevisionRef = Readonly<{ number: number; hash: string; at: Instant; by: string }>

/**
 * 稿次 — one frozen version of a draft. `hash` covers the master's hash, the attachments, the attribute, the reason and the
 * redactions: it is what people approve, and nothing approved survives a change of it.
 */
export type Revision = Readonly<
  RevisionRef & {
    caseId: string
    draft: Draft
    /** The files read into blocks, each stored under the hash of its canonical text. */
    papers: readonly PaperRef[]
  }
>
export type PaperRef = Readonly<Omit<Paper, 'blocks'> & { blocksHash: string }>

/** 审核意见 — bound to the revision it was given on. */
export type Opinion = Readonly<{
  step: Step
  opinion: 'approve' | 'return' | 'sign'
  by: string
  role: Role
  at: Instant
  revisionHash: string
  note?: string
  /** Recorded when the signer decides against the office (签发人决定，异议留痕). */
  dissent?: string
}>

/** 退文 — every ground at once, on its place, with what to do. */
export type ReturnNotice = Readonly<{
  round: number
  by: string
  at: Instant
  revisionHash: string
  /** The step that returned it: where a resubmission comes back to. */
  step: Step
  items: readonly ReturnItem[]
  note?: string
}>
export type ReturnItem = Readonly<{
  code: string
  place?: Place
  field?: string
  basis: readonly string[]
  remedy: string
}>

export type Dispute = Readonly<{
  round: number
  by: string
  at: Instant
  statement: string
  outcome?: 'upheld' | 'overruled'
  decidedBy?: string
  decidedAt?: Instant
}>

export type Schedule = Readonly<{ at: Instant; by: string; revisionHash: string; held: boolean }>

/** The current revision has this step's approval. */
export function isApprovedAt(current: Pick<Case, 'opinions' | 'revision'>, step: Step): boolean {
  return current.opinions.some(
    (one) => one.step === step && one.opinion !== 'return' && one.revisionHash === current.revision.hash,
  )
}
