/** 字节写法 — a text as the bytes of each encoding it could lie in a file in, each byte as one unit (Latin-1), with the encoding's name. */
export function bytesOf(text: string): readonly (readonly [encoding: string, bytes: string])[] {
  const wide = Buffer.from(text, 'utf16le')
  const gb = gb18030(text)
  return [
    ['utf-8', Buffer.from(text, 'utf8').toString('latin1')],
    ['utf-16le', wide.toString('latin1')],
    ['utf-16be', Buffer.from(wide).swap16().toString('latin1')],
    ...(gb === undefined ? [] : [['gb18030', gb] as const]),
  ]
}

/** `undefined` where a character is not among the double bytes of GB 18030 (GBK): rare names have four bytes there. */
function gb18030(text: string): string | undefined {
  let out = ''
  for (const character of text) {
    const bytes = character <= '\x7f' ? character : doubleBytes().get(character)
    if (bytes === undefined) return undefined
    out += bytes
  }
  return out
}

let table: ReadonlyMap<string, string> | undefined

/** Every double byte decoded once: Node decodes GB 18030 and does not encode it. */
function doubleBytes(): ReadonlyMap<string, string> {
  if (table) return table
  const decoder = new TextDecoder('gb18030')
  const made = new Map<string, string>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if ([...character].length === 1 && character !== '\ufffd' && !made.has(character))
        made.set(character, String.fromCharCode(lead, trail))
    }
  table = made
  return made
}
