/** 图片 — a picture as it may leave: what it shows and nothing that says who took it, where and with what. */
export type Picture = Readonly<{ extension: string; type: string; bytes: Uint8Array }>

/** Known by its first bytes; `undefined` for a format nobody can clean or draw (SVG is a program). */
export function pictureOf(bytes: Uint8Array): Picture | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 44))
  if (start.startsWith('\x89PNG\r\n')) return cleaned('png', 'image/png', pngOf(bytes))
  if (start.startsWith('\xff\xd8\xff')) return cleaned('jpeg', 'image/jpeg', jpegOf(bytes))
  const found = PLAIN.find(([pattern]) => pattern.test(start))
  return found && { extension: found[1], type: found[2], bytes }
}

const PLAIN: readonly (readonly [RegExp, string, string])[] = [
  [/^GIF8[79]a/, 'gif', 'image/gif'],
  [/^BM/, 'bmp', 'image/bmp'],
  [/^\x01\0\0\0[^]{36} EMF/, 'emf', 'image/x-emf'],
  [/^\xd7\xcd\xc6\x9a/, 'wmf', 'image/x-wmf'],
]

function cleaned(extension: string, type: string, bytes: Uint8Array | undefined): Picture | undefined {
  return bytes && { extension, type, bytes }
}

/** PNG (ISO/IEC 15948 §11): only chunks that are drawn; texts, times and Exif go, and so does what follows the end. */
function pngOf(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Uint8Array[] = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at)
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (end > bytes.length) return undefined
    if (/^(?:[A-Z]...|tRNS|gAMA|cHRM|sRGB|pHYs|bKGD|sBIT)$/.test(name)) kept.push(bytes.subarray(at, end))
    if (name === 'IEND') return joined(kept)
    at = end
  }
  return undefined
}

/** JPEG (ISO/IEC 10918-1 B.1): segments of applications (Exif, XMP, IPTC) and comments go; JFIF and Adobe's colours stay. */
function jpegOf(bytes: Uint8Array): Uint8Array | undefined {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === 0xda) {
      const end = endOfJpeg(bytes, at)
      return end === undefined ? undefined : joined([...kept, bytes.subarray(at, end)])
    }
    const end = at + 2 + (bytes[at + 2]! << 8) + bytes[at + 3]!
    const goes = marker === 0xfe || (marker >= 0xe1 && marker <= 0xef && marker !== 0xee)
    if (end > bytes.length) return undefined
    if (!goes) kept.push(bytes.subarray(at, end))
    at = end
  }
  return undefined
}

/** What follows the end mark is no picture. */
function endOfJpeg(bytes: Uint8Array, from: number): number | undefined {
  for (let at = from; at + 1 < bytes.length; at++) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return at + 2
  return undefined
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}
