import { schedule } from 'node-cron'
import type { Tick } from './tick.ts'

export type Running = Readonly<{ stop(): Promise<void> }>

/**
 * 时钟 — node-cron only wakes us; the schedule is a row. A tick at start catches up with what fell due while nobody was awake, a tick
 * that is still running is not doubled, and one that fails is told and tried again at the next wake-up.
 */
export function startClock(
  look: () => Promise<Tick>,
  tell: (event: Tick | Error) => void,
  every = '*/2 * * * * *',
): Running {
  let running: Promise<void> | undefined
  const wake = (): Promise<void> => {
    running ??= look()
      .then(tell, (error: unknown) => tell(error instanceof Error ? error : new Error(String(error))))
      .finally(() => (running = undefined))
    return running
  }
  const task = schedule(every, () => void wake())
  void wake()
  return {
    async stop() {
      await task.stop()
      await running
    },
  }
}
