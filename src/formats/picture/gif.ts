import { BrokenPicture, type CleanPicture } from './clean-picture.ts'
import { together } from './pieces.ts'

/** A GIF (89a) with its pictures and their timing; comments, plain text, other programs' data and what follows the end go. */
export function cleanGif(bytes: Uint8Array): CleanPicture {
  const byte = (at: number): number => {
    const value = bytes[at]
    if (value === undefined) throw new BrokenPicture()
    return value
  }
  const table = (flags: number): number => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0)
  const pastBlocks = (from: number): number => {
    let at = from
    while (byte(at) !== 0) at += byte(at) + 1
    return at + 1
  }
  let at = 13 + table(byte(10))
  if (at > bytes.length) throw new BrokenPicture()
  const kept: Uint8Array[] = [bytes.subarray(0, at)]
  let removed = 0
  for (;;) {
    const kind = byte(at)
    if (kind === 0x3b) break
    const start = at
    if (kind === 0x2c) at = pastBlocks(at + 11 + table(byte(at + 9)))
    else if (kind === 0x21) at = pastBlocks(at + 2)
    else throw new BrokenPicture()
    if (at > bytes.length) throw new BrokenPicture()
    if (kind === 0x2c || shows(bytes, start)) kept.push(bytes.subarray(start, at))
    else removed++
  }
  kept.push(bytes.subarray(at, at + 1))
  return { bytes: together(kept), removed: removed + (at + 1 < bytes.length ? 1 : 0) }
}

/** Timing of a frame, and how often an animation runs. */
function shows(bytes: Uint8Array, at: number): boolean {
  if (bytes[at + 1] === 0xf9) return true
  return bytes[at + 1] === 0xff && String.fromCharCode(...bytes.subarray(at + 3, at + 14)) === 'NETSCAPE2.0'
}
