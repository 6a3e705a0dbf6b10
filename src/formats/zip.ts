import { crc32 } from 'node:zlib'
import { inflateSync } from 'fflate'
import { ok, refuse, type Refusal, type Result } from '../domain/result.ts'
import { LIMITS } from './limits.ts'
import { directory, packedBytes, type Entry } from './zip-directory.ts'

/** 压缩包 — a zip whose directory has been looked over. Names use `/` and are matched without regard to case (OPC). */
export type Zip = Readonly<{
  names: readonly string[]
  has(name: string): boolean
  /** Is any entry behind a password? Reading one is refused as `format.encrypted`. */
  encrypted: boolean
  /** The bytes of one entry. Problems: `format.unreadable` when missing, damaged or longer than it claims. */
  read(name: string): Result<Uint8Array>
}>

/**
 * Looks over a zip before anything is unpacked. Problems: `format.unreadable`, `format.unsafe` (a name twice, or one that
 * leads out of the package), `format.zip-bomb`.
 */
export function openZip(bytes: Uint8Array): Result<Zip> {
  const listed = directory(bytes)
  if (listed === undefined || listed.length === 0) return refuse({ code: 'format.unreadable' })
  const bomb = bombIn(listed)
  if (bomb) return bomb
  const entries = new Map<string, Entry>()
  for (const entry of listed) {
    const name = plainName(entry.name)
    if (leadsOut(name)) return refuse({ code: 'format.unsafe', data: { reason: 'path' } })
    if (name.endsWith('/')) continue
    if (entries.has(name.toLowerCase())) return refuse({ code: 'format.unsafe', data: { reason: 'duplicate' } })
    entries.set(name.toLowerCase(), entry)
  }
  return ok({
    names: [...entries.values()].map((entry) => plainName(entry.name)),
    encrypted: [...entries.values()].some((entry) => entry.encrypted),
    has: (name) => entries.has(name.toLowerCase()),
    read: (name) => unpack(bytes, entries.get(name.toLowerCase())),
  })
}

function bombIn(entries: readonly Entry[]): Refusal | undefined {
  if (entries.length > LIMITS.entries) return refuse({ code: 'format.zip-bomb', data: { entries: entries.length } })
  const total = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  if (total > LIMITS.unpackedBytes) return refuse({ code: 'format.zip-bomb', data: { bytes: total } })
  const dense = entries.some((e) => e.unpacked > LIMITS.ratioFromBytes && e.unpacked > e.packed * LIMITS.ratio)
  return dense ? refuse({ code: 'format.zip-bomb', data: { ratio: LIMITS.ratio } }) : undefined
}

function plainName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\.\//, '')
}

function leadsOut(name: string): boolean {
  return name.startsWith('/') || /^[a-z]:/i.test(name) || name.includes('\0') || name.split('/').includes('..')
}

function unpack(bytes: Uint8Array, entry: Entry | undefined): Result<Uint8Array> {
  if (entry?.encrypted === true) return refuse({ code: 'format.encrypted' })
  const packed = entry && packedBytes(bytes, entry)
  if (!packed) return refuse({ code: 'format.unreadable' })
  const unpacked = entry.method === 0 ? packed : entry.method === 8 ? inflate(packed, entry.unpacked) : undefined
  if (unpacked?.length !== entry.unpacked || crc32(unpacked) !== entry.crc) return refuse({ code: 'format.unreadable' })
  return ok(unpacked)
}

/** One byte more than claimed, so that an entry longer than it says is noticed instead of being cut short. */
function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  try {
    return inflateSync(packed, { out: new Uint8Array(size + 1) })
  } catch {
    return undefined // fflate throws on anything that is no deflate stream
  }
}
