import { approve, sign } from '../../src/desk/approve.ts'
import { recordJudgement } from '../../src/desk/record-judgement.ts'
import { recordSecrecy, type SecrecyAnswers } from '../../src/desk/record-secrecy.ts'
import { submit } from '../../src/desk/submit.ts'
import type { Case } from '../../src/domain/case.ts'
import type { Judgement } from '../../src/domain/judgement.ts'
import type { Person } from '../../src/domain/person.ts'
import { by, must, on, PEOPLE, type Office } from './office.ts'

/** The steps of a paper through the office, each with the records it needs at the moment it needs them. */

const { drafter, sectionHead, secrecy, office: clerk, signer } = PEOPLE

/** The secrecy form of a paper with nothing to hide, every question answered. */
export function secrecyAnswers(
  current: Pick<Case, 'revision' | 'attribute'>,
  changes: Partial<SecrecyAnswers> = {},
): SecrecyAnswers {
  return {
    revisionHash: current.revision.hash,
    source: 'own',
    scope: '社会公众',
    channels: ['云栖县人民政府门户网站'],
    marked: false,
    derived: false,
    secretPoints: null,
    otherOrgans: null,
    stability: null,
    workSecret: null,
    tradeSecret: null,
    conclusion: current.attribute === 'redacted' ? 'redact' : current.attribute === 'public' ? 'publish' : 'withhold',
    basis: ['SEC-35', 'REG-17'],
    opinion: '经逐项审查，不涉及国家秘密和工作秘密。',
    ...changes,
  }
}

/** A judgement that finds everything fit. */
export function judged(
  current: Pick<Case, 'revision'>,
  changes: Partial<Omit<Judgement, 'by' | 'at'>> = {},
): Readonly<Omit<Judgement, 'by' | 'at'>> {
  const fit = { fit: true, note: '' }
  return { revisionHash: current.revision.hash, wording: fit, timing: fit, manner: fit, ...changes }
}

/** Fills in the secrecy form on the current text, unless it is there already. */
export async function secrecyRecorded(house: Office, id: string): Promise<Case> {
  const current = await caseOf(house, id)
  if (current.secrecyReviews.some((one) => one.revisionHash === current.revision.hash)) return current
  return must(await recordSecrecy(house.deps)(by(secrecy), id, secrecyAnswers(current)))
}

/** Records the judgement on the current text, unless it is there already. */
export async function judgementRecorded(house: Office, id: string): Promise<Case> {
  const current = await caseOf(house, id)
  if (current.judgements.some((one) => one.revisionHash === current.revision.hash)) return current
  return must(await recordJudgement(house.deps)(by(clerk), id, judged(current)))
}

/** One reviewer agrees to the text as it is, the record of their step made first. */
export async function agreed(house: Office, id: string, reviewer: Person): Promise<Case> {
  if (reviewer.roles.includes('secrecy-reviewer')) await secrecyRecorded(house, id)
  if (reviewer.roles.includes('office')) await judgementRecorded(house, id)
  return must(await approve(house.deps)(by(reviewer), id, on(await caseOf(house, id))))
}

/** Submitted and agreed to by these, in this order. */
export async function agreedBy(house: Office, id: string, ...reviewers: readonly Person[]): Promise<Case> {
  for (const reviewer of reviewers) await agreed(house, id, reviewer)
  return caseOf(house, id)
}

export async function signedBy(house: Office, id: string): Promise<Case> {
  return must(await sign(house.deps)(by(signer), id, on(await caseOf(house, id))))
}

/** From the drafter's desk to the signature. */
export async function reviewed(house: Office, { id }: Case): Promise<Case> {
  must(await submit(house.deps)(by(drafter), id))
  await agreedBy(house, id, sectionHead, secrecy, clerk)
  return signedBy(house, id)
}

export async function caseOf({ deps }: Office, id: string): Promise<Case> {
  const found = await deps.store.case(id)
  if (!found) throw new Error(`There is no case ${id}`)
  return found
}
