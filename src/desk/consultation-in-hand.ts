import { isDay, type Day } from '../domain/calendar.ts'
import type { Case } from '../domain/case.ts'
import type { Consultation } from '../domain/consultation.ts'
import { ok, refuse, type Problem, type Result } from '../domain/result.ts'
import type { Act } from '../workflow/transitions.ts'
import type { Deps, Hand } from './deps.ts'
import { open, type Opened } from './open.ts'

/** A case in hand and the one consultation of it that the act is about. */
export type InHand = Readonly<{ opened: Opened; one: Consultation }>

/** Opens a case for an act on its consultation `n`. Problems: those of opening, `consultation.unknown`. */
export async function openConsultation(
  deps: Deps,
  hand: Hand,
  id: string,
  n: number,
  act: Act,
): Promise<Result<InHand>> {
  const opened = await open(deps, hand, id, act)
  if (!opened.ok) return opened
  const one = opened.value.current.consultations.find((each) => each.id === n)
  return one ? ok({ opened: opened.value, one }) : refuse({ code: 'consultation.unknown', data: { number: n } })
}

/** The case's consultations with this one in its place. */
export function withConsultation(current: Case, one: Consultation): Pick<Case, 'consultations'> {
  return { consultations: current.consultations.map((each) => (each.id === one.id ? one : each)) }
}

/** What is wrong with a day somebody enters: not a day, before what it follows, or still to come. Problem: `consultation.day`. */
export function dayFault(day: Day, field: string, span: Readonly<{ from: Day; to: Day }>): Problem | undefined {
  if (isDay(day) && day >= span.from && day <= span.to) return undefined
  return { code: 'consultation.day', field, data: span }
}
