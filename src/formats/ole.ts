/** Streams that tell what an OLE2 container holds ([MS-OFFCRYPTO] 2.3.4, [MS-DOC] 2.1, [MS-XLS] 2.1, [MS-PPT] 2.1). */
const STREAMS: readonly (readonly [stream: string, format: string])[] = [
  ['EncryptedPackage', 'encrypted'],
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

/** `encrypted`, `doc`, `xls`, `ppt`, or `ole` for a container of something else. */
export function oleFormat(bytes: Uint8Array): string {
  const names = new Set<string>()
  for (let at = 512; at + STEP <= bytes.length; at += STEP) {
    const length = bytes[at + 64]! + 256 * bytes[at + 65]!
    if (length >= 10 && length <= 64 && bytes[at + 1] === 0) names.add(utf16(bytes.subarray(at, at + length - 2)))
  }
  return STREAMS.find(([stream]) => names.has(stream))?.[1] ?? 'ole'
}

function utf16(bytes: Uint8Array): string {
  return new TextDecoder('utf-16le').decode(bytes)
}
