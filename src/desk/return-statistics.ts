import { addDays, isDay, type Day, type Instant } from '../domain/calendar.ts'
import { compareText } from '../domain/place.ts'
import { ok, refuse, type Result } from '../domain/result.ts'
import type { Deps } from './deps.ts'
import type { Store, TurnaroundCount } from './ports.ts'

export type ReturnRow = Readonly<{ unit: string; code: string; title: string; round: number; count: number }>

/**
 * One unit's figures. `rate`: returns per submission and resubmission; `repeatShare`: items whose ground an earlier round of the same case had
 * already named; `medianDays`: from a return to the next submission. `null`: nothing to reckon it from.
 */
export type UnitFigures = Readonly<{
  unit: string
  submitted: number
  returned: number
  items: number
  rate: number | null
  repeated: number | null
  repeatShare: number | null
  medianDays: number | null
}>

/** 退文统计: counts only; no title, no number of a case stands in it. */
export type ReturnStatistics = Readonly<{
  from: Day
  to: Day
  rows: readonly ReturnRow[]
  units: readonly UnitFigures[]
}>

const MOST_DAYS = 3 * 366

/**
 * 退文统计 — per unit, ground and round over a span of days, both inclusive, as days count in Asia/Shanghai. Problem: `statistics.span`.
 */
export async function returnStatistics(
  { store, pack }: Pick<Deps, 'store' | 'pack'>,
  asked: Readonly<{ from: string; to: string; unit?: string }>,
): Promise<Result<ReturnStatistics>> {
  const { from, to, unit } = asked
  if (!isDay(from) || !isDay(to) || from > to || addDays(from, MOST_DAYS) < to)
    return refuse({ code: 'statistics.span' })
  const span = { from: startOf(from), to: startOf(addDays(to, 1)), ...(unit === undefined ? {} : { unit }) }
  const counts = await store.returnCounts(span)
  const { returns } = pack().rulebook
  const titles = new Map(returns.map((one) => [one.code, one.title]))
  const rows = counts.returns.map((one) => ({ ...one, title: titles.get(one.code) ?? one.code }))
  return ok({ from, to, rows, units: figures(counts) })
}

function figures(counts: Awaited<ReturnType<Store['returnCounts']>>): readonly UnitFigures[] {
  const units = [...new Set([...counts.intake, ...counts.returns].map((one) => one.unit))].sort(compareText)
  return units.map((unit) => {
    const { submitted = 0, returned = 0 } = counts.intake.find((one) => one.unit === unit) ?? {}
    const items = sumOf(counts.returns.filter((one) => one.unit === unit))
    const repeated = counts.repeats ? sumOf(counts.repeats.filter((one) => one.unit === unit)) : null
    const medianDays = median(counts.turnarounds?.filter((one) => one.unit === unit) ?? [])
    const repeatShare = repeated === null ? null : share(repeated, items)
    return { unit, submitted, returned, items, rate: share(returned, submitted), repeated, repeatShare, medianDays }
  })
}

/** Rounded to a tenth of a percent. */
function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1000) / 1000
}

/** The lower median: a number of days somebody really took. */
function median(days: readonly TurnaroundCount[]): number | null {
  const sorted = [...days].sort((a, b) => a.days - b.days)
  const half = sumOf(sorted) / 2
  let seen = 0
  return sorted.find((one) => (seen += one.count) >= half)?.days ?? null
}

function sumOf(rows: readonly Readonly<{ count: number }>[]): number {
  return rows.reduce((sum, one) => sum + one.count, 0)
}

/** Midnight in Asia/Shanghai. */
function startOf(day: Day): Instant {
  return new Date(Date.parse(`${day}T00:00:00+08:00`)).toISOString()
}
