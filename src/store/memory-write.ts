import { sha256 } from '../desk/hash.ts'
import type { Release } from '../domain/bundle.ts'
import type { Revision } from '../domain/case.ts'
import type { Writ } from '../desk/ports.ts'
import { usesOf, verifyBlob } from './blobs.ts'
import { bareEntry } from './entries.ts'
import { PORTAL } from './generation.ts'
import { indexSeries, withIndexNumber } from './index-number.ts'
import { keyOf, written, type Held } from './memory-held.ts'
import { Refused } from './refused.ts'
import { isHandedIn } from './standing.ts'
import { linkTrail, ROOT } from './trail.ts'

/** The lines of `save`, in the same order, on what is held in memory; throws halfway where they would, for the caller works on a copy. */
export function write(held: Held, writ: Writ): void {
  const { seen, next, revision, keep, require, release, withdrawn, receipt } = writ
  if (receipt && held.receipts.has(keyOf(receipt.principal, receipt.key))) throw new Refused('store.receipt-exists')
  if ((held.cases.get(next.id)?.version ?? null) !== seen) throw new Refused('store.stale', { seen })
  held.cases.set(next.id, next)
  if (writ.claim) endClaim(held, next.id, writ.claim)
  if (require && held.dossiers.get(keyOf(require.revisionHash, require.packRevision))?.sha256 !== require.sha256)
    throw new Refused('store.verdict-changed')
  for (const blob of writ.blobs ?? []) {
    verifyBlob(blob)
    held.blobs.set(blob.sha256, blob)
  }
  if (revision) freeze(held, written(revision))
  if (keep) held.dossiers.set(keyOf(keep.revisionHash, keep.packRevision), keep)
  if (release) publish(held, release)
  if (withdrawn) withdraw(held, withdrawn)
  held.uses.set(next.id, new Set([...(held.uses.get(next.id) ?? []), ...usesOf(writ)]))
  if (receipt) held.receipts.set(keyOf(receipt.principal, receipt.key), written(receipt))
  count(held, writ)
  held.trail.push(...linkTrail(held.trail.at(-1) ?? ROOT, writ.deeds.map(written)))
  if (writ.erase) erase(held, writ)
}

function endClaim(held: Held, caseId: string, { id, fence }: NonNullable<Writ['claim']>): void {
  const claim = held.claims.get(id)
  if (id !== caseId || claim?.fence !== fence) throw new Refused('store.fenced')
  held.claims.set(id, { ...claim, until: '' })
}

function count(held: Held, { next: { id, unit, returns }, deeds }: Writ): void {
  returns.forEach(({ round, at, items }, i) => {
    held.returns.set(keyOf(id, String(i)), { caseId: id, unit, round, at, codes: items.map((item) => item.code) })
  })
  for (const { at } of deeds.filter(isHandedIn)) held.intake.push({ caseId: id, unit, at })
}

function freeze(held: Held, revision: Revision): void {
  const { caseId, number } = revision
  if (held.revisions.some((one) => one.caseId === caseId && one.number === number))
    throw new Error(`Case ${caseId} has a revision ${number}`)
  held.revisions.push(revision)
}

function publish(held: Held, asked: Release): void {
  const release = numbered(held, asked)
  const { id, caseId, revisionHash, pages } = release
  const before = [...held.releases.values()].some((one) => one.caseId === caseId && one.revisionHash === revisionHash)
  if (before || held.releases.has(id)) throw new Refused('store.released-before')
  held.releases.set(id, release)
  held.entries.set(take(held, PORTAL), release.entry ?? bareEntry(release))
  for (const { path, type, sha256 } of pages) {
    if (held.pages.has(path)) throw new Error(`${path} belongs to another release`)
    if (!held.blobs.has(sha256)) throw new Error(`The bytes of ${path} are not kept`)
    held.pages.set(path, { releaseId: id, type, sha256 })
  }
}

/** The next number of a series, from 1. */
export function take(held: Held, series: string): number {
  const number = (held.series.get(series) ?? 0) + 1
  held.series.set(series, number)
  return number
}

function numbered(held: Held, release: Release): Release {
  if (!release.index) return release
  const number = take(held, indexSeries(release.index.organ, release.index.day))
  const made = withIndexNumber(release, number, held.blobs)
  for (const blob of made.blobs) held.blobs.set(blob.sha256, blob)
  held.uses.set(
    release.caseId,
    new Set([...(held.uses.get(release.caseId) ?? []), ...made.blobs.map((one) => one.sha256)]),
  )
  return made.release
}

function withdraw(held: Held, { releaseId, at, notice }: NonNullable<Writ['withdrawn']>): void {
  const release = held.releases.get(releaseId)
  if (!release || release.withdrawnAt !== null)
    throw new Error(`No release ${releaseId} stands that could be withdrawn`)
  const hash = sha256(notice.bytes)
  held.releases.set(releaseId, { ...release, withdrawnAt: at })
  held.blobs.set(hash, { sha256: hash, bytes: notice.bytes, type: notice.type })
  unlist(held, releaseId)
  take(held, PORTAL)
  for (const [path, page] of held.pages)
    if (page.releaseId === releaseId) held.pages.set(path, { releaseId, type: notice.type, sha256: hash })
}

function unlist(held: Held, releaseId: string): void {
  for (const [number, entry] of held.entries) if (entry.id === releaseId) held.entries.delete(number)
}

function erase(held: Held, { next }: Writ): void {
  const gone = new Set(held.revisions.filter((one) => one.caseId === next.id).map((one) => one.hash))
  const releases = new Set([...held.releases.values()].filter((one) => one.caseId === next.id).map((one) => one.id))
  const mine = held.uses.get(next.id) ?? new Set()
  held.uses.delete(next.id)
  const others = new Set([...held.uses.values()].flatMap((hashes) => [...hashes]))
  for (const [path, page] of held.pages) if (releases.has(page.releaseId)) held.pages.delete(path)
  for (const id of releases) {
    held.releases.delete(id)
    unlist(held, id)
  }
  if (releases.size > 0) take(held, PORTAL)
  for (const [key, dossier] of held.dossiers) if (gone.has(dossier.revisionHash)) held.dossiers.delete(key)
  held.revisions.splice(0, Infinity, ...held.revisions.filter((one) => one.caseId !== next.id))
  for (const hash of mine) if (!others.has(hash)) held.blobs.delete(hash)
  for (const [key, receipt] of held.receipts)
    if (receipt.reply.id === next.id) held.receipts.set(key, { ...receipt, reply: next })
}
