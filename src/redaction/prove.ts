import type { NamedBytes } from '../domain/bundle.ts'

/** Something covered that is still there: in which file, in which writing. Never the text itself. */
export type Leak = Readonly<{ path: string; writing: string }>

/**
 * 无残留证明 — searches every byte of every page, and its path, for each covered passage in each writing it could survive in.
 * An empty answer is the proof; anything else stops the release. Passages too short to search for (one character, or fewer
 * than four letters or digits) occur everywhere by chance; that they are covered is shown by how the public copy is built.
 */
export function prove(pages: readonly NamedBytes[], covered: readonly string[]): readonly Leak[] {
  const sought = covered.filter(isSearchable)
  return pages.flatMap((page) => {
    const views = viewsOf(page)
    return sought.flatMap((text) => {
      const writing = leakedWriting(views, text)
      return writing === undefined ? [] : [{ path: page.path, writing }]
    })
  })
}

type Views = Readonly<{ raw: string; whole: string; plain: string; folded: string; digits: string }>

function viewsOf(page: NamedBytes): Views {
  const raw = `${page.path}\n${Buffer.from(page.bytes).toString('utf8')}`
  const plain = unescaped(raw.replace(/<[^>]*>/g, ''))
  return {
    raw: raw.toLowerCase(),
    whole: unescaped(raw),
    plain,
    folded: folded(plain),
    digits: plain.normalize('NFKC').replace(/\D+/g, ''),
  }
}

function leakedWriting(views: Views, text: string): string | undefined {
  // Attributes too: a description in a <meta> is read by every search engine.
  if (views.plain.includes(text) || views.whole.includes(text)) return 'plain'
  const core = folded(text)
  if (core.length > 1 && views.folded.includes(core)) return 'folded'
  const digits = text.normalize('NFKC').replace(/\D+/g, '')
  if (digits.length >= 7 && views.digits.includes(digits)) return 'digits'
  return WRITINGS.find(([, write]) => views.raw.includes(write(text).toLowerCase()))?.[0]
}

/** Encodings a page could carry a text in without showing it. */
const WRITINGS: readonly (readonly [string, (text: string) => string])[] = [
  ['percent', encodeURIComponent],
  ['entities', (text) => [...text].map((c) => `&#${c.codePointAt(0)};`).join('')],
  ['hex-entities', (text) => [...text].map((c) => `&#x${c.codePointAt(0)?.toString(16)};`).join('')],
  ['unicode-escapes', (text) => text.replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)],
  ['base64', (text) => Buffer.from(text, 'utf8').toString('base64').replace(/=+$/, '')],
  ['hex', (text) => Buffer.from(text, 'utf8').toString('hex')],
]

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

function unescaped(html: string): string {
  return html
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => codePoint(parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, dec: string) => codePoint(Number(dec)))
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '')
}
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }

function codePoint(value: number): string {
  return value <= 0x10ffff ? String.fromCodePoint(value) : ''
}

function isSearchable(text: string): boolean {
  const core = folded(text)
  return /\p{Script=Han}/u.test(core) ? core.length >= 2 : core.length >= 4
}
