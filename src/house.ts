import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { packInForce } from './desk/calendar-in-force.ts'
import type { Outcome } from './desk/custody.ts'
import type { Deps } from './desk/deps.ts'
import type { Portal } from './desk/ports.ts'
import { createRecollection } from './desk/recollection.ts'
import { fail, release } from './desk/release.ts'
import { StoreUnavailable } from './desk/unavailable.ts'
import { openReader } from './formats/open-reader.ts'
import { createPrinter } from './formats/print/print-pdf.ts'
import { loadPack } from './packs/load.ts'
import type { Pack } from './packs/pack.ts'
import { readSuppressions, withSuppressions } from './packs/suppressions.ts'
import { PackUnusable, SuppressionsUnusable } from './packs/unusable.ts'
import { createPages } from './portal/pages.ts'
import { createPortal } from './portal/portal.ts'
import type { SiteSource } from './portal/site.ts'
import { startClock, type Running } from './publication/clock.ts'
import { tick, type Tick } from './publication/tick.ts'
import { tidying } from './publication/tidy.ts'
import { isThere } from './store/custody/custody.ts'
import type { DriverName } from './store/driver/sqlite.ts'
import { openStore, type Site as StoreSite } from './store/open.ts'
import type { Database } from './store/postgres/pool.ts'

/** One furnished house: the desk's needs met, the portal, and what has to be closed when it is left. */
export type House = Readonly<{
  deps: Deps
  portal: Portal
  pack: Pack
  startClock(): Running
  close(): Promise<void>
}>

export type Plan = Readonly<{
  dataDir: string
  packDir: string
  /** The office's list of suppressions; without it nothing a rule sees may stand. */
  suppressions?: string | null
  secret: Uint8Array
  site: SiteSource
  driver: DriverName | null
  /** The database to keep everything in; without one it is a file in the data folder. */
  database?: Database | null
  /** Path of LibreOffice's `soffice`; without it old formats are not converted. */
  office?: string | null
  /** Path of Chromium; without it nothing is printed as PDF. */
  chromium?: string | null
  log: (line: Readonly<Record<string, unknown>>) => void
}>

/** Furnishes a house from its plan. A pack that does not load, or a list of suppressions nobody can use, stops everything: without rules nothing may be judged. */
export async function furnish(plan: Plan): Promise<House> {
  const loaded = loadPack(plan.packDir)
  if (!loaded.ok) throw new PackUnusable(loaded.problems)
  const pack = withListOf(loaded.value, plan.suppressions ?? null)
  const store = await openStore(storeOf(plan))
  const inForce = packInForce(() => pack, store)
  await inForce.refresh().catch(async (error: unknown) => {
    await store.close()
    throw error
  })
  const reader = openReader(plan.office ?? null)
  const deps: Deps = {
    store,
    pack: () => inForce.pack(),
    refresh: () => inForce.refresh(),
    reader,
    hands: reader,
    pages: createPages(plan.site),
    ...(plan.chromium ? { printer: createPrinter({ program: plan.chromium }) } : {}),
    clock: { now: () => new Date().toISOString() },
    chance: { bytes: (count) => randomBytes(count) },
    secret: plan.secret,
    recollection: createRecollection(() => new Date().toISOString()),
    events: { tell: (type, data) => plan.log({ event: type, ...data }) },
  }
  const acts = { release: release(deps), fail: fail(deps) }
  const tidy = tidying(deps)
  return {
    deps,
    pack,
    portal: createPortal(store, plan.site, deps.clock),
    startClock: () =>
      startClock(async () => {
        // Another node may have imported a year since.
        await inForce.refresh()
        const done = await tick({ store, clock: deps.clock, acts })
        await tidy().catch((error: unknown) =>
          plan.log({ event: 'tidy.error', error: error instanceof Error ? error.name : '' }),
        )
        return done
      }, tell(plan.log)),
    async close() {
      await reader.close()
      await store.close()
    },
  }
}

function withListOf(pack: Pack, file: string | null): Pack {
  if (file === null) return pack
  const read = readSuppressions(file, bytesOf(file), pack)
  if (!read.ok) throw new SuppressionsUnusable(read.problems)
  return withSuppressions(pack, read.value)
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch {
    throw new SuppressionsUnusable([{ code: 'suppression.unreadable', data: { file } }])
  }
}

function storeOf({ dataDir, driver, database }: Plan): StoreSite {
  if (database) return database
  return { file: path.join(dataDir, 'yuantou.db'), ...(driver ? { driver } : {}) }
}

/** A house with nobody in it: no door, no clock, no site, for what an administrator does at the command line. */
export async function atDesk(at: StoreSite, packDir: string): Promise<Outcome<House>> {
  // Opening would make a store where there is none, and what is kept there would serve nobody.
  const there = await isThere(at)
  if ('trouble' in there) return there
  const site = { name: '', domain: '', idCode: '', organ: '' }
  const nobody = { packDir, secret: randomBytes(32), site, log: () => undefined }
  const place =
    'file' in at
      ? { dataDir: path.dirname(at.file), driver: at.driver ?? null }
      : { dataDir: '', driver: null, database: at }
  try {
    return { done: await furnish({ ...nobody, ...place }) }
  } catch (error) {
    if (error instanceof StoreUnavailable) return { trouble: 'unavailable', condition: String(error.cause) }
    throw error
  }
}

/** A quiet tick is not worth a line; one that released or failed something is, and an error always. */
function tell(log: Plan['log']): (event: Tick | Error) => void {
  return (event) => {
    if (event instanceof Error) log({ event: 'clock.error', error: event.name })
    else if (event.released.length + event.failed.length > 0) log({ event: 'clock.tick', ...event })
  }
}
