import { BrokenPicture, type CleanPicture } from './clean-picture.ts'
import { together } from './pieces.ts'

/**
 * A JPEG (ISO/IEC 10918-1 annex B) with its tables and scans: JFIF, colour profile and Adobe's colour transform stay, of Exif only the orientation;
 * other application data, comments and what follows the end go.
 */
export function cleanJpeg(bytes: Uint8Array): CleanPicture {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let removed = 0
  let at = 2
  for (;;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++
    const marker = bytes[at + 1]
    if (bytes[at] !== 0xff || marker === undefined) throw new BrokenPicture()
    if (marker === 0xd9) break
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    const end = at + 2 + length
    if (length < 2 || end > bytes.length) throw new BrokenPicture()
    const segment = bytes.subarray(at, end)
    if (isTelling(marker, segment)) {
      removed++
      const turned = marker === 0xe1 ? orientationOf(segment) : undefined
      if (turned !== undefined) kept.push(exifWith(turned))
    } else kept.push(segment)
    at = end
    if (marker !== 0xda) continue
    const next = endOfScan(bytes, at)
    kept.push(bytes.subarray(at, next))
    at = next
  }
  kept.push(bytes.subarray(at, at + 2))
  return { bytes: together(kept), removed: removed + (at + 2 < bytes.length ? 1 : 0) }
}

/** Segments that tell rather than show: comments, and application data other than those colours depend on. */
function isTelling(marker: number, segment: Uint8Array): boolean {
  if (marker === 0xfe) return true
  if (marker < 0xe0 || marker > 0xef) return false
  const name = String.fromCharCode(...segment.subarray(4, 16))
  // A JFIF header may hold a thumbnail: one without is 16 bytes of content.
  if (marker === 0xe0) return !(name.startsWith('JFIF\0') && segment.length === 18)
  if (marker === 0xe2) return !name.startsWith('ICC_PROFILE\0')
  return !(marker === 0xee && name.startsWith('Adobe') && segment.length === 16)
}

/** The next marker after coded data: a 0xFF that is neither stuffed nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue
    const next = bytes[at + 1]!
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  throw new BrokenPicture()
}

/** Exif's orientation (tag 0x0112), 1 to 8. */
function orientationOf(segment: Uint8Array): number | undefined {
  if (String.fromCharCode(...segment.subarray(4, 10)) !== 'Exif\0\0' || segment.length < 24) return undefined
  const tiff = new DataView(segment.buffer, segment.byteOffset + 10, segment.length - 10)
  const little = tiff.getUint16(0) === 0x4949
  const first = tiff.getUint32(4, little)
  if (first + 2 > tiff.byteLength) return undefined
  const count = tiff.getUint16(first, little)
  for (let i = 0; i < count; i++) {
    const entry = first + 2 + i * 12
    if (entry + 12 > tiff.byteLength) return undefined
    if (tiff.getUint16(entry, little) !== 0x0112) continue
    const value = tiff.getUint16(entry + 8, little)
    return value >= 2 && value <= 8 ? value : undefined
  }
  return undefined
}

function exifWith(orientation: number): Uint8Array {
  // APP1, length 34; 'Exif', big-endian TIFF with one entry and no further directory.
  const head = [0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1]
  return new Uint8Array([...head, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0])
}
