import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { Deps } from './desk/deps.ts'
import type { Portal } from './desk/ports.ts'
import { fail, release } from './desk/release.ts'
import { createReader } from './formats/reader.ts'
import { loadPack } from './packs/load.ts'
import type { Pack } from './packs/pack.ts'
import { createPages } from './portal/pages.ts'
import { createPortal } from './portal/portal.ts'
import type { SiteSource } from './portal/site.ts'
import { startClock, type Running } from './publication/clock.ts'
import { tick, type Tick } from './publication/tick.ts'
import type { DriverName } from './store/driver/sqlite.ts'
import { openStore } from './store/sqlite.ts'

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
  secret: Uint8Array
  site: SiteSource
  driver: DriverName | null
  log: (line: Readonly<Record<string, unknown>>) => void
}>

/** Furnishes a house from its plan. A pack that does not load stops everything: without rules nothing may be judged. */
export async function furnish(plan: Plan): Promise<House> {
  const loaded = loadPack(plan.packDir)
  if (!loaded.ok) throw new Error(`The policy pack does not load: ${JSON.stringify(loaded.problems)}`)
  const pack = loaded.value
  const file = path.join(plan.dataDir, 'yuantou.db')
  const store = await openStore({ file, ...(plan.driver ? { driver: plan.driver } : {}) })
  const reader = createReader()
  const deps: Deps = {
    store,
    pack: () => pack,
    reader,
    pages: createPages(plan.site),
    clock: { now: () => new Date().toISOString() },
    chance: { bytes: (count) => randomBytes(count) },
    secret: plan.secret,
    events: { tell: (type, data) => plan.log({ event: type, ...data }) },
  }
  const acts = { release: release(deps), fail: fail(deps) }
  return {
    deps,
    pack,
    portal: createPortal(store, plan.site),
    startClock: () => startClock(() => tick({ store, clock: deps.clock, acts }), tell(plan.log)),
    async close() {
      await reader.close()
      await store.close()
    },
  }
}

/** A quiet tick is not worth a line; one that released or failed something is, and an error always. */
function tell(log: Plan['log']): (event: Tick | Error) => void {
  return (event) => {
    if (event instanceof Error) log({ event: 'clock.error', error: event.name })
    else if (event.released.length + event.failed.length > 0) log({ event: 'clock.tick', ...event })
  }
}
