/**
 * 存储不可用 — the store cannot serve right now: disk full, input/output error, locked for too long, read-only, closed. Not a refusal
 * (nobody at the desk did anything wrong) and not a bug: the door answers 503 and the act can be repeated under its key.
 * `cause` names the condition, e.g. `SQLITE_FULL`; never anything of a document.
 */
export class StoreUnavailable extends Error {
  readonly code = 'store.unavailable'

  constructor(condition: string) {
    super(`The store is unavailable (${condition})`, { cause: condition })
    this.name = 'StoreUnavailable'
  }
}

/** Condition of a data folder whose `settings.json` cannot be understood. */
export const SETTINGS_DAMAGED = 'SETTINGS_DAMAGED'
