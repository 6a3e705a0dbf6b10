import { crc32, deflateSync } from 'node:zlib'

/** A white picture of one point as PNG, with more chunks before its end and more bytes behind it. */
export function png(chunks: readonly Uint8Array[] = [], behind = ''): Uint8Array {
  const head = new Uint8Array([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  return joined([
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    ...chunks,
    chunk('IDAT', deflateSync(new Uint8Array([0, 255]))),
    chunk('IEND', new Uint8Array()),
    utf8(behind),
  ])
}

/** A named note inside a PNG (tEXt; ISO/IEC 15948 §11.3.4.3), or what XMP keeps (iTXt). */
export const pngNote = (kind: 'tEXt' | 'iTXt', text: string): Uint8Array =>
  chunk(kind, utf8(kind === 'tEXt' ? `Author\0${text}` : `XML:com.adobe.xmp\0\0\0\0\0${text}`))

/** A grey JPEG, eight points square (ITU-T T.81 baseline), with segments behind its start and bytes behind its end. */
export function jpeg(segments: readonly Uint8Array[] = [], behind = ''): Uint8Array {
  const oneCode = new Uint8Array([1, ...new Array<number>(15).fill(0), 0])
  return joined([
    new Uint8Array([0xff, 0xd8]),
    ...segments,
    segment(0xdb, new Uint8Array([0, ...new Array<number>(64).fill(1)])),
    segment(0xc0, new Uint8Array([8, 0, 8, 0, 8, 1, 1, 0x11, 0])),
    segment(0xc4, joined([new Uint8Array([0x00]), oneCode])),
    segment(0xc4, joined([new Uint8Array([0x10]), oneCode])),
    segment(0xda, new Uint8Array([1, 1, 0, 0, 63, 0])),
    new Uint8Array([0x3f, 0xff, 0xd9]),
    utf8(behind),
  ])
}

/** EXIF 2.3: one tag (Artist, 0x013b) in the first directory, text in UTF-8 as cameras of today write it. */
export function exif(text: string): Uint8Array {
  const value = joined([utf8(text), new Uint8Array(1)])
  const tiff = new Uint8Array(26)
  const view = new DataView(tiff.buffer)
  tiff.set([0x49, 0x49, 0x2a, 0])
  view.setUint32(4, 8, true)
  view.setUint16(8, 1, true)
  view.setUint16(10, 0x013b, true)
  view.setUint16(12, 2, true)
  view.setUint32(14, value.length, true)
  view.setUint32(18, 26, true)
  return segment(0xe1, joined([utf8('Exif\0\0'), tiff, value]))
}

export const jpegNote = (text: string): Uint8Array => segment(0xfe, utf8(text))

function segment(marker: number, bytes: Uint8Array): Uint8Array {
  const length = bytes.length + 2
  return joined([new Uint8Array([0xff, marker, length >> 8, length & 255]), bytes])
}

function chunk(name: string, bytes: Uint8Array): Uint8Array {
  const named = joined([utf8(name), bytes])
  const out = new Uint8Array(named.length + 8)
  const view = new DataView(out.buffer)
  view.setUint32(0, bytes.length)
  out.set(named, 4)
  view.setUint32(named.length + 4, crc32(named))
  return out
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

export function utf16(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]))
}
