import type { Calendar } from '../domain/calendar.ts'
import type { State } from '../domain/case.ts'
import { ok, refuse, type Problem, type Result } from '../domain/result.ts'
import { faultsOf, type YearNotice } from '../domain/year-notice.ts'
import { TRANSITIONS } from '../workflow/transitions.ts'
import { calendarInForce } from './calendar-in-force.ts'
import type { Deps, Hand } from './deps.ts'
import { hashOf } from './hash.ts'
import { open } from './open.ts'
import type { CaseFilter, ImportedYear } from './ports.ts'
import { reckonedAgain } from './reckon-again.ts'
import { record } from './record.ts'

/** What an administrator hands in; a year already known is only replaced by a correction that says why. */
export type YearToImport = YearNotice & Readonly<{ correct?: boolean; why?: string }>

/** The year, how many cases were reckoned again, and which could not be because someone was just writing to them. */
export type Imported = Readonly<{ year: string; reckoned: number; left: readonly string[] }>

/**
 * 导入年度节假日安排 — the notice of a year, checked and kept, then every deadline that ran into it reckoned again, case by case.
 * Handing the same notice in again changes nothing and finishes what a crash left.
 * Problems: those of `faultsOf`, `calendar.year-known`, `calendar.why-missing`, `calendar.not-admin`.
 */
export function importYear(deps: Deps) {
  return async (hand: Hand, asked: YearToImport): Promise<Result<Imported>> => {
    if (!hand.person.roles.includes('admin')) return refuse({ code: 'calendar.not-admin' })
    const faults = faultsOf(asked)
    if (faults.length > 0) return refuse(...faults)
    const imported = await deps.store.years()
    const known = calendarInForce(deps.pack().calendar, imported).years[asked.year]
    const same = known !== undefined && isSame(known, asked)
    if (!same) {
      const obstacle = known === undefined ? undefined : correctionFault(asked)
      if (obstacle) return refuse(obstacle)
      await keep(deps, hand, asked, known !== undefined)
    }
    await deps.refresh?.()
    const calendar = calendarInForce(deps.pack().calendar, await deps.store.years())
    // A corrected year may move dates that were certain; a new one only those that were provisional.
    const narrow: Pick<CaseFilter, 'provisional'> = asked.correct === true ? {} : { provisional: true }
    return ok({ year: asked.year, ...(await reckonAll(deps, hand, calendar, narrow)) })
  }
}

function correctionFault({ year, correct, why }: YearToImport): Problem | undefined {
  if (correct !== true) return { code: 'calendar.year-known', field: '/year', data: { year } }
  return why?.trim() ? undefined : { code: 'calendar.why-missing', field: '/why', data: { year } }
}

async function keep(deps: Deps, hand: Hand, asked: YearToImport, corrects: boolean): Promise<void> {
  const at = deps.clock.now()
  const { year, off, work, source } = asked
  const days = { off: [...off].sort(), work: [...work].sort() }
  const kept: ImportedYear = {
    year,
    ...days,
    source,
    why: corrects ? (asked.why ?? null) : null,
    by: hand.person.id,
    at,
  }
  const data = { year, off: off.length, work: work.length, sha256: hashOf({ year, ...days }), corrects }
  const nowhere = { caseId: null, from: null, to: null, revisionHash: null }
  await deps.store.putYear(kept, { ...nowhere, act: 'import-year', by: hand.person.id, role: 'admin', at, data })
}

function isSame(known: Calendar['years'][string], asked: YearNotice): boolean {
  const days = (one: Readonly<{ off: readonly string[]; work: readonly string[] }>): string =>
    [...one.off].sort().join(' ') + '|' + [...one.work].sort().join(' ')
  return days(known) === days(asked) && known.source === asked.source
}

const PAGE = 200
const OPEN: readonly State[] = TRANSITIONS.filter((one) => one.act === 'reckon-again').flatMap((one) => one.from)

async function reckonAll(
  deps: Deps,
  hand: Hand,
  calendar: Calendar,
  narrow: Pick<CaseFilter, 'provisional'>,
): Promise<Pick<Imported, 'reckoned' | 'left'>> {
  let reckoned = 0
  const left: string[] = []
  let after: CaseFilter['after']
  for (;;) {
    const page = await deps.store.cases({ ...narrow, states: OPEN, ...(after ? { after } : {}), limit: PAGE })
    for (const { id } of page) {
      const done = await reckonOne(deps, hand, calendar, id)
      if (done === 'left') left.push(id)
      if (done === 'moved') reckoned++
    }
    const last = page.at(-1)
    if (!last || page.length < PAGE) return { reckoned, left }
    after = { updatedAt: last.updatedAt, id: last.id }
  }
}

/** Tried again when somebody else saved first; what stays contended is told, and the next import of the same notice takes it up. */
async function reckonOne(
  deps: Deps,
  { person }: Hand,
  calendar: Calendar,
  id: string,
): Promise<'moved' | 'stands' | 'left'> {
  for (let tries = 0; tries < 3; tries++) {
    const opened = await open(deps, { person }, id, 'reckon-again')
    // Released or given up meanwhile: nobody waits for its dates any more.
    if (!opened.ok) return 'stands'
    const { changes, moved } = reckonedAgain(opened.value.current, calendar)
    if (moved.length === 0) return 'stands'
    const saved = await record(deps, { person }, opened.value, changes, { data: { moved } })
    if (saved.ok) return 'moved'
  }
  return 'left'
}
