import { dayOf } from '../domain/calendar.ts'
import type { Case, Revision } from '../domain/case.ts'
import type { Finding } from '../domain/finding.ts'
import { answered } from '../gate/facts/answers.ts'
import type { Deps } from './deps.ts'
import { findingsOf } from './examine.ts'
import { papersOf } from './freeze.ts'
import { currentRevision } from './open.ts'

/** What the machine can say about a revision before a reviewer says anything: numbers, never text. */
export type SecrecyFacts = Readonly<{
  revision: Revision
  /** 个人信息项与数量: type of finding → how many. */
  personal: Readonly<Record<string, number>>
  /** Certain findings that must be covered before anybody sees them, and are not. */
  uncovered: number
}>

/** 审查前的底数 — the rules in force, run over the papers of the current revision. */
export async function secrecyFacts(deps: Deps, current: Case): Promise<SecrecyFacts> {
  const revision = await currentRevision(deps, current)
  const papers = await papersOf(deps.store, revision)
  const findings = findingsOf(deps.pack(), revision.draft, papers, dayOf(deps.clock.now()))
  const { rulebook } = deps.pack()
  const open = findings.filter((one) => isGrave(one) && answered(one, revision.draft, rulebook) !== 'yes')
  return { revision, personal: counted(findings.filter(isPersonal)), uncovered: open.length }
}

/** Personal information is what a rule rests on 个人信息保护法 for; what may stand (officials' names) does not count. */
function isPersonal({ basis, action }: Finding): boolean {
  return action !== 'keep' && basis.some((clause) => clause.startsWith('PIPL-'))
}

function isGrave({ severity, certainty, action }: Finding): boolean {
  return severity === 'block' && certainty === 'certain' && action !== 'keep'
}

function counted(findings: readonly Finding[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>()
  for (const { type } of findings) counts.set(type, (counts.get(type) ?? 0) + 1)
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
}
