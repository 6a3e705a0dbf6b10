/** Text of plain bytes: BOM, else strict UTF-8, else GB18030 that reads like Chinese; `undefined` for anything else. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const marked = byMark(bytes)
  if (marked !== null) return marked !== undefined && isProse(marked) ? marked : undefined
  const utf8 = decodeAs('utf-8', bytes)
  if (utf8 !== undefined) return isProse(utf8) ? utf8 : undefined
  const chinese = decodeAs('gb18030', bytes)
  return chinese !== undefined && isProse(chinese) && readsChinese(chinese) ? chinese : undefined
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

/** Nearly every pair of high bytes is some GB18030 character; text keeps to the common ones. */
function readsChinese(text: string): boolean {
  const other = text.match(/[^\u0000-\u007f]/gu)?.length ?? 0
  const common =
    text.match(/[\u2010-\u203b\u2160-\u217f\u2460-\u249b\u3000-\u303f\u4e00-\u9fa5\uff01-\uff5e·—]/gu)?.length ?? 0
  return common >= other * 0.8
}
