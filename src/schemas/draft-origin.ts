import type { Draft } from '../domain/draft.ts'
import type { DraftAsSent } from './draft-shape.ts'
import { attributeOf } from './parts.ts'

type Origin = Pick<Draft, 'forwardedFrom' | 'draftedFor' | 'jointIssuers' | 'jointSettlement'>

/** Where a paper comes from: forwarded, drafted for another organ, issued together. */
export function originOf({
  forwardedFrom: from,
  draftedFor,
  jointIssuers,
  jointSettlement: settled,
}: DraftAsSent): Origin {
  return {
    forwardedFrom: from
      ? {
          number: from.number ?? null,
          attribute: attributeOf(from.attribute),
          consent: from.consent
            ? {
                given: from.consent.given ?? null,
                by: from.consent.by ?? null,
                document: from.consent.document ?? null,
                date: dated(from.consent.date),
              }
            : null,
          determination: from.determination
            ? {
                by: from.determination.by ?? null,
                date: dated(from.determination.date),
                statement: from.determination.statement ?? null,
              }
            : null,
        }
      : null,
    draftedFor: draftedFor ? { organ: draftedFor.organ ?? null } : null,
    jointIssuers: (jointIssuers ?? []).map((one) => ({
      name: one.name,
      lead: one.lead ?? null,
      attribute: attributeOf(one.attribute),
      opinion: one.opinion ?? null,
      opinionDate: dated(one.opinionDate),
      opinionBy: one.opinionBy ?? null,
      document: one.document ?? null,
    })),
    jointSettlement: settled
      ? {
          attribute: attributeOf(settled.attribute),
          by: settled.by ?? null,
          date: dated(settled.date),
          document: settled.document ?? null,
          dissent: settled.dissent ?? null,
        }
      : null,
  }
}

/** An empty day is no day. */
function dated(sent: string | null | undefined): string | null {
  return sent === undefined || sent === '' ? null : sent
}
