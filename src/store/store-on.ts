import type { Shelf, Store } from '../desk/ports.ts'
import { blobByHash, putBlob, sweepBlobs } from './blobs.ts'
import { caseById, dueCases } from './cases.ts'
import { claimDue } from './claims.ts'
import { countReturns, tally } from './counts.ts'
import type { Engine } from './dialect.ts'
import { dossierFor, keepDossier } from './dossiers.ts'
import { pulse } from './generation.ts'
import type { Guard } from './guard.ts'
import { listIncidents, recordIncident } from './incidents.ts'
import { keepLogin, takeLogin } from './logins.ts'
import { receiptFor } from './receipts.ts'
import { listCases } from './list-cases.ts'
import { listReleases, pageAt, releaseById } from './releases.ts'
import { revisionByHash, revisionsOf } from './revisions.ts'
import { save } from './save.ts'
import type { Db } from './schema.ts'
import { takeNumber } from './series.ts'
import { shelf } from './shelf.ts'
import { spend } from './spent-marks.ts'
import { readTrail } from './trail.ts'
import { verifyTrail } from './verify-trail.ts'
import { listYears, putYear } from './years.ts'

/** A database that is open and migrated. `sweep` is what erased text may still hang about in; `null` where that is the operator's. */
export type Ground = Guard &
  Readonly<{ reads: Db; writes: Db; engine: Engine; sweep: ((patient: boolean) => Promise<void>) | null }>

/** The store, told in the SQL both databases take. */
export function storeOn({ reads, writes, engine, during, close, sweep }: Ground): Store {
  return {
    case: during((id) => caseById(reads, id)),
    cases: during((filter) => listCases(reads, filter)),
    revision: during((hash) => revisionByHash(reads, hash)),
    revisions: during((caseId) => revisionsOf(reads, caseId)),
    blob: during((hash) => blobByHash(reads, hash)),
    putBlob: during((blob) => putBlob(writes, blob)),
    sweepBlobs: during((ask) => sweepBlobs(writes, ask)),
    save: during(async (writ) => {
      const saved = await save(writes, engine, writ)
      if (saved.ok) await sweep?.(writ.erase === true)
      return saved
    }),
    dossier: during((revisionHash, packRevision) => dossierFor(reads, revisionHash, packRevision)),
    keepDossier: during((dossier) => keepDossier(writes, dossier)),
    receipt: during((principal, key) => receiptFor(reads, principal, key)),
    due: during((now, limit) => dueCases(reads, now, limit)),
    claimDue: during((ask) => claimDue(writes, engine, ask)),
    take: during((series) => takeNumber(writes, series)),
    returnCounts: during((span) => countReturns(reads, span)),
    tally: during((now) => tally(reads, now)),
    years: during(() => listYears(reads)),
    putYear: during((year, deed) => putYear(writes, year, deed)),
    release: during((id) => releaseById(reads, id)),
    releases: during((page) => listReleases(reads, page)),
    pulse: during(() => pulse(reads)),
    shelf: <T>(look: (shelf: Shelf) => Promise<T>) => during(() => shelf(reads, engine, look))(),
    page: during((path) => pageAt(reads, path)),
    incident: during((incident, deed) => recordIncident(writes, incident, deed)),
    incidents: during((limit) => listIncidents(reads, limit)),
    trail: during((caseId?: string) => readTrail(reads, caseId)),
    verifyTrail: during(() => verifyTrail(reads)),
    spend: during((mark, until, now) => spend(writes, mark, until, now)),
    login: during((codeHash, person, expiresAt) => keepLogin(writes, codeHash, person, expiresAt)),
    takeLogin: during((codeHash, now) => takeLogin(writes, codeHash, now)),
    close,
  }
}
