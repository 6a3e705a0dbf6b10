import { Kysely } from 'kysely'
import type { Store } from '../desk/ports.ts'
import { blobByHash, insertBlob } from './blobs.ts'
import { caseById, dueCases, listCases } from './cases.ts'
import { ImmediateDialect, SQLITE } from './dialect.ts'
import { dossierFor, keepDossier } from './dossiers.ts'
import { openSqlite } from './driver/open.ts'
import type { DriverName } from './driver/sqlite.ts'
import { sweep } from './erase.ts'
import { guard } from './guard.ts'
import { listIncidents, recordIncident } from './incidents.ts'
import { keepLogin, takeLogin } from './logins.ts'
import { migrate } from './migrate.ts'
import { receiptFor } from './receipts.ts'
import { listReleases, pageAt, releaseById } from './releases.ts'
import { revisionByHash, revisionsOf } from './revisions.ts'
import { save } from './save.ts'
import type { Tables } from './schema.ts'
import { readTrail } from './trail.ts'
import { verifyTrail } from './verify-trail.ts'

export type StoreOptions = Readonly<{ file: string; driver?: DriverName }>

/**
 * 库 — the store on one SQLite file, which several processes may share. What a save acknowledged is on the disk.
 * Every call throws `StoreUnavailable` when the disk is full, the file is locked for too long or the store is closed.
 */
export async function openStore({ file, driver }: StoreOptions): Promise<Store> {
  const sqlite = await openSqlite(file, driver)
  const db = new Kysely<Tables>({ dialect: new ImmediateDialect(sqlite) })
  const { during, close } = guard(() => db.destroy())
  /** The log may still hold what was erased: by a process that died before it could sweep, or because a reader stood in the way. */
  let owed = true
  try {
    await during(() => migrate(db, SQLITE))()
    owed = !(await during(() => sweep(db, false))())
  } catch (error) {
    await close()
    throw error
  }
  return {
    case: during((id) => caseById(db, id)),
    cases: during((filter) => listCases(db, filter)),
    revision: during((hash) => revisionByHash(db, hash)),
    revisions: during((caseId) => revisionsOf(db, caseId)),
    blob: during((hash) => blobByHash(db, hash)),
    putBlob: during((blob) => insertBlob(db, blob)),
    save: during(async (writ) => {
      const saved = await save(db, writ)
      // The save stands already; a log that can't be cut now is cut after the next one.
      if (saved.ok && (writ.erase || owed)) owed = !(await sweep(db, writ.erase === true).catch(() => false))
      return saved
    }),
    dossier: during((revisionHash, packRevision) => dossierFor(db, revisionHash, packRevision)),
    keepDossier: during((dossier) => keepDossier(db, dossier)),
    receipt: during((principal, key) => receiptFor(db, principal, key)),
    due: during((now, limit) => dueCases(db, now, limit)),
    release: during((id) => releaseById(db, id)),
    releases: during((page) => listReleases(db, page)),
    page: during((path) => pageAt(db, path)),
    incident: during((incident, deed) => recordIncident(db, incident, deed)),
    incidents: during((limit) => listIncidents(db, limit)),
    trail: during((caseId?: string) => readTrail(db, caseId)),
    verifyTrail: during(() => verifyTrail(db)),
    login: during((codeHash, person, expiresAt) => keepLogin(db, codeHash, person, expiresAt)),
    takeLogin: during((codeHash, now) => takeLogin(db, codeHash, now)),
    close,
  }
}
