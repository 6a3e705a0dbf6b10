import { dayOf } from '../../domain/calendar.ts'
import type { Case, ReturnItem, ReturnNotice, Step } from '../../domain/case.ts'
import { deadline } from '../../domain/deadline.ts'
import type { Person } from '../../domain/person.ts'
import type { Deps } from '../deps.ts'

/** What a notice is made of beside the case: the step that speaks, who composed it, and the items. */
export type Making = Readonly<{ step: Step; by: Person; items: readonly ReturnItem[]; note?: string; automatic?: true }>

/** 退文通知 as it would go out now: without a number, which only an issued one has. */
export function drawnUp(deps: Deps, current: Case, { step, by, items, note, automatic }: Making): ReturnNotice {
  const { dueWorkingDays, contact } = deps.pack().flow.returns
  const at = deps.clock.now()
  return {
    number: '',
    round: current.round + 1,
    by: by.id,
    ...(by.name === '' ? {} : { byName: by.name }),
    at,
    revisionHash: current.revision.hash,
    step,
    items,
    due: deadline(deps.pack().calendar, dayOf(at), dueWorkingDays),
    // Where the pack names nobody, the drafter asks whoever returned it; nobody's hand has no name.
    contact: contact ?? (automatic ? null : { name: by.name, phone: '' }),
    approvedBy: null,
    automatic: automatic ?? false,
    ...(note?.trim() ? { note: note.trim() } : {}),
  }
}

/** 出具 — the notice gets its number, and the clock of its deadline starts today, whenever it was drawn up. */
export async function issued(deps: Deps, notice: ReturnNotice, approver: Person | null): Promise<ReturnNotice> {
  const { calendar, flow } = deps.pack()
  const at = deps.clock.now()
  const year = dayOf(at).slice(0, 4)
  const number = `退〔${year}〕${await deps.store.take(`退文:${year}`)}号`
  return {
    ...notice,
    number,
    at,
    approvedBy: approver?.id ?? null,
    ...(approver ? { approverName: approver.name } : {}),
    due: deadline(calendar, dayOf(at), flow.returns.dueWorkingDays),
  }
}

/** What a trail entry says of a notice: numbers and codes, never a remedy. */
export function noticeData({
  number,
  round,
  step,
  items,
  due,
  automatic,
}: ReturnNotice): Readonly<Record<string, unknown>> {
  const codes = items.map((item) => item.code)
  return { number, round, step, codes, due: due?.day ?? null, provisional: due?.provisional ?? false, automatic }
}
