import type { Case, ReturnItem, Revision } from '../../domain/case.ts'
import type { Paper } from '../../domain/paper.ts'
import type { GateAnswer } from '../../gate/answer.ts'
import type { Deps } from '../deps.ts'
import { answerTo } from '../examine.ts'
import { onRecord } from '../on-record.ts'

/** What the gate says of this text right now, as items of a notice: its grounds, and its doubts marked as advice. */
export async function gateItems(
  deps: Deps,
  current: Case,
  revision: Revision,
  papers: readonly Paper[],
): Promise<readonly Omit<ReturnItem, 'id'>[]> {
  return itemsOf(answerTo(deps.pack(), revision.draft, papers, await onRecord(deps, current, revision)).answer)
}

export function itemsOf({ problems }: Pick<GateAnswer, 'problems'>): readonly Omit<ReturnItem, 'id'>[] {
  return problems.map(({ code, severity, place, field, basis, remedy }) => ({
    code,
    origin: 'gate',
    status: 'open',
    basis,
    remedy,
    ...(severity === 'warn' ? { advice: true } : {}),
    ...(place ? { place } : {}),
    ...(field ? { field } : {}),
  }))
}
