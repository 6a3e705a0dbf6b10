import type { Calendar, Day } from '../../domain/calendar.ts'
import { CONSULTATION_DAYS, THIRD_PARTY_REASONS, type Consultation } from '../../domain/consultation.ts'
import { deadline } from '../../domain/deadline.ts'
import type { DeclaredConsultation, Draft } from '../../domain/draft.ts'
import type { Submission } from '../submission.ts'
import { dayIn } from './days.ts'

/** 第三方意见征求情况 — what the case's record and the draft itself say was asked, and on which day it is looked at. */
export type Consulted = Readonly<{
  all: readonly Consultation[]
  today: Day | null
  reviewAhead: boolean
}>

export function consulted({ draft, consultations, today, reviewAhead }: Submission, calendar: Calendar): Consulted {
  return {
    all: [...(consultations ?? []), ...declared(draft, calendar)],
    today: today ?? dayIn(draft.submittedAt),
    reviewAhead: reviewAhead === true,
  }
}

/** What a host declares of its own consultations, reckoned by our calendar: its own word on what came too late is not asked. */
function declared(draft: Draft, calendar: Calendar): readonly Consultation[] {
  return (draft.consultations ?? []).map((one, index) => consultationOf(one, index, calendar))
}

function consultationOf(one: DeclaredConsultation, index: number, calendar: Calendar): Consultation {
  const receivedOn = dayIn(one.receivedOn)
  const due = receivedOn === null ? null : deadline(calendar, receivedOn, CONSULTATION_DAYS)
  const { answer, decision } = one
  const on = dayIn(answer?.on)
  return {
    id: index + 1,
    holder: one.holder ?? '',
    number: one.number ?? '',
    // Without a reason of its own it counts for whatever third party's interest the paper is about.
    reason: THIRD_PARTY_REASONS.find((code) => code === one.reason) ?? 'R15-3',
    matter: '',
    places: one.places ?? [],
    revisionHash: '',
    by: '',
    sentOn: dayIn(one.sentOn) ?? '',
    receivedOn,
    due,
    // An answer without a day is taken as in time: what binds the organ must not fall away by an empty field.
    answer: answer?.kind
      ? {
          kind: answer.kind,
          reasons: answer.reasons ?? null,
          on: on ?? '',
          late: on !== null && due !== null && on > due.day,
          recordedBy: '',
        }
      : null,
    decision: decision
      ? {
          publish: decision.publish === true,
          publicInterest: decision.publicInterest === true,
          statement: decision.statement ?? '',
          by: '',
          at: '',
          noticeSentOn: dayIn(decision.noticeSentOn),
        }
      : null,
  }
}
