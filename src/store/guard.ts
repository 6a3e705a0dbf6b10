import { StoreUnavailable } from '../desk/unavailable.ts'
import { asUnavailable } from './driver/failures.ts'
import { asPostgresUnavailable } from './postgres/failures.ts'

type Work<A extends readonly unknown[], T> = (...args: A) => Promise<T>

/** What stands around every call: after `close` none begins, those begun are waited for, and what the disk or the server says becomes `StoreUnavailable`. */
export type Guard = Readonly<{
  during<A extends readonly unknown[], T>(work: Work<A, T>): Work<A, T>
  close(): Promise<void>
}>

export function guard(shut: () => Promise<void>): Guard {
  const running = new Set<Promise<unknown>>()
  let closing: Promise<void> | undefined
  return {
    during:
      (work) =>
      async (...args) => {
        if (closing) throw new StoreUnavailable('closed')
        const job = work(...args)
        running.add(job)
        try {
          return await job
        } catch (error) {
          throw asPostgresUnavailable(asUnavailable(error))
        } finally {
          running.delete(job)
        }
      },
    close() {
      closing ??= Promise.allSettled([...running]).then(shut)
      return closing
    },
  }
}
