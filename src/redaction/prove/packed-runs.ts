/**
 * 编码段 — the bytes behind every run of base64 and of hexadecimal digits in a text, each taken from every place it could begin at (four and
 * two), one behind another with a gap between: as Latin-1, to be searched as bytes.
 */
export function packedRuns(text: string): string {
  const found: string[] = []
  for (const [run] of text.matchAll(BASE64)) {
    const plain = run
      .replace(/[\r\n\t ]+/g, '')
      .replaceAll('-', '+')
      .replaceAll('_', '/')
    for (let phase = 0; phase < 4; phase++) found.push(Buffer.from(plain.slice(phase), 'base64').toString('latin1'))
  }
  for (const [run] of text.matchAll(HEX)) {
    const plain = run.replace(/[^0-9a-f]+/gi, '')
    for (let phase = 0; phase < 2; phase++) found.push(Buffer.from(plain.slice(phase), 'hex').toString('latin1'))
  }
  return found.join('\0\0')
}

/** Long enough to hold two characters of Chinese; lines of mail and of pictures in pages are broken. */
const BASE64 = /[A-Za-z0-9+/_-]{8,}(?:[\r\n\t ]{1,8}[A-Za-z0-9+/_-]{4,})*/g
/** Bytes as RTF, scripts and programs write them too: `\'e7`, `\xe7`. */
const HEX = /(?:(?:\\'|\\x|0x)?[0-9a-f]{2}[ ,]?){4,}/gi
