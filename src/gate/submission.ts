import type { Day } from '../domain/calendar.ts'
import type { Consultation } from '../domain/consultation.ts'
import type { Draft } from '../domain/draft.ts'
import type { Finding } from '../domain/finding.ts'
import type { Paper } from '../domain/paper.ts'

/** 送审件 — a draft with its files read and its findings made: all the gate looks at. */
export type Submission = Readonly<{
  draft: Draft
  papers: readonly Paper[]
  findings: readonly Finding[]
  /** 第三方意见: what was asked and answered, as the case's record has it. */
  consultations?: readonly Consultation[]
  /** The day it is looked at, where time has to have run out for something to hold. */
  today?: Day
  /** Review and signature are still ahead: what the signer may yet decide is then advice. Left out: it must hold as it is. */
  reviewAhead?: boolean
  /** Codes of reasons that no longer hold for this paper: the decision it led to is made, the secret has expired. */
  lapsed?: readonly string[]
}>
