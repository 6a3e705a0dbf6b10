import type { Reckoned } from './calendar.ts'

/**
 * 期限的写法 — a reckoned day as people read it, wherever it is shown or printed: a provisional one says that it is, and whose notice is
 * still to come. Notices come out year by year, so the missing one is that of the day itself.
 */
export function shownDay({ day, provisional }: Reckoned): string {
  return provisional ? `${day}（暂定，${day.slice(0, 4)} 年节假日安排尚未公布）` : day
}
