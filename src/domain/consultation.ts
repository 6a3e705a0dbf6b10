import type { Day, Instant } from './calendar.ts'
import type { Deadline } from './deadline.ts'
import type { Place } from './place.ts'

/** 十五个工作日 from the receipt of the letter; the day after receipt is the first (条例第三十二条). */
export const CONSULTATION_DAYS = 15

export const THIRD_PARTY_REASONS = ['R15-1', 'R15-2', 'R15-3'] as const

export const THIRD_PARTY_ANSWERS = ['consent', 'object', 'partial'] as const

/**
 * 第三方意见征求 — one holder asked about what concerns them (条例第三十二条): 15 working days from the day the letter was received.
 * Silence is not consent: the organ decides itself. A reasoned objection in time binds unless not publishing would gravely harm the
 * public interest; then what is published and why is told to the holder in writing.
 */
export type Consultation = Readonly<{
  /** 1, 2, 3 … within the case. */
  id: number
  /** 权利人 as named by whoever asks; shown to those who may see the case and printed on the letter, nowhere else. */
  holder: string
  /** 征求意见书 number: 征〔2026〕2号. */
  number: string
  reason: (typeof THIRD_PARTY_REASONS)[number]
  /** What is to be published about them, in the asker's words, and where it stands. */
  matter: string
  places: readonly Place[]
  /** The revision the places were pointed at: in a text changed since, they no longer say where the matter stands. */
  revisionHash: string
  by: string
  sentOn: Day
  receivedOn: Day | null
  /** Set when `receivedOn` is known. */
  due: Deadline | null
  answer: Readonly<{
    kind: (typeof THIRD_PARTY_ANSWERS)[number]
    reasons: string | null
    on: Day
    /** Came after `due`: to be weighed, no longer binding. */
    late: boolean
    recordedBy: string
  }> | null
  /** 公共利益优先 — the organ's own decision against a binding objection or in silence, with the written notice to the holder. */
  decision: Readonly<{
    publish: boolean
    publicInterest: boolean
    statement: string
    by: string
    at: Instant
    noticeSentOn: Day | null
  }> | null
}>
