import type { ImportedYear } from '../desk/ports.ts'
import type { Deed } from '../domain/trail.ts'
import type { Db } from './schema.ts'
import { appendTrail } from './trail.ts'

export async function listYears(db: Db): Promise<readonly ImportedYear[]> {
  const rows = await db.selectFrom('calendar_years').select('body').orderBy('year').execute()
  return rows.map((row) => JSON.parse(row.body) as ImportedYear)
}

/** The year and its trail entry, both or neither; a corrected notice takes the earlier one's place. */
export async function putYear(db: Db, imported: ImportedYear, deed: Deed): Promise<void> {
  const body = JSON.stringify(imported)
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('calendar_years')
      .values({ year: imported.year, body })
      .onConflict((conflict) => conflict.column('year').doUpdateSet({ body }))
      .execute()
    await appendTrail(tx, [deed])
  })
}
