import { ok, refuse, type Result } from '../domain/result.ts'

/** No form is nested deeper, and none has more values; counted before parsing, so that a hostile body costs a scan and no memory. */
const MOST_LEVELS = 100
const MOST_VALUES = 1_000_000

const QUOTE = 0x22
const BACKSLASH = 0x5c
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** A JSON body in UTF-8. Problems: `body.malformed`, `body.too-deep`. No bytes at all are an empty object. */
export function readJson(bytes: Buffer): Result<unknown> {
  if (bytes.length === 0) return ok({})
  if (isExcessive(bytes)) return refuse({ code: 'body.too-deep' })
  try {
    return ok(JSON.parse(utf8.decode(bytes)))
  } catch {
    return refuse({ code: 'body.malformed', field: '', data: { at: '', keyword: 'json' } })
  }
}

/** In UTF-8 every byte of a longer character is above 0x7f, so brackets, commas and quotes are what they look like. */
function isExcessive(bytes: Buffer): boolean {
  let level = 0
  let values = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]
    if (byte === QUOTE) i = endOfString(bytes, i)
    else if (byte === 0x5b || byte === 0x7b) level++
    else if (byte === 0x5d || byte === 0x7d) level--
    else if (byte !== 0x2c) continue
    if (level > MOST_LEVELS || ++values > MOST_VALUES) return true
  }
  return false
}

/** Leaps from quote to quote: a file in base64 is one leap. */
function endOfString(bytes: Buffer, start: number): number {
  for (let end = bytes.indexOf(QUOTE, start + 1); end !== -1; end = bytes.indexOf(QUOTE, end + 1)) {
    let slashes = 0
    while (bytes[end - 1 - slashes] === BACKSLASH) slashes++
    if (slashes % 2 === 0) return end
  }
  return bytes.length
}
