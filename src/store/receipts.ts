import type { Receipt } from '../desk/ports.ts'
import { keptCase } from './kept-case.ts'
import type { Db, Tx } from './schema.ts'

export async function receiptFor(db: Db, principal: string, key: string): Promise<Receipt | undefined> {
  const row = await db
    .selectFrom('receipts')
    .select(['fingerprint', 'reply'])
    .where('principal', '=', principal)
    .where('key', '=', key)
    .executeTakeFirst()
  return row && { principal, key, fingerprint: row.fingerprint, reply: keptCase(row.reply) }
}

export async function insertReceipt(tx: Tx, receipt: Receipt): Promise<void> {
  const { principal, key, fingerprint, reply } = receipt
  await tx
    .insertInto('receipts')
    .values({ principal, key, fingerprint, case_id: reply.id, reply: JSON.stringify(reply) })
    .execute()
}
