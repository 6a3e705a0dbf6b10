import type { Case, Dispute, ReturnItem } from '../domain/case.ts'
import { refuse, type Problem, type Result } from '../domain/result.ts'
import { standingStep } from '../workflow/steps.ts'
import type { Deps, Hand } from './deps.ts'
import { open } from './open.ts'
import { record } from './record.ts'
import { lastNotice, upheldItems, withItems } from './return/items.ts'

/** What is disputed and why; `items` left out, every item not yet settled. */
export type Disputing = Readonly<{ statement: string; items?: readonly number[] }>

/**
 * 对退文有异议 — the drafter's rebuttal of the last return or of some of its items; the signer decides.
 * Problems: `dispute.statement-missing`, `return.unknown-item`, `return.item-closed`, `return.upheld`, `dispute.nothing`.
 */
export function dispute(deps: Deps) {
  return async (hand: Hand, id: string, { statement, items }: Disputing): Promise<Result<Case>> => {
    if (!statement.trim()) return refuse({ code: 'dispute.statement-missing', field: '/statement' })
    const opened = await open(deps, hand, id, 'dispute')
    if (!opened.ok) return opened
    const { current } = opened.value
    const listed = lastNotice(current).items
    const settled = upheldItems(current)
    const left = listed.filter((one) => one.status !== 'overruled' && !settled.includes(one.id)).map((one) => one.id)
    const faults = (items ?? []).flatMap((item, index) => faultsOf(item, index, listed, settled))
    if (faults.length > 0) return refuse(...faults)
    const disputed = [...new Set(items ?? left)]
    if (disputed.length === 0) return refuse({ code: 'dispute.nothing' })

    const answer = { by: hand.person.id, at: deps.clock.now(), statement: statement.trim() }
    const raised: Dispute = { ...answer, round: current.round, items: disputed }
    const next = listed.map((item): ReturnItem =>
      disputed.includes(item.id) ? { ...item, status: 'disputed', answer: item.answer ?? answer } : item,
    )
    return record(
      deps,
      hand,
      opened.value,
      { disputes: [...current.disputes, raised], returns: withItems(current, next) },
      { data: { round: current.round, items: disputed } },
    )
  }
}

function faultsOf(
  item: number,
  index: number,
  listed: readonly ReturnItem[],
  settled: readonly number[],
): readonly Problem[] {
  const at = { field: `/items/${index}`, data: { item } }
  const found = listed.find((one) => one.id === item)
  if (!found) return [{ code: 'return.unknown-item', ...at }]
  if (found.status === 'overruled') return [{ code: 'return.item-closed', ...at }]
  return settled.includes(item) ? [{ code: 'return.upheld', ...at }] : []
}

/**
 * 维持退文 — the signer upholds the return and says why: what was disputed is open again, and the drafter has to mend it and resubmit.
 * Problem: `dispute.ruling-missing`.
 */
export function uphold(deps: Deps) {
  return async (hand: Hand, id: string, ruling: string): Promise<Result<Case>> => {
    if (!ruling.trim()) return refuse(RULING_MISSING)
    const opened = await open(deps, hand, id, 'uphold')
    if (!opened.ok) return opened
    const { current } = opened.value
    const { disputes, items } = settled(deps, hand, current, { outcome: 'upheld', ruling })
    return record(
      deps,
      hand,
      opened.value,
      { disputes, returns: withItems(current, items) },
      { data: { round: current.round, outcome: 'upheld' } },
    )
  }
}

/**
 * 撤销退文 — the signer overrules what was disputed and says why: those items are closed, on record. When nothing of the notice is left and the text
 * is still the one that was returned, the case goes back into review where it was; otherwise the rest is still the drafter's to answer.
 * The gate still stands before release: what it establishes cannot be overruled away. Problem: `dispute.ruling-missing`.
 */
export function overrule(deps: Deps) {
  return async (hand: Hand, id: string, ruling: string): Promise<Result<Case>> => {
    if (!ruling.trim()) return refuse(RULING_MISSING)
    const opened = await open(deps, hand, id, 'overrule')
    if (!opened.ok) return opened
    const { current } = opened.value
    const { disputes, items } = settled(deps, hand, current, { outcome: 'overruled', ruling })
    const whole =
      items.every((item) => item.status === 'overruled') && lastNotice(current).revisionHash === current.revision.hash
    const moved = whole ? opened : await open(deps, { ...hand, seen: current.version }, id, 'overrule-items')
    if (!moved.ok) return moved
    return record(
      deps,
      hand,
      moved.value,
      {
        disputes,
        returns: withItems(current, items),
        step: whole ? standingStep(deps.pack().flow, current) : current.step,
      },
      { data: { round: current.round, outcome: 'overruled', whole } },
    )
  }
}

const RULING_MISSING = { code: 'dispute.ruling-missing', field: '/statement' }

type Ruling = Readonly<{ outcome: 'upheld' | 'overruled'; ruling: string }>
type Settled = Readonly<{ disputes: Case['disputes']; items: readonly ReturnItem[] }>

function settled(deps: Deps, hand: Hand, current: Case, { outcome, ruling }: Ruling): Settled {
  const raised = current.disputes.at(-1)
  if (!raised) throw new Error(`Case ${current.id} is disputed without a dispute`)
  const { items } = lastNotice(current)
  const decided: Dispute = {
    ...raised,
    outcome,
    ruling: ruling.trim(),
    decidedBy: hand.person.id,
    decidedAt: deps.clock.now(),
  }
  const status = outcome === 'upheld' ? 'open' : 'overruled'
  const concerned = raised.items ?? items.map((item) => item.id)
  return {
    disputes: [...current.disputes.slice(0, -1), decided],
    items: items.map((item): ReturnItem => (concerned.includes(item.id) ? { ...item, status } : item)),
  }
}
