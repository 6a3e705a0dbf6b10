import type { Case } from '../domain/case.ts'
import { ok, refuse, type Result } from '../domain/result.ts'
import type { Writ } from '../desk/ports.ts'
import { insertBlob, useBlobs, usesOf } from './blobs.ts'
import { writeCase } from './cases.ts'
import type { Engine } from './dialect.ts'
import { endClaim } from './claims.ts'
import { isKept, writeDossier } from './dossiers.ts'
import { eraseCase } from './erase.ts'
import { insertReceipt, receiptFor } from './receipts.ts'
import { Refused } from './refused.ts'
import { insertRelease, withdrawRelease } from './releases.ts'
import { recordIntake, recordReturns } from './returned.ts'
import { insertRevision } from './revisions.ts'
import type { Db, Tx } from './schema.ts'
import { appendTrail } from './trail.ts'

/** 落库 — everything one act writes, in one transaction that holds the write lock from its first line; any refusal undoes all of it. */
export async function save(db: Db, engine: Engine, writ: Writ): Promise<Result<Case>> {
  verifyVersion(writ)
  try {
    await db.transaction().execute((tx) => write(tx, engine, writ))
    return ok(writ.next)
  } catch (error) {
    if (error instanceof Refused) return refuse(error.problem)
    throw error
  }
}

/** A repeated call is told so before it is told that the case moved on: the caller then finds its own answer. */
async function write(tx: Tx, engine: Engine, writ: Writ): Promise<void> {
  const { seen, next, blobs, revision, keep, release, withdrawn, receipt } = writ
  if (receipt && (await receiptFor(tx, receipt.principal, receipt.key))) throw new Refused('store.receipt-exists')
  if (!(await writeCase(tx, seen, next))) throw new Refused('store.stale', { seen })
  if (writ.claim) await endClaim(tx, next.id, writ.claim)
  if (writ.require && !(await isKept(tx, writ.require))) throw new Refused('store.verdict-changed')
  for (const blob of blobs ?? []) await insertBlob(tx, blob)
  if (revision) await insertRevision(tx, revision)
  if (keep) await writeDossier(tx, keep)
  if (release && !(await insertRelease(tx, engine, release))) throw new Refused('store.released-before')
  if (withdrawn) await withdrawRelease(tx, engine, withdrawn)
  await useBlobs(tx, next.id, usesOf(writ))
  if (receipt) await insertReceipt(tx, receipt)
  await recordReturns(tx, next)
  await recordIntake(tx, next, await appendTrail(tx, writ.deeds))
  if (writ.erase) await eraseCase(tx, engine, next)
}

/** Lock numbers only grow; a save that would not move them is a bug. */
export function verifyVersion({ seen, next }: Writ): void {
  if (next.version <= (seen ?? 0)) throw new Error(`Case ${next.id} would go from version ${seen} to ${next.version}`)
}
