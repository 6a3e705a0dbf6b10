import type { AttributeChange, Case } from '../domain/case.ts'
import type { Draft } from '../domain/draft.ts'
import { ok, refuse, type Result } from '../domain/result.ts'

type Stamp = Readonly<{ at: string; by: string; revisionHash: string }>

/**
 * 属性变更 — what a new draft changes of attribute or reason, with old and new; `null` when nothing. The first choice needs no why, every later
 * one does, whichever way the draft was changed. Problem: `attribute.why-missing`.
 */
export function attributeChange(
  history: Case['attributeChanges'],
  before: Draft | null,
  after: Draft,
  why: string | null | undefined,
  stamp: Stamp,
): Result<AttributeChange | null> {
  const [from, to] = [before?.attribute ?? null, after.attribute]
  const [fromReason, toReason] = [reasonOf(before), reasonOf(after)]
  if (from === to && fromReason === toReason) return ok(null)
  const said = why?.trim() ?? ''
  const chosen = from !== null || history.some((one) => one.to !== null)
  const reasoned = fromReason !== null || history.some((one) => one.toReason !== null)
  const isLater = (from !== to && chosen) || (fromReason !== toReason && reasoned)
  if (isLater && said === '') return refuse({ code: 'attribute.why-missing', field: '/why' })
  return ok({ from, to, fromReason, toReason, why: said === '' ? null : said, ...stamp })
}

function reasonOf(draft: Draft | null): string | null {
  const code = draft?.reason?.code?.trim() ?? ''
  return code === '' ? null : code
}
