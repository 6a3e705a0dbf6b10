import { decodeAs } from './decode.ts'

/** One line of a zip's central directory (APPNOTE 4.3.12). Sizes in bytes; `from` is where the local header starts. */
export type Entry = Readonly<{
  name: string
  packed: number
  unpacked: number
  method: number
  crc: number
  encrypted: boolean
  from: number
}>

const END = 0x06054b50
const END64 = 0x06064b50
const LOCATOR64 = 0x07064b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const FULL = 0xffffffff

/** The central directory, or `undefined` when the bytes are no whole zip. */
export function directory(bytes: Uint8Array): readonly Entry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const end = endRecord(view)
    if (end === undefined) return undefined
    const { count, offset } = totals(view, end)
    const entries: Entry[] = []
    for (let i = 0, at = offset; i < count; i++) {
      if (view.getUint32(at, true) !== CENTRAL) return undefined
      entries.push(entry(bytes, view, at))
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    }
    return entries
  } catch (error) {
    if (error instanceof RangeError) return undefined // a length that points past the end
    throw error
  }
}

/** The packed bytes of an entry; `undefined` when its local header is missing or bears another name. */
export function packedBytes(bytes: Uint8Array, entry: Entry): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.from + 30 > bytes.length || view.getUint32(entry.from, true) !== LOCAL) return undefined
  const nameLength = view.getUint16(entry.from + 26, true)
  const start = entry.from + 30 + nameLength + view.getUint16(entry.from + 28, true)
  const name = bytes.subarray(entry.from + 30, entry.from + 30 + nameLength)
  if (decodeName(name) !== entry.name || start + entry.packed > bytes.length) return undefined
  return bytes.subarray(start, start + entry.packed)
}

function endRecord(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === END) return at
  return undefined
}

function totals(view: DataView, end: number): { count: number; offset: number } {
  const count = view.getUint16(end + 10, true)
  const offset = view.getUint32(end + 16, true)
  if ((count !== 0xffff && offset !== FULL) || end < 20 || view.getUint32(end - 20, true) !== LOCATOR64) {
    return { count, offset }
  }
  const end64 = Number(view.getBigUint64(end - 12, true))
  if (view.getUint32(end64, true) !== END64) return { count, offset }
  return { count: Number(view.getBigUint64(end64 + 32, true)), offset: Number(view.getBigUint64(end64 + 48, true)) }
}

function entry(bytes: Uint8Array, view: DataView, at: number): Entry {
  const nameEnd = at + 46 + view.getUint16(at + 28, true)
  const [unpacked, packed, from] = wide(view, nameEnd, view.getUint16(at + 30, true), [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ])
  return {
    name: decodeName(bytes.subarray(at + 46, nameEnd)),
    packed: packed!,
    unpacked: unpacked!,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    from: from!,
  }
}

/** Zip64 keeps a number that does not fit in 32 bits in the extra field, in this order, only where needed. */
function wide(view: DataView, start: number, length: number, numbers: readonly number[]): readonly number[] {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    let next = at + 4
    return numbers.map((number) => (number === FULL ? Number(view.getBigUint64((next += 8) - 8, true)) : number))
  }
  return numbers
}

/**
 * UTF-8, else GB18030: names in zips made by Chinese tools are in the latter, whatever the flag says. A few GBK names are
 * UTF-8 by accident (联通): then the words they make in UTF-8 are no Chinese ones.
 */
function decodeName(name: Uint8Array): string {
  const utf8 = decodeAs('utf-8', name)
  const plausible = utf8 !== undefined && !/[\u0080-\u02ff\u0370-\u07ff]/.test(utf8)
  return plausible ? utf8 : (decodeAs('gb18030', name) ?? utf8 ?? new TextDecoder().decode(name))
}
