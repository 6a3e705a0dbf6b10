import type { Draft } from '../domain/draft.ts'
import { canonical } from '../domain/canonical.ts'
import type { PaperRef, Revision } from '../domain/case.ts'
import type { Paper } from '../domain/paper.ts'
import { hashOf, sha256 } from './hash.ts'
import type { Blob, Store } from './ports.ts'

/**
 * 定稿次 — freezes a draft into a revision. Its hash covers the files' hashes and everything the author declared, attribute, reason
 * and redactions among it; of an upload only the hash counts, so the same bytes give the same revision.
 */
export function freeze(
  draft: Draft,
  papers: readonly Paper[],
  stamp: Readonly<{ caseId: string; number: number; at: string; by: string }>,
): Readonly<{ revision: Revision; blobs: readonly Blob[] }> {
  const kept = papers.map(blocksBlob)
  const hash = hashOf({ caseId: stamp.caseId, draft, papers: papers.map(({ file, sha256 }) => ({ file, sha256 })) })
  return {
    revision: { ...stamp, hash, draft, papers: kept.map((one) => one.ref) },
    blobs: kept.map((one) => one.blob),
  }
}

function blocksBlob(paper: Paper): Readonly<{ ref: PaperRef; blob: Blob }> {
  const { blocks, ...head } = paper
  const bytes = new TextEncoder().encode(canonical(blocks))
  const hash = sha256(bytes)
  return { ref: { ...head, blocksHash: hash }, blob: { sha256: hash, bytes, type: 'application/json' } }
}

/** The papers of a revision, read back from their kept blocks. */
export async function papersOf(store: Pick<Store, 'blob'>, revision: Revision): Promise<readonly Paper[]> {
  return Promise.all(
    revision.papers.map(async ({ blocksHash, ...head }) => {
      const blob = await store.blob(blocksHash)
      if (!blob) throw new Error(`Revision ${revision.hash} lacks the blocks ${blocksHash}`)
      return { ...head, blocks: JSON.parse(new TextDecoder().decode(blob.bytes)) as Paper['blocks'] }
    }),
  )
}
