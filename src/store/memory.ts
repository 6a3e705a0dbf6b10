import type { NamedBytes } from '../domain/bundle.ts'
import type { Case } from '../domain/case.ts'
import { compareText } from '../domain/place.ts'
import { ok, refuse } from '../domain/result.ts'
import type { Blob, Incident, Shelf, Store } from '../desk/ports.ts'
import { verifyBlob } from './blobs.ts'
import { guard } from './guard.ts'
import { countReturns, tallyOf } from './memory-counts.ts'
import { PORTAL } from './generation.ts'
import { isAskedFor, isBefore, newestFirst } from './memory-filter.ts'
import { copyOf, empty, keyOf, written, type Held } from './memory-held.ts'
import { memoryShelf } from './memory-shelf.ts'
import { take, write } from './memory-write.ts'
import { Refused } from './refused.ts'
import { verifyVersion } from './save.ts'
import { releaseAt } from './standing.ts'
import { follow, linkTrail, ROOT } from './trail.ts'

/** The store's behaviour without a disk, for tests of the desk; the same suite describes both. */
export function memoryStore(): Store {
  let held: Held = empty()
  const incidents: Incident[] = []
  const logins = new Map<string, Readonly<{ person: string; expiresAt: string }>>()
  const marks = new Map<string, string>()
  const loose = new Map<string, string | null>()
  const { during, close } = guard(() => Promise.resolve())
  const call = <A extends readonly unknown[], T>(work: (...args: A) => T): ((...args: A) => Promise<T>) =>
    during((...args) => Promise.resolve().then(() => work(...args)))

  return {
    case: call((id: string) => held.cases.get(id)),
    cases: call(({ after, limit, ...filter }) =>
      newestFirst([...held.cases.values()], (one) => one.updatedAt)
        .filter((one) => isAskedFor(one, { ...filter, limit }))
        .filter((one) => after === undefined || isBefore([one.updatedAt, one.id], [after.updatedAt, after.id]))
        .slice(0, limit),
    ),
    revision: call((hash: string) => held.revisions.findLast((one) => one.hash === hash)),
    revisions: call((caseId: string) =>
      held.revisions.filter((one) => one.caseId === caseId).sort((a, b) => a.number - b.number),
    ),
    blob: call((hash: string) => held.blobs.get(hash)),
    putBlob: call((blob: Blob) => {
      verifyBlob(blob)
      held.blobs.set(blob.sha256, blob)
      loose.set(blob.sha256, null)
    }),
    sweepBlobs: call(({ now, before }) => {
      const used = new Set([...held.uses.values()].flatMap((hashes) => [...hashes]))
      let gone = 0
      for (const [hash, since] of loose)
        if (used.has(hash)) loose.delete(hash)
        else if (since === null) loose.set(hash, now)
        else if (since <= before) {
          loose.delete(hash)
          if (held.blobs.delete(hash)) gone++
        }
      return gone
    }),
    save: call((writ) => {
      verifyVersion(writ)
      const draft = copyOf(held)
      try {
        write(draft, { ...writ, next: written(writ.next) })
      } catch (error) {
        if (error instanceof Refused) return refuse(error.problem)
        throw error
      }
      held = draft
      return ok(writ.next)
    }),
    dossier: call((revisionHash: string, packRevision: string) => held.dossiers.get(keyOf(revisionHash, packRevision))),
    keepDossier: call((dossier) => {
      held.dossiers.set(keyOf(dossier.revisionHash, dossier.packRevision), dossier)
      const owner = held.revisions.find((one) => one.hash === dossier.revisionHash)
      if (owner) for (const page of dossier.pages) held.uses.get(owner.caseId)?.add(page.sha256)
    }),
    receipt: call((principal: string, key: string) => held.receipts.get(keyOf(principal, key))),
    due: call((now: string, limit: number) => dueOf(held, now).slice(0, limit)),
    claimDue: call(({ node, now, until, limit }) =>
      dueOf(held, now)
        .map(({ id }) => ({ id, claim: held.claims.get(id) ?? { node, until: '', fence: 0 } }))
        .filter(({ claim }) => claim.node === node || claim.until <= now)
        .slice(0, limit)
        .map(({ id, claim }) => {
          const fence = claim.fence + 1
          held.claims.set(id, { node, until, fence })
          return { id, fence }
        }),
    ),
    take: call((series: string) => take(held, series)),
    returnCounts: call((span) => countReturns(held, span)),
    tally: call((now: string) => tallyOf(held.cases.values(), now)),
    years: call(() => [...held.years.values()].sort((a, b) => compareText(a.year, b.year))),
    putYear: call((year, deed) => {
      held.years.set(year.year, written(year))
      held.trail.push(...linkTrail(held.trail.at(-1) ?? ROOT, [written(deed)]))
    }),
    spend: call((mark: string, until: string, now: string) => {
      if ((marks.get(mark) ?? '') > now) return false
      marks.set(mark, until)
      return true
    }),
    release: call((id: string) => held.releases.get(id)),
    releases: call(({ before, limit }) =>
      newestFirst([...held.releases.values()], (one) => one.releasedAt)
        .filter((one) => before === undefined || isBefore([one.releasedAt, one.id], [before.releasedAt, before.id]))
        .slice(0, limit),
    ),
    pulse: call(() => ({
      generation: held.series.get(PORTAL) ?? 0,
      nextDue:
        [...held.cases.values()]
          .flatMap((one) => releaseAt(one) ?? [])
          .sort(compareText)
          .at(0) ?? null,
    })),
    shelf: <T>(look: (shelf: Shelf) => Promise<T>) => during(() => look(memoryShelf(held)))(),
    page: call((path: string): NamedBytes | undefined => {
      const page = held.pages.get(path)
      const blob = page && held.blobs.get(page.sha256)
      return page && blob && { path, type: page.type, bytes: blob.bytes }
    }),
    incident: call((incident, deed) => {
      incidents.push(incident)
      held.trail.push(...linkTrail(held.trail.at(-1) ?? ROOT, [deed]))
    }),
    incidents: call((limit: number) => [...incidents].sort((a, b) => compareText(b.id, a.id)).slice(0, limit)),
    trail: call((caseId?: string) => held.trail.filter((one) => caseId === undefined || one.caseId === caseId)),
    verifyTrail: call(() => {
      const end = follow(ROOT, held.trail)
      return typeof end === 'number' ? end : null
    }),
    login: call((codeHash: string, person: string, expiresAt: string) => {
      if (logins.has(codeHash)) throw new Error('A sign-in code is given out once')
      logins.set(codeHash, { person, expiresAt })
    }),
    takeLogin: call((codeHash: string, now: string) => {
      const login = logins.get(codeHash)
      logins.delete(codeHash)
      return login && login.expiresAt > now ? login.person : undefined
    }),
    close,
  }
}

function dueOf(held: Held, now: string): readonly Case[] {
  return [...held.cases.values()]
    .flatMap((one) => ({ one, at: releaseAt(one) ?? '' }))
    .filter(({ at }) => at !== '' && at <= now)
    .sort((a, b) => compareText(a.at, b.at) || compareText(a.one.id, b.one.id))
    .map(({ one }) => one)
}
