import { THIRD_PARTY_ANSWERS } from '../domain/consultation.ts'
import type { DeclaredConsultation, Draft, FileRef, Interpretation, Issuer } from '../domain/draft.ts'
import { LEVELS } from '../domain/draft.ts'
import { ok, type Result } from '../domain/result.ts'
import { originOf } from './draft-origin.ts'
import { DraftShape, type DraftAsSent } from './draft-shape.ts'
import { attributeOf } from './parts.ts'
import { shape } from './shape.ts'

const check = shape(DraftShape, 'draft.malformed')

/**
 * A draft as a host sent it → 文稿, its spellings made one: labels to codes, one name to a list, absent to null.
 * Problems: `draft.malformed`, one for each fault, with the JSON pointer into the draft.
 */
export function readDraft(value: unknown): Result<Draft> {
  const read = check(value)
  return read.ok ? ok(draftOf(read.value)) : read
}

function draftOf(sent: DraftAsSent): Draft {
  return {
    title: sent.title,
    ...(filled(sent.publicTitle) !== null && { publicTitle: filled(sent.publicTitle) }),
    kind: filled(sent.kind),
    ...(filled(sent.theme) !== null && { theme: filled(sent.theme) }),
    attribute: attributeOf(sent.attribute),
    reason: sent.reason ? { code: filled(sent.reason.code), statement: sent.reason.statement ?? null } : null,
    isNormative: sent.isNormative ?? null,
    isPolicy: sent.isPolicy ?? null,
    text: sent.text ?? null,
    file: fileOf(sent.file),
    attachments: (sent.attachments ?? []).map((one) => ({
      name: one.name,
      ...(filled(one.publicName) !== null && { publicName: filled(one.publicName) }),
      text: one.text ?? null,
      file: fileOf(one.file),
      attribute: attributeOf(one.attribute),
      withheld: one.withheld
        ? { ground: filled(one.withheld.ground), statement: one.withheld.statement ?? null }
        : null,
    })),
    version: sent.version ?? null,
    submittedAt: filled(sent.submittedAt),
    neededBy: filled(sent.neededBy),
    dispositions: (sent.dispositions ?? []).map((one) => ({
      place: one.place,
      answer: one.answer,
      ground: filled(one.ground),
      clause: filled(one.clause),
      statement: one.statement ?? null,
    })),
    // A cut without a statement of its own leans on the document's; one whose statement is null says that it has none.
    redactions: (sent.redactions ?? []).map(({ place, ground, statement }) => ({
      place,
      ground: filled(ground),
      ...(statement !== undefined && { statement }),
    })),
    issuer: issuerOf(sent.issuer),
    recipients: listOf(sent.recipients) ?? [],
    signer: sent.signer ?? null,
    contact: sent.contact ? { name: sent.contact.name ?? null, phone: sent.contact.phone ?? null } : null,
    sealed: sent.sealed ?? null,
    interpretation: interpretationOf(sent.interpretation),
    ...reviewsOf(sent),
    affectsMarket: sent.affectsMarket ?? null,
    majorDecision: sent.majorDecision ?? null,
  }
}

/** What other organs and offices said before the draft came here. */
function reviewsOf(sent: DraftAsSent) {
  const { secrecyReview: secrecy, openOfficeReview: open, legalReview: legal } = sent
  const { fairCompetitionReview: fair, publicComment: comment, urgent } = sent
  return {
    ...originOf(sent),
    countersigns: (sent.countersigns ?? []).map((one) => ({ unit: one.unit, opinion: one.opinion ?? null })),
    consultations: (sent.consultations ?? []).map((one) => consultationOf(one)),
    secrecyReview: secrecy
      ? {
          done: secrecy.done ?? null,
          conclusion: secrecy.conclusion ?? null,
          reviewer: secrecy.reviewer ?? null,
          approver: secrecy.approver ?? null,
          reviewedVersion: secrecy.reviewedVersion ?? null,
        }
      : null,
    openOfficeReview: open ? { done: open.done ?? null, opinion: open.opinion ?? null } : null,
    legalReview: legal
      ? {
          done: legal.done ?? null,
          unit: legal.unit ?? null,
          opinion: legal.opinion ?? null,
          date: filled(legal.date),
        }
      : null,
    fairCompetitionReview: fair
      ? { done: fair.done ?? null, conclusion: fair.conclusion ?? null, date: filled(fair.date) }
      : null,
    publicComment: comment
      ? {
          held: comment.held ?? null,
          channel: comment.channel ?? null,
          from: filled(comment.from),
          to: filled(comment.to),
          received: countOf(comment.received),
          adopted: countOf(comment.adopted),
          adoptionNote: comment.adoptionNote ?? null,
        }
      : null,
    urgent: urgent
      ? {
          emergency: urgent.emergency ?? null,
          basis: urgent.basis ?? null,
          approvedBy: urgent.approvedBy ?? null,
          postReviewDue: filled(urgent.postReviewDue),
        }
      : null,
  } satisfies Partial<Draft>
}

function consultationOf(sent: NonNullable<DraftAsSent['consultations']>[number]): DeclaredConsultation {
  const { answer, decision } = sent
  return {
    holder: sent.holder ?? null,
    number: filled(sent.number),
    reason: filled(sent.reason),
    places: sent.places ?? null,
    sentOn: filled(sent.sentOn),
    receivedOn: filled(sent.receivedOn),
    answer: answer
      ? {
          kind: THIRD_PARTY_ANSWERS.find((kind) => kind === answer.kind) ?? null,
          reasons: answer.reasons ?? null,
          on: filled(answer.on),
        }
      : null,
    decision: decision
      ? {
          publish: decision.publish ?? null,
          publicInterest: decision.publicInterest ?? null,
          statement: decision.statement ?? null,
          noticeSentOn: filled(decision.noticeSentOn),
        }
      : null,
  }
}

function interpretationOf(sent: DraftAsSent['interpretation']): Interpretation | null {
  if (!sent) return null
  const { plan } = sent
  return {
    plan: plan
      ? {
          outline: plan.outline ?? null,
          forms: listOf(plan.forms),
          channels: listOf(plan.channels),
          time: plan.time ?? null,
          responsible: plan.responsible ?? null,
        }
      : null,
    materials: (sent.materials ?? []).map((one) => ({
      form: one.form ?? null,
      title: one.title ?? null,
      ...(filled(one.publicTitle) !== null && { publicTitle: filled(one.publicTitle) }),
      text: one.text ?? null,
      file: fileOf(one.file),
    })),
    approvedForVersion: sent.approvedForVersion ?? null,
  }
}

function issuerOf(sent: DraftAsSent['issuer']): Issuer | null {
  if (sent === null || sent === undefined || sent === '') return null
  if (typeof sent === 'string') return { name: sent }
  return { name: sent.name, level: LEVELS.find((level) => level === sent.level) ?? null }
}

function fileOf(sent: DraftAsSent['file']): FileRef | null {
  if (sent === null || sent === undefined || sent === '') return null
  if (typeof sent === 'string') return sent
  return 'content' in sent ? { name: sent.name, content: sent.content } : { name: sent.name, sha256: sent.sha256 }
}

function listOf(sent: string | string[] | null | undefined): readonly string[] | null {
  if (typeof sent === 'string') return sent === '' ? [] : [sent]
  return sent ?? null
}

function countOf(sent: number | string | null | undefined): number | null {
  return sent === null || sent === undefined ? null : Number(sent)
}

/** Codes, days and names of a list: empty is missing. */
function filled(sent: string | null | undefined): string | null {
  return sent === undefined || sent === '' ? null : sent
}
