import type { NamedBytes } from '../domain/bundle.ts'
import { compareText } from '../domain/place.ts'
import { ok, refuse } from '../domain/result.ts'
import type { Blob, Incident, Store } from '../desk/ports.ts'
import { verifyBlob } from './blobs.ts'
import { releaseAt } from './cases.ts'
import { guard } from './guard.ts'
import { copyOf, empty, keyOf, written, type Held } from './memory-held.ts'
import { write } from './memory-write.ts'
import { Refused } from './refused.ts'
import { verifyVersion } from './save.ts'
import { follow, linkTrail, ROOT } from './trail.ts'

/** The store's behaviour without a disk, for tests of the desk; the same suite describes both. */
export function memoryStore(): Store {
  let held: Held = empty()
  const incidents: Incident[] = []
  const logins = new Map<string, Readonly<{ person: string; expiresAt: string }>>()
  const { during, close } = guard(() => Promise.resolve())
  const call = <A extends readonly unknown[], T>(work: (...args: A) => T): ((...args: A) => Promise<T>) =>
    during((...args) => Promise.resolve().then(() => work(...args)))

  return {
    case: call((id: string) => held.cases.get(id)),
    cases: call(({ unit, drafter, states, after, limit }) =>
      newestFirst([...held.cases.values()], (one) => one.updatedAt)
        .filter((one) => unit === undefined || one.unit === unit)
        .filter((one) => drafter === undefined || one.drafter === drafter)
        .filter((one) => states === undefined || states.includes(one.state))
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
    due: call((now: string, limit: number) =>
      [...held.cases.values()]
        .flatMap((one) => ({ one, at: releaseAt(one) ?? '' }))
        .filter(({ at }) => at !== '' && at <= now)
        .sort((a, b) => compareText(a.at, b.at) || compareText(a.one.id, b.one.id))
        .slice(0, limit)
        .map(({ one }) => one),
    ),
    release: call((id: string) => held.releases.get(id)),
    releases: call(({ before, limit }) =>
      newestFirst([...held.releases.values()], (one) => one.releasedAt)
        .filter((one) => before === undefined || isBefore([one.releasedAt, one.id], [before.releasedAt, before.id]))
        .slice(0, limit),
    ),
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

type Stamp = readonly [at: string, id: string]

function newestFirst<T extends Readonly<{ id: string }>>(all: readonly T[], at: (one: T) => string): readonly T[] {
  return [...all].sort((a, b) => compareText(at(b), at(a)) || compareText(b.id, a.id))
}

function isBefore([at, id]: Stamp, [otherAt, otherId]: Stamp): boolean {
  return (compareText(at, otherAt) || compareText(id, otherId)) < 0
}
