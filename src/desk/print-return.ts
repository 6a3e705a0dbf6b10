import type { Case } from '../domain/case.ts'
import { refuse, ok, type Result } from '../domain/result.ts'
import type { Deps } from './deps.ts'
import { returnNoticeSheet } from './forms/return-notice.ts'
import { print, type Printout } from './print.ts'
import { shownReturn } from './return/show.ts'

/** 打印退文通知; one that was only proposed has no number and is not printed. Problems: `case.erased`, `case.no-such-return`. */
export async function printReturn(deps: Deps, current: Case, round: string): Promise<Result<Printout>> {
  const shown = await shownReturn(deps, current, round)
  if (!shown.ok) return shown
  const { notice } = shown.value
  const isIssued = current.returns.some((one) => one.round === notice.round && one.at === notice.at)
  if (!isIssued) return refuse({ code: 'case.no-such-return' })
  return ok(await print(returnNoticeSheet(deps.pack(), shown.value), notice.number || `${current.id}-${notice.round}`))
}
