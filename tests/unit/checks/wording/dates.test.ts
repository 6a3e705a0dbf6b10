import { describe, expect, it } from 'vitest'
import { daysIn, weekdayOf } from '../../../../src/checks/wording/days.ts'
import { seen, sees } from '../../../support/sees.ts'

describe('日期', () => {
  it.each([
    '请于<a>2026年2月30日<b>前报送',
    '请于<a>４月３１日<b>前报送',
    '<a>2023年2月29日<b>、2024年2月29日',
    '<a>1900年2月29日<b>，2000年2月29日',
    '自<a>二〇二六年十一月三十一日<b>起施行',
    '<a>2026年13月<b>完成',
    '日期：<a>2026-02-30<b>',
    '日期：<a>2026.6.31<b>',
  ])('is not in the calendar: %s', (text) => sees('impossible-day', text))
  it.each([
    '2026年12月31日',
    '农历2月30日',
    '0000年00月00日',
    '版本2023.13.1',
    '电话 2026-13-45-6',
    '12个月30日内',
    'GB/T 2026.2.30',
  ])('is no mistake: %s', (text) => sees('impossible-day', text))
  it('says how many days the month has', () =>
    expect(seen('impossible-day', '<a>2026年2月30日<b>')[0]?.evidence).toMatchObject({ days: 28 }))

  it.each([
    '定于<a>2026年11月23日（星期二）<b>',
    '定于<a>2026年11月23日 周日<b>上午',
    '2026年11月23日（星期一）至<a>11月24日（星期三）<b>',
  ])('falls on another weekday: %s', (text) => sees('wrong-weekday', text))
  it.each(['2026年11月23日（星期一）', '2026年11月23日周末', '11月23日（星期二）', '2026年11月23日周二至周五'])(
    'weekday that agrees or cannot be told: %s',
    (text) => sees('wrong-weekday', text),
  )
  it('tells the right weekday', () =>
    expect(seen('wrong-weekday', '<a>2026年11月23日（星期二）<b>')[0]?.evidence['weekday']).toBe('星期一'))

  it.each([
    '自<a>2026年5月1日起至2026年4月1日<b>',
    '自<a>2026年5月1日起施行，有效期至2026年4月1日<b>',
    '<a>2023年至2021年<b>',
  ])('ends before it begins: %s', (text) => sees('backward-period', text))
  it.each(['2025年11月15日至3月15日', '2021—2023年', '2026年5月1日收到2026年4月1日的来文', '较2023年到2024年'])(
    'period that stands: %s',
    (text) => sees('backward-period', text),
  )

  it('reckons as the calendar does', () => {
    for (const [year, month, day] of [
      [1949, 10, 1],
      [2000, 2, 29],
      [2026, 11, 23],
    ] as const)
      expect(weekdayOf(year, month, day)).toBe(new Date(Date.UTC(year, month - 1, day)).getUTCDay())
    expect([daysIn(2, 1900), daysIn(2, 2000), daysIn(2), daysIn(4), daysIn(12)]).toEqual([28, 29, 29, 30, 31])
  })
})
