import type { Attribute } from './attribute.ts'
import type { Day, Instant } from './calendar.ts'
import type { Consultation } from './consultation.ts'
import type { Deadline } from './deadline.ts'
import type { Draft } from './draft.ts'
import type { Finding } from './finding.ts'
import type { Judgement } from './judgement.ts'
import type { Paper } from './paper.ts'
import type { Place } from './place.ts'
import type { Role } from './person.ts'
import type { SecrecyReview } from './secrecy-review.ts'

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
  /** A return the office has composed and its leader has not yet approved, where the pack wants that. */
  proposedReturn: ReturnNotice | null
  /** Proposed returns the leader did not approve, each with why. */
  declinedReturns: readonly DeclinedReturn[]
  disputes: readonly Dispute[]
  secrecyReviews: readonly SecrecyReview[]
  judgements: readonly Judgement[]
  consultations: readonly Consultation[]
  attributeChanges: readonly AttributeChange[]
  schedule: Schedule | null
  release: Readonly<{ id: string; at: Instant; releasedAt: Instant; lateMs: number }> | null
  failure: Readonly<{ code: string; at: Instant }> | null
  /**
   * 复审日期 — the day the case is to be looked at again: filed or withdrawn, whether it must still stay closed (条例第十八条); released in an
   * emergency, whether its interpretation has followed.
   */
  reviewOn: Day | null
  /** An event that calls for the review sooner: the decision became final, the secret expired. A code of the pack. */
  reviewEvent: string | null
  reviews: readonly FiledReview[]
  /** What has happened to a filed case since, the latest last. */
  events: readonly NotedEvent[]
  /** 解读补办 of an emergency release: until when, and how it was done. */
  interpretationOwed: InterpretationOwed | null
  /** The filed case this one was converted from, and the other way round (条例第十八条、第四十四条). */
  convertedFrom: string | null
  convertedTo: string | null
  /** `attribute`: what it should have been, when tightening took it off the portal. */
  withdrawal: Withdrawal | null
}>

/** What a case starts with, and what one kept by an earlier version lacks. */
export const UNTOUCHED = {
  findings: [],
  opinions: [],
  returns: [],
  proposedReturn: null,
  declinedReturns: [],
  disputes: [],
  secrecyReviews: [],
  judgements: [],
  consultations: [],
  attributeChanges: [],
  schedule: null,
  release: null,
  failure: null,
  reviewOn: null,
  reviewEvent: null,
  reviews: [],
  events: [],
  interpretationOwed: null,
  convertedFrom: null,
  convertedTo: null,
  withdrawal: null,
} as const satisfies Partial<Case>

/** 属性变更 — old value, new value, who and why; the first choice has no old value and needs no why. */
export type AttributeChange = Readonly<{
  from: Attribute | null
  to: Attribute | null
  fromReason: string | null
  toReason: string | null
  why: string | null
  by: string
  at: Instant
  /** The revision the change made. */
  revisionHash: string
}>

/** 撤回 — taken down at once; where the attribute turned out too open, the signing level says afterwards whether it agrees. */
export type Withdrawal = Readonly<{
  at: Instant
  by: string
  reason: string
  attribute?: Attribute
  confirmation?: Readonly<{ at: Instant; by: string; agrees: boolean; statement: string }>
}>

/** 触发事件 — a code of the pack's `reviewEvents`; `lapses`: the reason for withholding has fallen away with it. */
export type NotedEvent = Readonly<{
  code: string
  on: Day
  at: Instant
  by: string
  statement: string
  lapses: boolean
  /** 解密手续, where the event calls for it: the paper, its day and who decided. */
  declassification?: Readonly<{ document: string; on: Day; by: string }>
}>

/** An interpretation that may follow a release (突发事件): reckoned in working days from the release. */
export type InterpretationOwed = Readonly<{
  due: Deadline
  done: Readonly<{ at: Instant; by: string; on: Day; statement: string; late: boolean }> | null
}>

/** 复审 — a filed case looked at again (条例第十八条): stays as it is until the next date, or becomes a new case. */
export type FiledReview = Readonly<{
  at: Instant
  by: string
  outcome: 'keep' | 'convert'
  statement: string
  nextOn: Day | null
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
  /** What the speaker holds against a decision they go along with: of the signer, or of an office they overrule (异议留痕). */
  dissent?: string
  /** The earlier step it was sent back to, within review (退回前一环节). */
  sentBackTo?: Step
  /** Sent back to this step or an earlier one: the approval no longer counts, though the text is the same. */
  voided?: Readonly<{ at: Instant; by: string }>
}>

/** 退文 — every ground at once, on its place, with what to do. */
export type ReturnNotice = Readonly<{
  /** 退文编号: 退〔2026〕12号; empty until the notice is issued. */
  number: string
  round: number
  by: string
  /** As the notice names them: whoever composed it, and who approved it; left out where nobody's hand did. */
  byName?: string
  approverName?: string
  at: Instant
  revisionHash: string
  /** The step that returned it. */
  step: Step
  items: readonly ReturnItem[]
  /** 补正期限. */
  due: Deadline | null
  contact: Readonly<{ name: string; phone: string }> | null
  /** 批准人, where the pack wants the office's leader to approve. */
  approvedBy: string | null
  /** Made by the pack's own rule at submission, by nobody's hand. */
  automatic: boolean
  note?: string
}>
export const ITEM_STATES = ['open', 'fixed', 'disputed', 'overruled'] as const
export type ReturnItem = Readonly<{
  /** 1, 2, 3 … within the notice. */
  id: number
  code: string
  /** Established by the gate, or added by the office. */
  origin: 'gate' | 'office'
  /** `overruled`: the signer found for the drafter; the ground is closed, on record. */
  status: (typeof ITEM_STATES)[number]
  /** The gate only doubted; the office kept it in. */
  advice?: true
  /** The drafter's answer: what was changed, or why the ground is wrong. */
  answer?: Readonly<{ by: string; at: Instant; statement: string }>
  place?: Place
  field?: string
  basis: readonly string[]
  remedy: string
}>

/** 未获批准的退文 — a proposed notice with who declined it and why. */
export type DeclinedReturn = Readonly<{ notice: ReturnNotice; by: string; at: Instant; statement: string }>

export type Dispute = Readonly<{
  round: number
  by: string
  at: Instant
  statement: string
  /** The items of the notice it concerns; left out, all of them. */
  items?: readonly number[]
  outcome?: 'upheld' | 'overruled'
  /** Why the signer decided so. */
  ruling?: string
  decidedBy?: string
  decidedAt?: Instant
}>

export type Schedule = Readonly<{ at: Instant; by: string; revisionHash: string; held: boolean }>

/** The current revision has this step's approval. */
export function isApprovedAt(current: Pick<Case, 'opinions' | 'revision'>, step: Step): boolean {
  return current.opinions.some(
    (one) => one.step === step && one.opinion !== 'return' && !one.voided && one.revisionHash === current.revision.hash,
  )
}
