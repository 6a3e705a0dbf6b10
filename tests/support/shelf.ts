import type { Store } from '../../src/desk/ports.ts'
import type { Bundle, Release } from '../../src/domain/bundle.ts'
import { dayOf } from '../../src/domain/calendar.ts'
import { entryOf, recordPath, type PublicRecord } from '../../src/domain/public-record.ts'
import { createPages } from '../../src/portal/pages.ts'
import { sha256 } from '../../src/desk/hash.ts'
import { aCase, registering } from './cases.ts'
import { SITE } from './office.ts'

/** Makes a bundle public, whole and in one save, as a release does; answers the release as it was asked for. */
export async function shelve(store: Store, bundle: Bundle, releasedAt = bundle.at): Promise<Release> {
  const pages = createPages(SITE).render(bundle)
  const record = pages.find((page) => page.path === recordPath(bundle.id))
  const listed = pages.map(({ path, type, bytes }) => ({ path, type, sha256: sha256(bytes) }))
  const release: Release = {
    ...{ id: bundle.id, caseId: bundle.id, revisionHash: bundle.revisionHash, title: bundle.title, kind: bundle.kind },
    ...{ issuer: bundle.issuer, attribute: bundle.attribute, at: bundle.at, releasedAt, packRevision: '0'.repeat(64) },
    pages: listed,
    withdrawnAt: null,
    entry: entryOf(JSON.parse(new TextDecoder().decode(record?.bytes)) as PublicRecord, releasedAt),
    index: { template: '{organ}/{year}-{number:5}', organ: bundle.issuer, day: dayOf(releasedAt) },
  }
  const blobs = pages.map(({ bytes, type }) => ({ sha256: sha256(bytes), bytes, type }))
  const saved = await store.save({ ...registering(aCase({ id: bundle.id, state: 'released' })), blobs, release })
  if (!saved.ok) throw new Error(JSON.stringify(saved.problems))
  return release
}

/** Takes a release off again, with its notice. */
export async function takeDown(
  store: Store,
  id: string,
  at: string,
  reason = '附件有误，更正后重新发布',
): Promise<void> {
  const [current, release] = [await store.case(id), await store.release(id)]
  if (!current || !release) throw new Error(`${id} was never released`)
  const notice = createPages(SITE).notice(release, { at, reason })
  const next = { ...current, state: 'withdrawn' as const, version: current.version + 1 }
  const saved = await store.save({ seen: current.version, next, deeds: [], withdrawn: { releaseId: id, at, notice } })
  if (!saved.ok) throw new Error(JSON.stringify(saved.problems))
}
