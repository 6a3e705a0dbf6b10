import type { Revision } from '../domain/case.ts'
import type { Db, Tx } from './schema.ts'

/** A draft that was changed back has its earlier hash again under a new number; the newest is meant. */
export async function revisionByHash(db: Db, hash: string): Promise<Revision | undefined> {
  const row = await db
    .selectFrom('revisions')
    .select('body')
    .where('hash', '=', hash)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && parse(row)
}

/** In the order they were frozen. */
export async function revisionsOf(db: Db, caseId: string): Promise<readonly Revision[]> {
  const rows = await db.selectFrom('revisions').select('body').where('case_id', '=', caseId).orderBy('number').execute()
  return rows.map(parse)
}

export async function insertRevision(tx: Tx, revision: Revision): Promise<void> {
  const { caseId, number, hash } = revision
  await tx
    .insertInto('revisions')
    .values({ case_id: caseId, number, hash, body: JSON.stringify(revision) })
    .execute()
}

function parse(row: Readonly<{ body: string }>): Revision {
  return JSON.parse(row.body) as Revision
}
