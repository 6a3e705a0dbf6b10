import type { YearInForce } from '../desk/calendar-years.ts'
import { addDays, type Day } from '../domain/calendar.ts'

/** One year for people to read: days off in runs, make-up days with their weekday, where it comes from. */
export function yearLines({ year, off, work, source, workingDays, imported }: YearInForce): string {
  return [
    `${year} 年：工作日 ${workingDays} 天`,
    `  放假 ${off.length} 天：${runs(off).map(shownRun).join('、')}`,
    `  调休上班 ${work.length} 天：${work.map((day) => `${short(day)}（${weekday(day)}）`).join('、') || '无'}`,
    `  出处：${source}`,
    ...(imported
      ? [`  由 ${imported.by} 于 ${imported.at} 导入${imported.why === null ? '' : `，更正原因：${imported.why}`}`]
      : []),
    '',
  ].join('\n')
}

export function unknownLines(year: string, known: readonly YearInForce[]): string {
  const years = known.map((one) => one.year).join('、')
  return `${year} 年的放假安排还没有，算到这一年的期限都是暂定。已知：${years}\nNo notice for ${year} yet.\n`
}

function runs(days: readonly Day[]): readonly (readonly [Day, Day])[] {
  const found: [Day, Day][] = []
  for (const day of [...days].sort()) {
    const last = found.at(-1)
    if (last && addDays(last[1], 1) === day) last[1] = day
    else found.push([day, day])
  }
  return found
}

function shownRun([from, to]: readonly [Day, Day]): string {
  return from === to ? short(from) : `${short(from)} 至 ${short(to)}`
}

function short(day: Day): string {
  const [, month = '', date = ''] = day.split('-')
  return `${Number(month)}月${Number(date)}日`
}

function weekday(day: Day): string {
  return `周${'日一二三四五六'[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''}`
}
