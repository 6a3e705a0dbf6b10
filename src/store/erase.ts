import { sql } from 'kysely'
import type { Case } from '../domain/case.ts'
import type { Engine } from './dialect.ts'
import { removeEntry } from './entries.ts'
import { PORTAL } from './generation.ts'
import type { Db, Tx } from './schema.ts'
import { takeNumber } from './series.ts'

/**
 * 清除 — takes away every revision of a case, everything rendered from it, and every blob no other case leans on; kept answers to keyed calls
 * now answer the blanked case. Deleted bytes are overwritten (`secure_delete`); what the write-ahead log still holds goes with `sweep`.
 */
export async function eraseCase(tx: Tx, engine: Engine, next: Case): Promise<void> {
  const { id } = next
  const releases = tx.selectFrom('releases').select('id').where('case_id', '=', id)
  const hashes = tx.selectFrom('revisions').select('hash').where('case_id', '=', id)
  const mine = tx.selectFrom('blob_uses').select('sha256').where('case_id', '=', id)
  const listed = await tx.selectFrom('releases').select('id').where('case_id', '=', id).execute()
  for (const one of listed) await removeEntry(tx, engine, one.id)
  if (listed.length > 0) {
    await engine.search.forget(tx)
    await takeNumber(tx, PORTAL)
  }
  await tx.deleteFrom('pages').where('release_id', 'in', releases).execute()
  await tx.deleteFrom('releases').where('case_id', '=', id).execute()
  await tx.deleteFrom('dossiers').where('revision_hash', 'in', hashes).execute()
  await tx.deleteFrom('revisions').where('case_id', '=', id).execute()
  await tx
    .deleteFrom('blobs')
    .where('sha256', 'in', mine)
    .where((on) =>
      on.not(
        on.exists(
          on
            .selectFrom('blob_uses')
            .select('case_id')
            .whereRef('blob_uses.sha256', '=', 'blobs.sha256')
            .where('case_id', '<>', id),
        ),
      ),
    )
    .execute()
  await tx.deleteFrom('blob_uses').where('case_id', '=', id).execute()
  await tx
    .updateTable('receipts')
    .set({ reply: JSON.stringify(next) })
    .where('case_id', '=', id)
    .execute()
}

/**
 * Empties the write-ahead log into the database and cuts it to nothing; says whether it could. A reader elsewhere can hold it up: patiently it
 * waits the connection's busy timeout, otherwise not at all.
 */
export async function sweep(db: Db, patient: boolean): Promise<boolean> {
  return db.connection().execute(async (one) => {
    const wait = patient ? undefined : (await pragma(one, 'busy_timeout')).timeout
    if (wait !== undefined) await pragma(one, 'busy_timeout = 0')
    try {
      return (await pragma(one, 'wal_checkpoint(truncate)')).busy === 0
    } finally {
      if (wait !== undefined) await pragma(one, `busy_timeout = ${wait}`)
    }
  })
}

async function pragma(db: Db, text: string): Promise<Readonly<{ timeout?: number; busy?: number }>> {
  const { rows } = await sql.raw<{ timeout?: number; busy?: number }>(`pragma ${text}`).execute(db)
  return rows[0] ?? {}
}
