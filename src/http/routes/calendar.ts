import { calendarYears } from '../../desk/calendar-years.ts'
import { importYear } from '../../desk/import-year.ts'
import { ok } from '../../domain/result.ts'
import { CalendarAnswer, ImportedAnswer, YearBody } from '../../schemas/http-calendar.ts'
import { taking, type Route } from '../route.ts'

/** 工作日历: which years are known and from which notice; an administrator brings in the next. */
export const calendarRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/v1/calendar',
    operationId: 'readCalendar',
    summary: '工作日历：已知的年份、放假和调休日、出处；导入的注明谁在何时导入',
    by: 'signed-in',
    answer: CalendarAnswer,
    run: async ({ desk }) => ok({ body: { years: await calendarYears(desk) } }),
  },
  {
    method: 'post',
    path: '/v1/calendar/years',
    operationId: 'importYear',
    summary: '导入一年的放假安排，重新计算暂定的期限；重复导入同一份不改变什么，只补完没算到的',
    by: ['admin'],
    answer: ImportedAnswer,
    ...taking(YearBody, async ({ desk }, { hand, body }) => {
      const done = await importYear(desk)(hand, body)
      return done.ok ? ok({ body: done.value }) : done
    }),
  },
]
