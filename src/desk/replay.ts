import type { Case } from '../domain/case.ts'
import { ok, refuse, type Result } from '../domain/result.ts'
import type { Deps, Hand } from './deps.ts'

/**
 * 重复的调用 — the answer a keyed call was given before, or `undefined` when it is new. Acts save their receipt with themselves, so a call
 * repeated after a crash finds either both or neither. Problem: `idempotency.key-reused` for another body under the same key.
 */
export async function replay(deps: Pick<Deps, 'store'>, hand: Hand): Promise<Result<Case> | undefined> {
  if (!hand.once) return undefined
  const receipt = await deps.store.receipt(hand.person.id, hand.once.key)
  if (!receipt) return undefined
  return receipt.fingerprint === hand.once.fingerprint ? ok(receipt.reply) : refuse({ code: 'idempotency.key-reused' })
}
