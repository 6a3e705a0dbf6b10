import type { NamedBytes, Release } from '../domain/bundle.ts'
import { sha256 } from '../desk/hash.ts'
import type { Store, Writ } from '../desk/ports.ts'
import { insertBlob, useBlobs } from './blobs.ts'
import type { Engine } from './dialect.ts'
import { insertEntry, removeEntry } from './entries.ts'
import { PORTAL } from './generation.ts'
import { indexSeries, withIndexNumber } from './index-number.ts'
import type { Db, Tx } from './schema.ts'
import { takeNumber } from './series.ts'

const COLUMNS = ['body', 'withdrawn_at'] as const

export async function releaseById(db: Db, id: string): Promise<Release | undefined> {
  const row = await db.selectFrom('releases').select(COLUMNS).where('id', '=', id).executeTakeFirst()
  return row && parse(row)
}

/** Newest first, withdrawn ones among them: whoever lists them says that they are gone. */
export async function listReleases(db: Db, page: Parameters<Store['releases']>[0]): Promise<readonly Release[]> {
  const { before, limit } = page
  const rows = await db
    .selectFrom('releases')
    .select(COLUMNS)
    .$if(before !== undefined, (query) =>
      query.where((on) =>
        on.eb(on.refTuple('released_at', 'id'), '<', on.tuple(before?.releasedAt ?? '', before?.id ?? '')),
      ),
    )
    .orderBy('released_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(parse)
}

export async function pageAt(db: Db, path: string): Promise<NamedBytes | undefined> {
  return db
    .selectFrom('pages')
    .innerJoin('blobs', 'blobs.sha256', 'pages.sha256')
    .select(['pages.path', 'pages.type', 'blobs.bytes'])
    .where('pages.path', '=', path)
    .executeTakeFirst()
}

/**
 * Makes a release visible, all its pages at once, with its line in the directory and its words in the index; says no when this case and revision
 * went out before. It is one generation of the portal, and gets its 索引号 here and not before.
 */
export async function insertRelease(tx: Tx, engine: Engine, asked: Release): Promise<boolean> {
  const release = await numbered(tx, asked)
  const { id, caseId, revisionHash, at, releasedAt, withdrawnAt, pages } = release
  const made = await tx
    .insertInto('releases')
    .values({
      id,
      case_id: caseId,
      revision_hash: revisionHash,
      released_at: releasedAt,
      withdrawn_at: withdrawnAt,
      late_ms: Date.parse(releasedAt) - Date.parse(at),
      body: JSON.stringify(release),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows !== 1n) return false
  for (const page of pages)
    await tx
      .insertInto('pages')
      .values({ path: page.path, type: page.type, sha256: page.sha256, release_id: id })
      .execute()
  await insertEntry(tx, engine, await takeNumber(tx, PORTAL), release)
  return true
}

/** Marks a release as withdrawn; its old paths answer the notice from now on. */
export async function withdrawRelease(
  tx: Tx,
  engine: Engine,
  withdrawn: NonNullable<Writ['withdrawn']>,
): Promise<void> {
  const { releaseId, at, notice } = withdrawn
  const hash = sha256(notice.bytes)
  const marked = await tx
    .updateTable('releases')
    .set({ withdrawn_at: at })
    .where('id', '=', releaseId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (marked.numUpdatedRows !== 1n) throw new Error(`No release ${releaseId} stands that could be withdrawn`)
  await insertBlob(tx, { sha256: hash, bytes: notice.bytes, type: notice.type })
  await tx.updateTable('pages').set({ type: notice.type, sha256: hash }).where('release_id', '=', releaseId).execute()
  await removeEntry(tx, engine, releaseId)
  await takeNumber(tx, PORTAL)
}

/** The release with its 索引号 in its pages and in its line; the numbers of organ and year follow each other in the order of the saves. */
async function numbered(tx: Tx, release: Release): Promise<Release> {
  if (!release.index) return release
  const { organ, day } = release.index
  const number = await takeNumber(tx, indexSeries(organ, day))
  const blobs = await tx
    .selectFrom('blobs')
    .select(['sha256', 'type', 'bytes'])
    .where(
      'sha256',
      'in',
      release.pages.map((page) => page.sha256),
    )
    .execute()
  const made = withIndexNumber(release, number, new Map(blobs.map((blob) => [blob.sha256, blob])))
  for (const blob of made.blobs) await insertBlob(tx, blob)
  await useBlobs(
    tx,
    release.caseId,
    made.blobs.map((blob) => blob.sha256),
  )
  return made.release
}

function parse(row: Readonly<{ body: string; withdrawn_at: string | null }>): Release {
  return { ...(JSON.parse(row.body) as Release), withdrawnAt: row.withdrawn_at }
}
