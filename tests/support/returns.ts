import { sendBack, type Returning } from '../../src/desk/return.ts'
import { answerReturn, type ItemAnswer } from '../../src/desk/return/answer.ts'
import { submit } from '../../src/desk/submit.ts'
import type { Case } from '../../src/domain/case.ts'
import type { Person } from '../../src/domain/person.ts'
import type { Flow } from '../../src/workflow/flow.ts'
import { by, must, office, PEOPLE, type Office } from './office.ts'
import { caseOf } from './steps.ts'

/** Returns, as the office makes them and the drafter answers them. */

export const leader: Person = { id: 'fang', name: '方澜', unit: '云栖县人民政府办公室', roles: ['office-leader'] }

/** An office whose pack has another flow; everything else is as it ships. */
export function officeUnder(change: (flow: Flow) => Flow): Office {
  const house = office()
  const pack = () => {
    const shipped = house.deps.pack()
    return { ...shipped, flow: change(shipped.flow) }
  }
  return { ...house, deps: { ...house.deps, pack } }
}

export const approvedBy =
  (approver: Flow['returns']['approver']) =>
  (flow: Flow): Flow => ({ ...flow, returns: { ...flow.returns, approver } })

export const countingIntake =
  (...codes: readonly string[]) =>
  (flow: Flow): Flow => ({ ...flow, returns: { ...flow.returns, countIntake: codes } })

/** Section and secrecy look at the same time; neither asks for a record or an opinion. */
export function sideBySide(flow: Flow): Flow {
  const steps = flow.steps.map((one) =>
    one.id === 'section' || one.id === 'secrecy'
      ? { ...one, group: 'review', requires: [], opinionRequired: false }
      : one,
  )
  return { ...flow, steps }
}

/** What the office says of the text it has before it. */
export function returning(current: Pick<Case, 'revision'>, more: Partial<Returning> = {}): Returning {
  return { revisionHash: current.revision.hash, grounds: [{ code: 'T05' }], ...more }
}

/** Submitted, and sent back by the section head at once. */
export async function returnedBySection(house: Office, { id }: Case, more: Partial<Returning> = {}): Promise<Case> {
  must(await submit(house.deps)(by(PEOPLE.drafter), id))
  return must(await sendBack(house.deps)(by(PEOPLE.sectionHead), id, returning(await caseOf(house, id), more)))
}

/** The drafter says of every item still open that it is mended. */
export async function allMended(house: Office, id: string): Promise<Case> {
  const { returns } = await caseOf(house, id)
  const open = (returns.at(-1)?.items ?? []).filter((one) => one.status === 'open')
  return answered(
    house,
    id,
    ...open.map((one) => ({ id: one.id, status: 'fixed' as const, statement: '已按要求改好' })),
  )
}

export async function answered(house: Office, id: string, ...items: readonly ItemAnswer[]): Promise<Case> {
  return must(await answerReturn(house.deps)(by(PEOPLE.drafter), id, items))
}
