import { dayOf, type Day } from '../domain/calendar.ts'
import type { Case } from '../domain/case.ts'
import type { Consultation } from '../domain/consultation.ts'
import type { Place } from '../domain/place.ts'
import { refuse, type Problem, type Result } from '../domain/result.ts'
import { dayFault } from './consultation-in-hand.ts'
import type { Deps, Hand } from './deps.ts'
import { papersOf } from './freeze.ts'
import { currentRevision, open } from './open.ts'
import { lies } from './places.ts'
import { record } from './record.ts'

/** Whom to ask about what: each holder gets a letter and a number of their own. */
export type Asking = Readonly<{
  holders: readonly string[]
  reason: Consultation['reason']
  matter: string
  places: readonly Place[]
  /** Left out: today. */
  sentOn?: Day
}>

/**
 * 征求第三方意见 — opens one consultation for each holder (条例第三十二条). The case itself goes on; what may not be published before the
 * answer is held at release.
 * Problems: those of opening, `consultation.holder-missing`, `consultation.matter-missing`, `consultation.day`, `place.outside`.
 */
export function consult(deps: Deps) {
  return async (hand: Hand, id: string, asking: Asking): Promise<Result<Case>> => {
    const opened = await open(deps, hand, id, 'consult')
    if (!opened.ok) return opened
    const { current } = opened.value
    const today = dayOf(deps.clock.now())
    const faults = [...blanks(asking), ...(await misplaced(deps, current, asking.places))]
    const sentOn = asking.sentOn ?? today
    const early = dayFault(sentOn, '/sentOn', { from: dayOf(current.createdAt), to: today })
    if (early || faults.length > 0) return refuse(...faults, ...(early ? [early] : []))

    const first = current.consultations.length + 1
    const numbers = await numbersFor(deps, today.slice(0, 4), asking.holders.length)
    const made = asking.holders.map((holder, index): Consultation => ({
      id: first + index,
      holder: holder.trim(),
      number: numbers[index] ?? '',
      reason: asking.reason,
      matter: asking.matter.trim(),
      places: asking.places,
      revisionHash: current.revision.hash,
      by: hand.person.id,
      sentOn,
      receivedOn: null,
      due: null,
      answer: null,
      decision: null,
    }))
    return record(
      deps,
      hand,
      opened.value,
      { consultations: [...current.consultations, ...made] },
      { data: { numbers, reason: asking.reason, places: asking.places.length } },
    )
  }
}

function blanks({ holders, matter }: Asking): readonly Problem[] {
  const nameless = holders.flatMap((holder, index) =>
    holder.trim() === '' ? [{ code: 'consultation.holder-missing', field: `/holders/${index}` }] : [],
  )
  const nobody = holders.length === 0 ? [{ code: 'consultation.holder-missing', field: '/holders' }] : []
  const nothing = matter.trim() === '' ? [{ code: 'consultation.matter-missing', field: '/matter' }] : []
  return [...nobody, ...nameless, ...nothing]
}

async function misplaced(deps: Deps, current: Case, places: readonly Place[]): Promise<readonly Problem[]> {
  if (places.length === 0) return []
  const papers = await papersOf(deps.store, await currentRevision(deps, current))
  return places.flatMap((place, index) =>
    lies(place, papers) ? [] : [{ code: 'place.outside', field: `/places/${index}`, place }],
  )
}

async function numbersFor(deps: Deps, year: string, count: number): Promise<readonly string[]> {
  const numbers: string[] = []
  while (numbers.length < count) numbers.push(`征〔${year}〕${await deps.store.take(`征:${year}`)}号`)
  return numbers
}
