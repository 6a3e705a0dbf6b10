import type { Case } from '../../src/domain/case.ts'
import type { Person } from '../../src/domain/person.ts'
import { policy } from '../fixtures/policy.ts'
import { PEOPLE } from './office.ts'
import { judged, secrecyAnswers } from './steps.ts'

const { drafter, sectionHead, secrecy, office, signer, publisher } = PEOPLE

/** One act on a case, as its person sends it by HTTP. */
export type Step = Readonly<{ who: Person; act: string; body: (current: Case) => unknown }>

const agree = ({ revision }: Case): unknown => ({ revisionHash: revision.hash, note: '同意' })

/** The way of a paper from the drafter's desk to the moment it is due, act by act. */
export const WAY: readonly Step[] = [
  { who: drafter, act: 'submit', body: () => ({}) },
  { who: sectionHead, act: 'approve', body: agree },
  { who: secrecy, act: 'record-secrecy', body: (current) => secrecyAnswers(current) },
  { who: secrecy, act: 'approve', body: agree },
  { who: office, act: 'record-judgement', body: (current) => judged(current) },
  { who: office, act: 'approve', body: agree },
  { who: signer, act: 'sign', body: agree },
]
export const RELEASE: Step = { who: publisher, act: 'release-now', body: () => ({}) }

/** Sends one call until it is answered, wherever; throws what is not an answer to go on from. */
export type Ask = (who: Person, where: string, body: unknown) => Promise<Case>

/** Registers a paper and takes it along `steps`. */
export async function paper(ask: Ask, name: string, steps: readonly Step[]): Promise<Case> {
  const made = await ask(drafter, '/v1/cases', { draft: { ...policy, title: `${policy.title}（${name}）` } })
  return walked(ask, made, steps)
}

export async function walked(ask: Ask, from: Case, steps: readonly Step[]): Promise<Case> {
  let current = from
  for (const { who, act, body } of steps) current = await ask(who, `/v1/cases/${current.id}/${act}`, body(current))
  return current
}
