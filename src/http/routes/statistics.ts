import { returnStatistics, type ReturnStatistics } from '../../desk/return-statistics.ts'
import { addDays, dayOf, isDay } from '../../domain/calendar.ts'
import { ok } from '../../domain/result.ts'
import { ReturnStatisticsAnswer } from '../../schemas/http-returns.ts'
import { csv } from '../csv.ts'
import type { By, Route } from '../route.ts'

const READERS: By = ['office', 'office-leader', 'supervisor']
/** What a question without days is about. */
const USUAL_DAYS = 90

const counts: Route = {
  method: 'get',
  path: '/v1/statistics/returns',
  operationId: 'readReturnStatistics',
  summary: '退文统计：按单位、事由、轮次，附退文率、重复率、改好再送的天数；from、to 都含，不写是最近九十天',
  by: READERS,
  query: ['from', 'to', 'unit'],
  answer: ReturnStatisticsAnswer,
  run: async ({ desk }, { query }) => {
    const counted = await returnStatistics(desk, asked(desk.clock.now(), query))
    return counted.ok ? ok({ body: counted.value }) : counted
  },
}

const sheet: Route = {
  method: 'get',
  path: '/v1/statistics/returns.csv',
  operationId: 'downloadReturnStatistics',
  summary: '退文统计（csv，可用电子表格打开）',
  by: READERS,
  query: ['from', 'to', 'unit'],
  answer: 'text/csv',
  run: async ({ desk }, { query }) => {
    const counted = await returnStatistics(desk, asked(desk.clock.now(), query))
    if (!counted.ok) return counted
    const { from, to } = counted.value
    const { labels } = desk.pack().words
    const say = (name: string): string => labels['returnStatistics']?.[name] ?? name
    const name = `${say('title')}（${from}—${to}）.csv`
    return ok({ file: { bytes: csv(lines(counted.value, say)), type: 'text/csv', name } })
  },
}

/** 统计: counts per unit, never a case or its title. */
export const statisticsRoutes: readonly Route[] = [counts, sheet]

function asked(now: string, { from, to, unit }: Readonly<Record<string, string | undefined>>) {
  const until = to ?? dayOf(now)
  const since = from ?? (isDay(until) ? addDays(until, -USUAL_DAYS) : until)
  return { from: since, to: until, ...(unit === undefined ? {} : { unit }) }
}

/** One line per unit, ground and round, the unit's own figures repeated beside each, so that the sheet can be sorted as it likes. */
function lines({ rows, units }: ReturnStatistics, say: (name: string) => string) {
  const columns = [
    'unit',
    'code',
    'ground',
    'round',
    'count',
    'submitted',
    'returned',
    'rate',
    'repeatShare',
    'medianDays',
  ]
  const of = (unit: string) => units.find((one) => one.unit === unit)
  const counted = rows.map(({ unit, code, title, round, count }) => [
    unit,
    code,
    title,
    round,
    count,
    ...figures(of(unit)),
  ])
  const quiet = units.filter(({ unit }) => !rows.some((row) => row.unit === unit))
  return [columns.map(say), ...counted, ...quiet.map((one) => [one.unit, '', '', null, 0, ...figures(one)])]
}

function figures(unit: ReturnStatistics['units'][number] | undefined): readonly (number | null)[] {
  return unit ? [unit.submitted, unit.returned, unit.rate, unit.repeatShare, unit.medianDays] : []
}
