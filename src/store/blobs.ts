import { sha256 } from '../desk/hash.ts'
import type { Blob, Writ } from '../desk/ports.ts'
import type { Db, Tx } from './schema.ts'

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
