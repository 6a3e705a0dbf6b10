import type { Case } from '../../domain/case.ts'
import type { Finding } from '../../domain/finding.ts'
import type { Person } from '../../domain/person.ts'
import { ok, type Result } from '../../domain/result.ts'
import type { GateAnswer } from '../../gate/answer.ts'
import type { Flow } from '../../workflow/flow.ts'
import type { Deps, Hand } from '../deps.ts'
import { open } from '../open.ts'
import { record } from '../record.ts'
import type { Submitted } from '../submit.ts'
import { itemsOf } from './gate-items.ts'
import { leaving } from './leave.ts'
import { drawnUp, issued, noticeData } from './notice.ts'

/** Nobody's hand: the pack's own rule, acting like the clock does. */
const GATE: Person = { id: 'gate', name: '', unit: '', roles: ['clock'] }
/** Where such a notice comes from: before the first step. */
const STEP = 'gate'

/** The established grounds for which the pack returns a submission by itself; a state secret is no return (保密法第三十一条). */
export function countedGrounds(flow: Flow, { verdict, codes }: GateAnswer): readonly string[] {
  return verdict === 'return' ? codes.filter((code) => flow.returns.countIntake.includes(code)) : []
}

/** 自动退文 — the submission is returned with every established ground, numbered and counted, by the pack's rule. */
export async function returnByRule(
  deps: Deps,
  hand: Hand,
  current: Case,
  answer: GateAnswer,
  findings: readonly Finding[],
): Promise<Result<Submitted>> {
  // By the version that was judged: what was saved in between is not returned unseen.
  const opened = await open(deps, { person: GATE, seen: current.version }, current.id, 'auto-return')
  if (!opened.ok) return opened
  const items = itemsOf(answer)
    .filter((item) => !item.advice)
    .map((item, index) => ({ ...item, id: index + 1 }))
  const notice = await issued(deps, drawnUp(deps, current, { step: STEP, by: GATE, items, automatic: true }), null)
  // The step a returned case comes back to stays the one that was remembered.
  const changes = { ...leaving(deps.pack().flow, current, notice, []), step: current.step, findings }
  const data = { ...noticeData(notice), pack: answer.pack.revision }
  const saved = await record(deps, hand, opened.value, changes, { as: GATE, at: notice.at, data })
  return saved.ok ? ok({ case: saved.value, gate: answer, returned: notice }) : saved
}
