import type { Day } from '../domain/calendar.ts'

/** 发布规则 of the pack (`publication.json`): how numbers are made, when releases may be set, how they are tried again. */
export type Publication = Readonly<{
  /** 索引号: the office's template, and the codes of organs by their name; an organ without a code goes by its name. */
  indexNumber: Readonly<{ template: string; organs: Readonly<Record<string, string>> }>
  /** Office hours in Asia/Shanghai, `HH:MM`; `to` is the last minute. */
  hours: Readonly<{ from: string; to: string }>
  workingDaysOnly: boolean
  /** 静默日 — `YYYY-MM-DD` or, every year, `MM-DD`. */
  quietDays: readonly string[]
  /** From how many releases within one hour on the office is warned. */
  mostPerHour: number
  /** 二十个工作日 (条例第二十六条), counted from the day the document was formed. */
  withinWorkingDays: number
  /** 预演 — how long before its time a release is tried out. */
  rehearseMinutes: readonly number[]
  /** How long after a failure it is tried again; then a person has to. */
  retrySeconds: readonly number[]
}>

/** The code an organ's numbers bear. */
export function organCode({ indexNumber }: Publication, issuer: string): string {
  return indexNumber.organs[issuer] ?? issuer
}

export function isQuiet({ quietDays }: Pick<Publication, 'quietDays'>, day: Day): boolean {
  return quietDays.includes(day) || quietDays.includes(day.slice(5))
}
