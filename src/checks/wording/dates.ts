import type { Sighting } from '../rule.ts'
import type { Scene } from '../scene.ts'
import { sight } from '../sight.ts'
import { daysIn, weekdayOf, writtenDays, type Written } from './days.ts'
import type { WordingTest } from './test.ts'

/** 不存在的日期: 2月30日, 2023年2月29日, 13月. */
export const impossibleDays: WordingTest = {
  needs: 'text',
  *find(scene) {
    const { text } = scene.normal
    if (!/[月\-./]/u.test(text)) return
    for (const one of writtenDays(text)) {
      const { from, to, year, month = 1, day } = one
      // 0000年00月00日 is a form to be filled in; a lunar month may have a 30th day.
      if (month === 0 || day === 0 || LUNAR.test(text.slice(Math.max(0, from - 8), from))) continue
      // With strokes or points only the day is asked: 2023.13.1 may be no date at all.
      const dotted = !text.slice(from, to).includes('月')
      if (dotted && (month > 12 || day > 31 || year === undefined)) continue
      if (month > 12 || day > daysIn(month, year)) yield sight(scene, from, to, undefined, about(one))
    }
    for (const match of text.matchAll(NO_MONTH))
      yield sight(scene, match.index, match.index + match[0].length, undefined, { month: Number(match[1]) })
  },
}

/** 星期与日期不符: 2026年11月23日（星期二）. */
export const wrongWeekdays: WordingTest = {
  needs: 'text',
  *find(scene) {
    const { text } = scene.normal
    if (!/[期周拜]/u.test(text)) return
    let known: number | undefined
    for (const one of writtenDays(text)) {
      known = one.year ?? known
      if (known === undefined || one.month === undefined || one.day > daysIn(one.month, known)) continue
      const said = WEEKDAY.exec(text.slice(one.to, one.to + 12))
      if (said === null) continue
      const right = weekdayOf(known, one.month, one.day)
      if ('日一二三四五六'.indexOf(said[1] === '天' ? '日' : (said[1] ?? '')) !== right)
        yield sight(scene, one.from, one.to + said[0].length, undefined, {
          weekday: `星期${'日一二三四五六'[right] ?? ''}`,
        })
    }
  },
}

/** 止期早于起期: 自2026年5月1日起至2026年4月1日. Of two dates the second must say its year, else the next year may be meant. */
export const backwardPeriods: WordingTest = {
  needs: 'text',
  *find(scene) {
    const { text } = scene.normal
    if (!/[至到~-]/u.test(text) || !text.includes('年')) return
    yield* backwardDays(scene, writtenDays(text))
    for (const match of text.matchAll(YEARS))
      if (Number(match[2]) < Number(match[1]))
        yield sight(scene, match.index, match.index + match[0].length, undefined, {})
  },
}

function* backwardDays(scene: Scene, days: readonly Written[]): Iterable<Sighting> {
  const { text } = scene.normal
  for (const [at, start] of days.entries()) {
    const end = days[at + 1]
    if (start.year === undefined || end?.year === undefined || end.from - start.to > 24) continue
    if (!BETWEEN.test(text.slice(start.to, end.from))) continue
    if (orderOf(end) < orderOf(start)) yield sight(scene, start.from, end.to, undefined, {})
  }
}

function orderOf({ year = 0, month = 0, day }: Written): number {
  return (year * 100 + month) * 100 + day
}

function about({ year, month = 0, day }: Written): NonNullable<Sighting['evidence']> {
  return month > 12 ? { month } : { month, day, days: daysIn(month, year) }
}

const LUNAR = /农历|阴历|旧历|夏历/u
const NO_MONTH = /(?<!\d)(?:19|20)\d\d年(1[3-9]|[2-9]\d)月(?!\d|\s{0,2}\d{1,2}日)/gu
const WEEKDAY = /^\s{0,2}\(?\s{0,2}(?:星期|周|礼拜)([一二三四五六日天])(?!至|到|-|~|、|期|年)\s{0,2}\)?/u
const BETWEEN =
  /^(?:\([^)]{1,8}\)|[上下]午|晚上?|凌晨|\d{1,2}[:时点](?:\d{1,2}分?)?|零时|起|开始|施行|执行|生效|实施|试行|,|有效期|期限|截止|为|止|\s){0,8}(?:至|到|-{1,2}|~)\s?$/u
const YEARS = /(?<![\dA-Za-z.\-/])((?:19|20)\d\d)年?(?:至|到|-{1,2}|~)((?:19|20)\d\d)年(?!前)/gu
