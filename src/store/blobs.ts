import { sha256 } from '../desk/hash.ts'
import type { Blob, Store, Writ } from '../desk/ports.ts'
import type { Db, Tx } from './schema.ts'
import { forgetMarks } from './spent-marks.ts'

export async function blobByHash(db: Db, hash: string): Promise<Blob | undefined> {
  return db.selectFrom('blobs').select(['sha256', 'bytes', 'type']).where('sha256', '=', hash).executeTakeFirst()
}

/** Kept once, whoever brings it. */
export async function insertBlob(db: Db, blob: Blob): Promise<void> {
  verifyBlob(blob)
  await db
    .insertInto('blobs')
    .values({ sha256: blob.sha256, type: blob.type, bytes: blob.bytes })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** As `insertBlob`, for a file that comes before its case: remembered until a case leans on it, or the sweep takes it. */
export async function putBlob(db: Db, blob: Blob): Promise<void> {
  verifyBlob(blob)
  await db.transaction().execute(async (tx) => {
    await insertBlob(tx, blob)
    await tx
      .insertInto('loose_blobs')
      .values({ sha256: blob.sha256, since: null })
      .onConflict((conflict) => conflict.column('sha256').doUpdateSet({ since: null }))
      .execute()
  })
}

/**
 * 清理 — takes away files that were handed in, never joined to a case, and already stood alone at a sweep at or before `before`. Only what
 * came in loose is looked at, so the sweep costs the same however large the store is.
 */
export async function sweepBlobs(db: Db, { now, before }: Parameters<Store['sweepBlobs']>[0]): Promise<number> {
  return db.transaction().execute(async (tx) => {
    await forgetMarks(tx, now)
    await tx
      .deleteFrom('loose_blobs')
      .where((on) =>
        on.exists(on.selectFrom('blob_uses').select('case_id').whereRef('blob_uses.sha256', '=', 'loose_blobs.sha256')),
      )
      .execute()
    const stale = tx.selectFrom('loose_blobs').select('sha256').where('since', '<=', before)
    const gone = await tx.deleteFrom('blobs').where('sha256', 'in', stale).executeTakeFirst()
    await tx.deleteFrom('loose_blobs').where('since', '<=', before).execute()
    await tx.updateTable('loose_blobs').set({ since: now }).where('since', 'is', null).execute()
    return Number(gone.numDeletedRows)
  })
}

/** A name that is not the SHA-256 of its bytes is a bug of the caller; everything else rests on these names. */
export function verifyBlob(blob: Blob): void {
  if (sha256(blob.bytes) !== blob.sha256) throw new Error(`Blob ${blob.sha256} does not bear the hash of its bytes`)
}

export async function useBlobs(tx: Tx, caseId: string, hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0) return
  await tx
    .insertInto('blob_uses')
    .values(hashes.map((hash) => ({ case_id: caseId, sha256: hash })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Every hash one save makes its case lean on: what is handed in, what the revision is made of, what was rendered from it. */
export function usesOf({ blobs, revision, keep, release, withdrawn }: Writ): readonly string[] {
  return [
    ...new Set([
      ...(blobs ?? []).map((one) => one.sha256),
      ...(revision?.papers ?? []).flatMap((paper) => [paper.sha256, paper.blocksHash]),
      ...[...(keep?.pages ?? []), ...(release?.pages ?? [])].map((page) => page.sha256),
      ...(withdrawn ? [sha256(withdrawn.notice.bytes)] : []),
    ]),
  ]
}
