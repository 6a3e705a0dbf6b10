import type { Case, ReturnItem } from '../../domain/case.ts'
import { refuse, type Problem, type Result } from '../../domain/result.ts'
import type { Deps, Hand } from '../deps.ts'
import { open } from '../open.ts'
import { record } from '../record.ts'
import { lastNotice, upheldItems, withItems } from './items.ts'

/** The drafter's answer to one item: mended and how, or why the ground is wrong. */
export type ItemAnswer = Readonly<{ id: number; status: 'fixed' | 'disputed'; statement: string }>

/**
 * 逐项答复 — items of a return close one by one; an answer given again replaces the one before. Whether a ground of the gate is indeed gone is
 * looked at when the case is handed in again.
 * Problems: `return.unknown-item`, `return.item-twice`, `return.answer-missing`, `return.item-closed` (the signer overruled it),
 * `return.upheld` (the signer upheld it: it cannot be disputed again).
 */
export function answerReturn(deps: Deps) {
  return async (hand: Hand, id: string, answers: readonly ItemAnswer[]): Promise<Result<Case>> => {
    const opened = await open(deps, hand, id, 'answer-return')
    if (!opened.ok) return opened
    const { current } = opened.value
    const { items } = lastNotice(current)
    const faults = answers.flatMap((one, index) => faultsOf(one, index, answers, items, upheldItems(current)))
    if (faults.length > 0) return refuse(...faults)

    const at = deps.clock.now()
    const next = items.map((item): ReturnItem => {
      const said = answers.find((one) => one.id === item.id)
      if (!said) return item
      return { ...item, status: said.status, answer: { by: hand.person.id, at, statement: said.statement.trim() } }
    })
    const data = { round: current.round, items: answers.map(({ id, status }) => ({ id, status })) }
    return record(deps, hand, opened.value, { returns: withItems(current, next) }, { at, data })
  }
}

function faultsOf(
  { id, status, statement }: ItemAnswer,
  index: number,
  answers: readonly ItemAnswer[],
  items: readonly ReturnItem[],
  upheld: readonly number[],
): readonly Problem[] {
  const field = `/items/${index}`
  const item = items.find((one) => one.id === id)
  if (!item) return [{ code: 'return.unknown-item', field: `${field}/id`, data: { item: id } }]
  if (answers.findIndex((one) => one.id === id) < index)
    return [{ code: 'return.item-twice', field: `${field}/id`, data: { item: id } }]
  if (item.status === 'overruled') return [{ code: 'return.item-closed', field: `${field}/id`, data: { item: id } }]
  if (status === 'disputed' && upheld.includes(id))
    return [{ code: 'return.upheld', field: `${field}/status`, data: { item: id } }]
  return statement.trim() === ''
    ? [{ code: 'return.answer-missing', field: `${field}/statement`, data: { item: id } }]
    : []
}
