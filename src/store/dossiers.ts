import type { Dossier, Writ } from '../desk/ports.ts'
import { useBlobs } from './blobs.ts'
import type { Db, Tx } from './schema.ts'

export async function dossierFor(db: Db, revisionHash: string, packRevision: string): Promise<Dossier | undefined> {
  const row = await db
    .selectFrom('dossiers')
    .select('body')
    .where('revision_hash', '=', revisionHash)
    .where('pack_revision', '=', packRevision)
    .executeTakeFirst()
  return row && (JSON.parse(row.body) as Dossier)
}

/** One proof for one revision under one pack revision: a newer one takes its place. */
export async function writeDossier(tx: Tx, dossier: Dossier): Promise<void> {
  const { revisionHash, packRevision, sha256 } = dossier
  const body = JSON.stringify(dossier)
  await tx
    .insertInto('dossiers')
    .values({ revision_hash: revisionHash, pack_revision: packRevision, sha256, body })
    .onConflict((conflict) => conflict.columns(['revision_hash', 'pack_revision']).doUpdateSet({ sha256, body }))
    .execute()
}

/** A proof kept outside a save still belongs to the case of its revision: its rendered pages are erased with it. */
export async function keepDossier(db: Db, dossier: Dossier): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await writeDossier(tx, dossier)
    const owner = await tx
      .selectFrom('revisions')
      .select('case_id')
      .where('hash', '=', dossier.revisionHash)
      .limit(1)
      .executeTakeFirst()
    if (owner) await useBlobs(tx, owner.case_id, [...new Set(dossier.pages.map((page) => page.sha256))])
  })
}

/** The required proof is there, and it is the one that was looked at. */
export async function isKept(tx: Tx, required: NonNullable<Writ['require']>): Promise<boolean> {
  const row = await tx
    .selectFrom('dossiers')
    .select('sha256')
    .where('revision_hash', '=', required.revisionHash)
    .where('pack_revision', '=', required.packRevision)
    .executeTakeFirst()
  return row?.sha256 === required.sha256
}
