import { chineseEncoding, isLegible } from './encoding.ts'

/**
 * Text of plain bytes: BOM, else strict UTF-8, else the Chinese encoding whose characters these are, else UTF-16 without a
 * mark; `undefined` for anything else. What would only look like text (乱码) is not text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const marked = byMark(bytes)
  if (marked !== null) return marked !== undefined && isProse(marked) && !isBroken(marked) ? marked : undefined
  const utf8 = decodeAs('utf-8', bytes)
  if (utf8 !== undefined && isProse(utf8)) return isBroken(utf8) ? undefined : utf8
  const encoding = chineseEncoding(bytes)
  const chinese = encoding === undefined ? undefined : decodeAs(encoding, bytes)
  if (chinese !== undefined && isProse(chinese) && isLegible(chinese)) return chinese
  return unmarkedUtf16(bytes)
}

/** No NUL and next to no control characters: somebody's text, though perhaps in an encoding nobody knows. */
export function isTextual(bytes: Uint8Array): boolean {
  const controls = bytes.reduce((sum, byte) => sum + (byte < 0x20 && ![9, 10, 12, 13, 26].includes(byte) ? 1 : 0), 0)
  return controls * 1000 <= bytes.length
}

/**
 * Text of an XML part, piece by piece: BOM, else the encoding its first line declares, else UTF-8. A piece `undefined`
 * means that the bytes are not in that encoding, or that nobody knows it.
 */
export function* xmlText(bytes: Uint8Array): Generator<string | undefined> {
  try {
    const decoder = new TextDecoder(xmlEncoding(bytes), { fatal: true })
    for (let at = 0; at < bytes.length; at += PIECE)
      yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: true })
    yield decoder.decode()
  } catch {
    yield undefined
  }
}

const PIECE = 1 << 19

function xmlEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0xef && bytes[1] === 0xbb) return 'utf-8'
  const start = String.fromCharCode(...bytes.subarray(0, 200))
  return /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/i.exec(start)?.[1] ?? 'utf-8'
}

/** Decodes strictly; `undefined` when the bytes are not in that encoding, or nobody knows it. */
export function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function byMark(bytes: Uint8Array): string | undefined | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes)
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeAs('utf-8', bytes)
  return null
}

/** No NUL, and next to no control characters; form feed and the old end-of-file mark do occur in text. */
function isProse(text: string): boolean {
  const controls = text.match(/[\u0001-\u0008\u000e-\u0019\u001b-\u001f]/g)?.length ?? 0
  return !text.includes('\0') && controls * 1000 <= text.length
}

/** Characters somebody lost on the way here: � and what � becomes when it is decoded once more. */
function isBroken(text: string): boolean {
  const lost = text.match(/\ufffd|锟斤拷|烫烫烫|屯屯屯/g)?.length ?? 0
  return lost * 200 > text.length || (lost > 0 && /锟斤拷|烫烫烫/.test(text))
}

/** Only when nearly everything is Chinese or plain ASCII; shorter texts prove nothing. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  if (bytes.length < 16 || bytes.length % 2 === 1) return undefined
  for (const encoding of ['utf-16le', 'utf-16be']) {
    const text = decodeAs(encoding, bytes)
    if (text === undefined || !isProse(text)) continue
    const known = text.match(/[\t\n\r -~\u2010-\u203b\u3000-\u303f\u4e00-\u9fa5\uff01-\uff5e]/g)?.length ?? 0
    if (known >= text.length * 0.95 && isLegible(text, true)) return text
  }
  return undefined
}
