import type { Texts } from './texts.ts'

/** 附件说明 — how many attachments the body promises, and how many stand in the body itself under their own heading. */
export type Announced = Readonly<{ count: number; inline: number }>

const NUMBER = '[0-9０-９一二三四五六七八九十]'

export function announced({ body }: Texts): Announced {
  return { count: Math.max(listed(body), ...references(body)), inline: headings(body) }
}

// 「附件：1．… 2．…」 or 「附件：…」, as GB/T 9704 §7.3.4 sets it, one item a line or all in one.
function listed(body: string): number {
  const note = /(?:^|[。；\s])附\s*件\s*[:：]\s*(\S[\s\S]*)/u.exec(body)?.[1]
  if (note === undefined) return 0
  const [first = '', ...rest] = note.split('\n')
  const end = rest.findIndex((line) => !/^\s*[0-9０-９]{1,2}\s*[.．、]\s*\S/u.test(line))
  const items = [first, ...rest.slice(0, end < 0 ? undefined : end)].join('\n')
  const numbers = [...items.matchAll(/(?<![0-9〔（(])([0-9０-９]{1,2})\s*[.．、]\s*(?![\d\s])/gu)]
  return Math.max(1, ...numbers.map((match) => numeral(match[1]!)))
}

// 「见附件」「附件2」, but not the attachment of another document (《…》附件2).
function references(body: string): number[] {
  const unnumbered = /(?:详?见|填写|填报|参照)(?:本(?:通知|方案|办法))?附件(?!\s*[0-9０-９一二三四五六七八九十])/u.test(
    body,
  )
  const numbered = body.matchAll(new RegExp(`(?<![》号件的邮])附件\\s*(${NUMBER}{1,2})(?=[^0-9份个项]|$)`, 'gu'))
  return [unnumbered ? 1 : 0, ...[...numbered].map((match) => numeral(match[1]!))]
}

// An attachment that stands in the body: its own line 附件2, and after it more than a signature and a date.
function headings(body: string): number {
  const lines = body.split('\n')
  const heads = lines.flatMap((line, at) => (HEAD.test(line) ? [at] : []))
  return heads.filter((at, index) => lines.slice(at + 1, heads[index + 1]).join('').length >= MATTER).length
}
const HEAD = new RegExp(`^\\s*附\\s*件\\s*(?:${NUMBER}{1,2}\\s*[:：]?.{0,40}|[:：]?\\s*)$`, 'u')
const MATTER = 60

function numeral(text: string): number {
  const plain = text.normalize('NFKC')
  if (/^\d+$/u.test(plain)) return Number(plain)
  const tens = plain.startsWith('十') ? 10 : 0
  return tens + '一二三四五六七八九'.indexOf(plain.replace('十', '').charAt(0)) + (plain === '十' ? 0 : 1)
}
