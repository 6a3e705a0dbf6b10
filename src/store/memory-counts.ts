import type { Case } from '../domain/case.ts'
import { compareText } from '../domain/place.ts'
import type { IntakeCount, RepeatCount, ReturnCount, Store, Tally, TurnaroundCount } from '../desk/ports.ts'
import type { Held } from './memory-held.ts'
import { releaseAt, wholeDays } from './standing.ts'

export function countReturns(
  held: Held,
  span: Parameters<Store['returnCounts']>[0],
): Awaited<ReturnType<Store['returnCounts']>> {
  const inSpan = (one: Readonly<{ unit: string; at: string }>): boolean =>
    span.from <= one.at && one.at < span.to && (span.unit === undefined || one.unit === span.unit)
  const returns = new Map<string, ReturnCount>()
  const intake = new Map<string, IntakeCount>()
  const unitOf = (unit: string): IntakeCount => intake.get(unit) ?? { unit, submitted: 0, returned: 0 }
  for (const { unit } of held.intake.filter(inSpan))
    intake.set(unit, { ...unitOf(unit), submitted: unitOf(unit).submitted + 1 })
  for (const { unit, round, codes } of [...held.returns.values()].filter(inSpan)) {
    intake.set(unit, { ...unitOf(unit), returned: unitOf(unit).returned + 1 })
    for (const code of codes) {
      const key = JSON.stringify([unit, code, round])
      returns.set(key, { unit, code, round, count: (returns.get(key)?.count ?? 0) + 1 })
    }
  }
  return {
    returns: [...returns.values()].sort(
      (a, b) => compareText(a.unit, b.unit) || compareText(a.code, b.code) || a.round - b.round,
    ),
    intake: [...intake.values()].sort((a, b) => compareText(a.unit, b.unit)),
    repeats: repeatsOf([...held.returns.values()], inSpan),
    turnarounds: turnaroundsOf(held, inSpan),
  }
}

type Made = Readonly<{ caseId: string; unit: string; round: number; at: string; codes: readonly string[] }>
type InSpan = (one: Readonly<{ unit: string; at: string }>) => boolean

function repeatsOf(returns: readonly Made[], inSpan: InSpan): readonly RepeatCount[] {
  const again = returns.filter(inSpan).flatMap(({ caseId, unit, round, codes }) => {
    const before = returns.filter((one) => one.caseId === caseId && one.round < round).flatMap((one) => one.codes)
    return codes.filter((code) => before.includes(code)).map((code) => JSON.stringify([unit, code]))
  })
  return [...counted(again)].map(([key, count]) => {
    const [unit = '', code = ''] = JSON.parse(key) as readonly string[]
    return { unit, code, count }
  })
}

function turnaroundsOf({ returns, intake }: Held, inSpan: InSpan): readonly TurnaroundCount[] {
  const taken = [...returns.values()].filter(inSpan).flatMap(({ caseId, unit, at }) => {
    const next = intake.filter((one) => one.caseId === caseId && one.at > at).map((one) => one.at)
    const [first] = next.sort(compareText)
    return first === undefined ? [] : [JSON.stringify([unit, wholeDays(at, first)])]
  })
  const rows = [...counted(taken)].map(([key, count]) => {
    const [unit, days] = JSON.parse(key) as readonly [string, number]
    return { unit, days, count }
  })
  return rows.sort((one, other) => compareText(one.unit, other.unit) || one.days - other.days)
}

function counted(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const key of [...keys].sort(compareText)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

export function tallyOf(cases: Iterable<Case>, now: string): Tally {
  const all = [...cases]
  const states: Partial<Record<Case['state'], number>> = {}
  for (const { state } of all) states[state] = (states[state] ?? 0) + 1
  const due = all.flatMap((one) => releaseAt(one) ?? []).filter((at) => at <= now)
  const inReview = all.filter((one) => one.state === 'in-review').map((one) => one.updatedAt)
  return {
    states,
    overdue: due.length,
    oldestDue: due.sort(compareText)[0] ?? null,
    oldestInReview: inReview.sort(compareText)[0] ?? null,
  }
}
