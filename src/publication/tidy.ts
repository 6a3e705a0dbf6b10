import type { Clock, Store } from '../desk/ports.ts'

const HOUR_MS = 3_600_000
/** A draft is written within a working day; what was uploaded for it may wait that long. */
const LOOSE_HOURS = 24

/** 清理 — once an hour takes away uploads that stood without a case for a day. Answers a job for the clock's every wake-up. */
export function tidying({
  store,
  clock,
}: Readonly<{ store: Pick<Store, 'sweepBlobs'>; clock: Clock }>): () => Promise<void> {
  let next = 0
  return async () => {
    const now = clock.now()
    const ms = Date.parse(now)
    if (ms < next) return
    next = ms + HOUR_MS
    await store.sweepBlobs({ now, before: new Date(ms - LOOSE_HOURS * HOUR_MS).toISOString() })
  }
}
