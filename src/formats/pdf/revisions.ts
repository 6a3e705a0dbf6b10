/** More revisions than this nobody looks through; the oldest are left out last. */
const MOST = 5

/**
 * 早先的版本 — a PDF that was changed by appending still holds what it was before (ISO 32000-1 §7.5.6): each earlier end of file closes one. A linearized
 * file has a second end near its beginning, which closes none.
 */
export function earlierRevisions(bytes: Uint8Array): readonly Uint8Array[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const ends = [...text.matchAll(/startxref\s+(\d+)\s+%%EOF/g)]
    .filter(([, at]) => Number(at) > 0)
    .map(({ index, 0: found }) => index + found.length)
  return ends
    .slice(0, -1)
    .slice(-MOST)
    .map((end) => bytes.subarray(0, end))
}
