/** 去转义 — a text with what markup, addresses and programs write for a character put back: entities, percents, `\u` escapes, Word's `_x0041_`. */
export function unescaped(text: string): string {
  return percents(text)
    .replace(/&#x([0-9a-f]{1,8});/gi, (_, hex: string) => character(parseInt(hex, 16)))
    .replace(/&#(\d{1,9});/g, (_, dec: string) => character(Number(dec)))
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => NAMED[name] ?? '')
    .replace(/\\u\{?([0-9a-f]{4,6})\}?/gi, (_, hex: string) => character(parseInt(hex, 16)))
    .replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => character(parseInt(hex, 16)))
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** Runs of percents are bytes of UTF-8, or of GB 18030 where they are none. */
function percents(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    const bytes = Buffer.from(run.replaceAll('%', ''), 'hex')
    const utf8 = bytes.toString('utf8')
    return utf8.includes('\ufffd') ? new TextDecoder('gb18030').decode(bytes) : utf8
  })
}

function character(value: number): string {
  return value <= 0x10_ffff ? String.fromCodePoint(value) : ''
}
