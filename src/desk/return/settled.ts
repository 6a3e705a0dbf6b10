import type { Case, ReturnItem } from '../../domain/case.ts'
import type { Paper } from '../../domain/paper.ts'
import type { Problem } from '../../domain/result.ts'
import type { GateAnswer, GateProblem } from '../../gate/answer.ts'
import { blockNow } from '../../domain/difference.ts'
import type { Deps } from '../deps.ts'
import { papersOf } from '../freeze.ts'
import { lastNotice } from './items.ts'

/** Items of the last notice nobody has answered; each must be mended or disputed before the case is handed in again. */
export function openItems(current: Case): readonly number[] {
  return lastNotice(current)
    .items.filter((item) => item.status === 'open')
    .map((item) => item.id)
}

/** Items of the gate said to be mended, where the gate still finds the same ground in the same field or passage. */
export async function notFixed(
  deps: Deps,
  current: Case,
  papers: readonly Paper[],
  answer: GateAnswer,
): Promise<readonly Problem[]> {
  const notice = lastNotice(current)
  const old = await deps.store.revision(notice.revisionHash)
  const before = old ? await papersOf(deps.store, old) : []
  const established = answer.problems.filter((one) => one.severity === 'block')
  return notice.items
    .filter((item) => item.origin === 'gate' && !item.advice && item.status === 'fixed')
    .filter((item) => established.some((one) => one.code === item.code && isAt(item, one, before, papers)))
    .map(({ id, code }) => ({ code: 'return.not-fixed', data: { item: id, code } }))
}

function isAt(item: ReturnItem, now: GateProblem, before: readonly Paper[], after: readonly Paper[]): boolean {
  if (!item.place) return item.field === now.field
  const { file, block } = item.place
  return now.place?.file === file && now.place.block === blockNow(before, after, file, block)
}
