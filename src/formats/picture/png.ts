import { crc32 } from 'node:zlib'
import { BrokenPicture, type CleanPicture } from './clean-picture.ts'
import { together } from './pieces.ts'

/** Chunks that show the picture (ISO/IEC 15948 §11, APNG); all others tell something or are nobody's. */
const SHOWING = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD hIST pHYs acTL fcTL fdAT'.split(' '),
)

/** A PNG with the chunks that show it and nothing after its end; each chunk's checksum is tested. */
export function cleanPng(bytes: Uint8Array): CleanPicture {
  const kept: Uint8Array[] = [bytes.subarray(0, 8)]
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let removed = 0
  let at = 8
  for (let type = ''; type !== 'IEND';) {
    if (at + 12 > bytes.length) throw new BrokenPicture()
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) throw new BrokenPicture()
    type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) throw new BrokenPicture()
    if (SHOWING.has(type)) kept.push(bytes.subarray(at, end))
    else removed++
    at = end
  }
  return { bytes: together(kept), removed: removed + (at < bytes.length ? 1 : 0) }
}
