import { sql } from 'kysely'
import { sha256 } from '../../desk/hash.ts'
import type { FindingCode, Inspection } from '../../desk/custody.ts'
import { migrationOf } from '../migrate.ts'
import type { Db } from '../schema.ts'
import { headOf } from '../trail.ts'
import { verifyTrail } from '../verify-trail.ts'
import { type Premises } from './premises.ts'
import { rowsOf, type Row } from './rows.ts'
import { TABLES } from './tables.ts'

const MOST = 100

type Finding = Readonly<{ code: FindingCode; what: string }>

/**
 * 核对 — walks the trail and asks the database about itself; with `all` also holds every file against its hash, every revision and release
 * against the files they name, and every kept count against what is counted. Writes nothing.
 */
export async function inspect(
  { db, engine }: Premises,
  ask: Readonly<{ all: boolean; head?: string }>,
): Promise<Inspection> {
  const findings: Finding[] = (await engine.complaints(db)).map((what) => ({ code: 'database', what }))
  const brokenAt = await verifyTrail(db)
  const { seq, hash } = await headOf(db)
  let blobs: number | null = null
  if (ask.all) {
    const add = (code: FindingCode, what: string): void => {
      if (findings.length < MOST) findings.push({ code, what })
    }
    await db
      .transaction()
      .setAccessMode('read only')
      .execute(async (tx) => {
        blobs = await checkBlobs(tx, add)
        await checkRevisions(tx, add)
        await checkReleases(tx, add)
        await checkCounts(tx, add)
      })
  }
  return {
    migration: await migrationOf(db),
    head: { seq, hash },
    brokenAt,
    headFound: ask.head === undefined ? null : await stands(db, ask.head),
    findings,
    blobs,
  }
}

type Add = (code: FindingCode, what: string) => void

async function checkBlobs(db: Db, add: Add): Promise<number> {
  let count = 0
  for await (const rows of all(db, 'blobs'))
    for (const { sha256: name, bytes } of rows) {
      count++
      if (!(bytes instanceof Uint8Array) || sha256(bytes) !== name) add('blob-altered', String(name))
    }
  return count
}

type Papers = Readonly<{ papers?: readonly Readonly<{ blocksHash: string }>[] }>

async function checkRevisions(db: Db, add: Add): Promise<void> {
  for await (const rows of all(db, 'revisions')) {
    const named = rows.flatMap((row) => (JSON.parse(String(row['body'])) as Papers).papers ?? [])
    for (const hash of await missing(
      db,
      named.map((paper) => paper.blocksHash),
    ))
      add('blob-missing', hash)
  }
}

type Pages = Readonly<{ pages: readonly Readonly<{ path: string; sha256: string }>[] }>

/** A release shows the pages it was made of; a withdrawn one shows its notice instead. */
async function checkReleases(db: Db, add: Add): Promise<void> {
  for await (const rows of all(db, 'releases'))
    for (const { id, body, withdrawn_at } of rows) {
      const shown = await db
        .selectFrom('pages')
        .leftJoin('blobs', 'blobs.sha256', 'pages.sha256')
        .select(['pages.path', 'pages.sha256', 'blobs.sha256 as kept'])
        .where('pages.release_id', '=', String(id))
        .execute()
      const { pages } = JSON.parse(String(body)) as Pages
      for (const { path, sha256: name } of pages) {
        const page = shown.find((one) => one.path === path)
        const isAsMade = page !== undefined && (withdrawn_at !== null || page.sha256 === name)
        if (!isAsMade || page.kept === null) add('page-differs', path)
      }
      if (shown.length !== pages.length) add('page-differs', String(id))
    }
}

async function checkCounts(db: Db, add: Add): Promise<void> {
  if ((await migrationOf(db)) < 5) return
  const { rows } = await sql<{ state: string }>`
    select state from (
      select state, sum(kept) as kept, sum(counted) as counted from (
        select state, count as kept, 0 as counted from state_counts
        union all select state, 0 as kept, count(*) as counted from cases group by state
      ) as sides group by state
    ) as both_sides where kept <> counted`.execute(db)
  for (const { state } of rows) add('count-differs', state)
}

/** Those of the hashes no file is kept under. */
async function missing(db: Db, hashes: readonly string[]): Promise<readonly string[]> {
  if (hashes.length === 0) return []
  const kept = await db
    .selectFrom('blobs')
    .select('sha256')
    .where('sha256', 'in', [...new Set(hashes)])
    .execute()
  const names = new Set(kept.map((row) => row.sha256))
  return hashes.filter((hash) => !names.has(hash))
}

async function stands(db: Db, hash: string): Promise<boolean> {
  const { rows } = await sql<{ seq: number }>`select seq from trail where hash = ${hash} limit 1`.execute(db)
  return rows.length > 0
}

function all(db: Db, name: string): AsyncGenerator<readonly Row[]> {
  const table = TABLES.find((one) => one.name === name)
  if (!table) throw new Error(`${name} is no table of ours`)
  return rowsOf(db, table)
}
