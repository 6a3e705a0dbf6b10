import { suppress } from '../checks/suppress.ts'
import type { Day } from '../domain/calendar.ts'
import type { Finding } from '../domain/finding.ts'
import type { Member, Paper } from '../domain/paper.ts'
import type { Problem } from '../domain/result.ts'
import type { Place } from '../domain/place.ts'
import type { Suppression } from '../domain/suppression.ts'

/** The office's list during one call of `check`: applied file by file, and what of it was idle over all of them. */
export type Excuses = Readonly<{
  list: readonly Suppression[]
  /** `name`: what the file is called; a member of a set goes by its own name too. */
  apply(findings: readonly Finding[], paper: Paper, name?: string, members?: readonly Member[]): readonly Finding[]
  /** Asked at the end: an entry one file has no use for may serve the next. */
  idle(): Idle
}>

/** 对不上的、到期的 — for the report. */
export type Idle = Readonly<{ unused: readonly Suppression[]; expired: readonly Suppression[] }>

export function excusesOf(list: readonly Suppression[], day: Day): Excuses {
  const used = new Set<string>()
  const idle = new Set<Suppression>()
  return {
    list,
    apply(findings, paper, name, members = []) {
      const called = ({ file, block }: Place): readonly string[] => {
        const member = members.find(({ from, to }) => from <= block && block < to)
        return [name ?? file, ...(member ? [member.name] : [])]
      }
      const excused = suppress(findings, [paper], list, { day, kind: null, called })
      for (const one of excused.unused) idle.add(one)
      for (const { suppression } of excused.findings) if (suppression !== undefined) used.add(suppression)
      return excused.findings
    },
    idle: () => ({
      unused: list.filter((one) => idle.has(one) && !used.has(one.id)),
      expired: list.filter((one) => one.until < day),
    }),
  }
}

/** What is idle, as it is told. */
export function idleProblems({ unused, expired }: Idle): readonly Problem[] {
  return [
    ...unused.map(({ id }) => ({ code: 'suppression.unused', data: { id } })),
    ...expired.map(({ id, until }) => ({ code: 'suppression.expired', data: { id, until } })),
  ]
}
