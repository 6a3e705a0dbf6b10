import { inflateSync } from 'node:zlib'
import { ok, refuse, type Result } from '../domain/result.ts'
import { LIMITS } from './limits.ts'
import { openZip } from './zip.ts'

/** 拆开的一件 — one member of a file, by the path that leads to it (`a.docx/word/document.xml`). */
export type UnpackedPart = Readonly<{ path: string; bytes: Uint8Array }>

const DEEPEST = 4

/**
 * 拆开 — a file and everything packed in it: members of zips, of zips within them, and the streams of a PDF, inflated. The file itself comes first,
 * for what stands between its members. Problems: those of `openZip` and of reading a member; `format.nested` when it goes too deep.
 */
export function unpacked(path: string, bytes: Uint8Array): Result<readonly UnpackedPart[]> {
  const parts: UnpackedPart[] = []
  let budget: number = LIMITS.unpackedBytes
  const waiting: (readonly [UnpackedPart, number])[] = [[{ path, bytes }, 0]]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [part, depth] = next
    parts.push(part)
    budget -= part.bytes.length
    if (budget < 0) return refuse({ code: 'format.zip-bomb', data: { bytes: LIMITS.unpackedBytes } })
    if (depth === DEEPEST) return refuse({ code: 'format.nested', data: { format: 'zip' } })
    const inner = isZip(part.bytes) ? entries(part) : isPdf(part.bytes) ? ok(streams(part)) : ok([])
    if (!inner.ok) return inner
    for (const one of inner.value) waiting.push([one, depth + 1])
  }
  return ok(parts)
}

function entries({ path, bytes }: UnpackedPart): Result<readonly UnpackedPart[]> {
  const zip = openZip(bytes)
  if (!zip.ok) return zip
  const found: UnpackedPart[] = []
  for (const name of zip.value.names) {
    const entry = zip.value.read(name)
    if (!entry.ok) return entry
    found.push({ path: `${path}/${name}`, bytes: entry.value })
  }
  return ok(found)
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)
}

function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-'
}

/** ISO 32000-1 §7.3.8: what stands between `stream` and `endstream`, inflated where it is deflated; what is not stays as it is. */
function streams({ path, bytes }: UnpackedPart): readonly UnpackedPart[] {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return [...raw.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: word }, at) => {
    if (raw.slice(index - 3, index) === 'end') return []
    const from = index + word.length
    const to = raw.indexOf('endstream', from)
    const inflated = to < 0 ? undefined : inflate(bytes.subarray(from, to))
    return inflated ? [{ path: `${path}/stream ${at}`, bytes: inflated }] : []
  })
}

function inflate(packed: Uint8Array): Uint8Array | undefined {
  try {
    return inflateSync(packed, { maxOutputLength: LIMITS.xmlBytes })
  } catch {
    return undefined // not deflated: its bytes are searched with the file's own
  }
}
