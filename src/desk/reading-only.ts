import type { Store } from './ports.ts'

/** 只读 — a store that answers and never takes anything in: what only looks is handed this, and a slip of ours stops before the first byte. */
export function readingOnly(store: Store): Store {
  const never = (): never => {
    throw new Error('This reads and never writes')
  }
  return {
    ...store,
    putBlob: never,
    sweepBlobs: never,
    save: never,
    keepDossier: never,
    claimDue: never,
    take: never,
    putYear: never,
    incident: never,
    spend: never,
    login: never,
    takeLogin: never,
    close: never,
  }
}
