import { StoreUnavailable } from '../../desk/unavailable.ts'

/** SQLSTATE classes (postgresql.org/docs/current/errcodes-appendix.html) that say: not now, and nobody's bug. */
const CLASSES: readonly string[] = [
  '08', // connection
  '53', // disk full, out of memory, too many connections
  '57', // shutting down, starting up, timed out
  '58', // input/output
  'XX', // damaged data
]
const CODES: readonly string[] = [
  '25006', // read-only: a standby was reached
  '25P03', // held a transaction open for too long
  '28000', // may not connect
  '28P01', // wrong password
  '3D000', // no such database
  '40001', // serialization, deadlock: both say try again
  '40P01',
  '42501', // no right to the schema
  '55P03', // the write lock was held for too long
]
const SYSTEM = /^(?:ECONN(?:REFUSED|RESET|ABORTED)|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/
/** A socket that is not there or not ours; of a file the same codes say something else. */
const SOCKET = ['ENOENT', 'EACCES']
/** `pg` says these without a code. */
const SPOKEN = [
  /^Connection terminated/,
  /^Client has encountered a connection error/,
  /^timeout exceeded when trying to connect/,
  /^Client was closed and is not queryable/,
  /^The server does not support SSL connections/,
]

/** A failure of the driver as `StoreUnavailable` when it is one, its condition named as `PG_57P01` or `PG_ECONNREFUSED`. */
export function asPostgresUnavailable(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { code, syscall } = error as Readonly<{ code?: unknown; syscall?: unknown }>
  if (typeof code === 'string' && (isPassing(code) || (syscall === 'connect' && SOCKET.includes(code))))
    return new StoreUnavailable(`PG_${code}`)
  // Node tries each address of a name and tells of all of them at once.
  if (error instanceof AggregateError && error.errors.length > 0) return asPostgresUnavailable(error.errors[0])
  return SPOKEN.some((words) => words.test(error.message)) ? new StoreUnavailable('PG_DISCONNECTED') : error
}

function isPassing(code: string): boolean {
  if (/^[0-9A-Z]{5}$/.test(code) && !SYSTEM.test(code))
    return CLASSES.includes(code.slice(0, 2)) || CODES.includes(code)
  return SYSTEM.test(code)
}
