import type { Person } from '../../src/domain/person.ts'
import type { Door } from './door.ts'
import { judged, secrecyAnswers } from './steps.ts'

/** Keeps, by HTTP, the record this reviewer's step asks for; does nothing for a step that asks for none. */
export async function recorded(door: Door, id: string, who: Person): Promise<void> {
  const { body } = await door.as(who)('GET', `/v1/cases/${id}`)
  const { case: current } = body
  const keep = async (act: string, said: unknown): Promise<void> => {
    const { status, text } = await door.as(who)('POST', `/v1/cases/${id}/${act}`, { body: said })
    if (status !== 200) throw new Error(text)
  }
  if (who.roles.includes('secrecy-reviewer')) await keep('record-secrecy', secrecyAnswers(current))
  if (who.roles.includes('office')) await keep('record-judgement', judged(current))
}
