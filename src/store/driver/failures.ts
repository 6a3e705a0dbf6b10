import { StoreUnavailable } from '../../desk/unavailable.ts'

/** Primary result codes of SQLite (sqlite.org/rescode.html) that say: not now, and nobody's bug. */
const CONDITIONS: Readonly<Record<number, string>> = {
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  15: 'SQLITE_PROTOCOL',
  26: 'SQLITE_NOTADB',
}

/** A driver's error as `StoreUnavailable` when it is one; `otherwise` names the condition of an error without any code of SQLite. */
export function asUnavailable(error: unknown, otherwise?: string): unknown {
  if (error instanceof StoreUnavailable) return error
  const condition = conditionOf(error) ?? otherwise
  return condition === undefined ? error : new StoreUnavailable(condition)
}

/** better-sqlite3 and libsql name the code (`SQLITE_BUSY_SNAPSHOT`); node:sqlite gives its number, the primary code in the low byte. */
function conditionOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if ('errcode' in error && typeof error.errcode === 'number') return CONDITIONS[error.errcode & 0xff]
  const { code } = error as Readonly<{ code?: unknown }>
  if (typeof code !== 'string') return undefined
  return Object.values(CONDITIONS).find((name) => code === name || code.startsWith(`${name}_`))
}
