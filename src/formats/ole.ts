/** An OLE2 container by what it holds; `macros` when a program of its own came with it. */
export type Ole = Readonly<{ format: 'other'; as: string; macros?: boolean }>

/** Streams that tell what an OLE2 container holds ([MS-OFFCRYPTO] 2.3.4, [MS-DOC] 2.1, [MS-XLS] 2.1, [MS-PPT] 2.1). */
const STREAMS: readonly (readonly [stream: string, format: string])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['\tDRMContent', 'encrypted'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
]

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** Directory entries are 128 bytes long and sectors a multiple of that ([MS-CFB] 2.6.1). */
const STEP = 128

export function isOle(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte)
}

/** `encrypted`, `doc` (WPS's .wps too), `xls` (.et too), `ppt`, or `ole` for a container of something else. */
export function inOle(bytes: Uint8Array): Ole {
  const streams = streamsIn(bytes)
  const found = STREAMS.find(([stream]) => streams.has(stream))
  if (!found) return { format: 'other', as: 'ole' }
  const [stream, format] = found
  if (isLocked(bytes, format, streams.get(stream) ?? 0)) return { format: 'other', as: 'encrypted' }
  const macros = ['Macros', '_VBA_PROJECT_CUR', 'VBA'].some((name) => streams.has(name))
  return { format: 'other', as: format, ...(macros ? { macros } : {}) }
}

/** Names of the directory's entries, and where the first sector of each lies. */
function streamsIn(bytes: Uint8Array): ReadonlyMap<string, number> {
  const sector = 1 << Math.min(16, bytes[30] ?? 9)
  const found = new Map<string, number>()
  for (let at = 512; at + STEP <= bytes.length; at += STEP) {
    const length = bytes[at + 64]! + 256 * bytes[at + 65]!
    if (length < 8 || length > 64 || bytes[at + 1] !== 0) continue
    const start = word(bytes, at + 116) + 65536 * word(bytes, at + 118)
    const name = new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2))
    if (!found.has(name)) found.set(name, (start + 1) * sector)
  }
  return found
}

/** A password: Word marks it in the first bytes ([MS-DOC] 2.5.2 fEncrypted), Excel by its second record ([MS-XLS] 2.4.117). */
function isLocked(bytes: Uint8Array, format: string, at: number): boolean {
  if (format === 'doc') return word(bytes, at) === 0xa5ec && (word(bytes, at + 10) & 0x100) !== 0
  if (format !== 'xls' || ![0x0809, 0x0409, 0x0209, 0x0009].includes(word(bytes, at))) return false
  return word(bytes, at + 4 + word(bytes, at + 2)) === 0x2f
}

function word(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0)
}
