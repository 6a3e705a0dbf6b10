import type { Incident } from '../desk/ports.ts'
import type { Deed } from '../domain/trail.ts'
import type { Db } from './schema.ts'
import { appendTrail } from './trail.ts'

/** The incident and its trail entry, both or neither. */
export async function recordIncident(db: Db, incident: Incident, deed: Deed): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('incidents')
      .values({ id: incident.id, body: JSON.stringify(incident) })
      .execute()
    await appendTrail(tx, [deed])
  })
}

/** Newest first: ids begin with their time. */
export async function listIncidents(db: Db, limit: number): Promise<readonly Incident[]> {
  const rows = await db.selectFrom('incidents').select('body').orderBy('id', 'desc').limit(limit).execute()
  return rows.map((row) => JSON.parse(row.body) as Incident)
}
