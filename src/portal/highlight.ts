import { html, type Html } from './html.ts'

/** 命中 — a text with the words a reader asked for marked in it; each of them as a whole, wherever it stands. */
export function marked(text: string, needles: readonly string[]): Html {
  const plain = folded(text)
  const spans: (readonly [number, number])[] = []
  for (const needle of needles)
    for (let at = plain.indexOf(needle); at !== -1; at = plain.indexOf(needle, at + needle.length))
      spans.push([at, at + needle.length])
  spans.sort((a, b) => a[0] - b[0])
  const pieces: Html[] = []
  let done = 0
  for (const [from, to] of spans) {
    if (to <= done) continue
    const start = Math.max(from, done)
    pieces.push(html`${text.slice(done, start)}<mark>${text.slice(start, to)}</mark>`)
    done = to
  }
  return html`${pieces}${text.slice(done)}`
}

/** The stretch of a text around the first word that occurs in it; its beginning where none does. */
export function stretch(text: string, needles: readonly string[], length = 110): string {
  const plain = folded(text)
  const places = needles.map((needle) => plain.indexOf(needle)).filter((at) => at !== -1)
  const at = places.length === 0 ? 0 : Math.min(...places)
  const from = Math.max(0, at - Math.floor(length / 3))
  const cut = text.slice(from, from + length).replace(/\s+/g, ' ')
  return `${from > 0 ? '…' : ''}${cut.trim()}${from + length < text.length ? '…' : ''}`
}

/** What is looked for: the parts of the question, as texts are compared. */
export function needlesOf(words: string): readonly string[] {
  return [...new Set(folded(words).split(/\s+/))].filter((one) => one !== '').sort((a, b) => b.length - a.length)
}

/** Full and half width, capitals and small letters alike, each character in its place. */
function folded(text: string): string {
  return [...text].map((one) => plainer(one)).join('')
}

function plainer(character: string): string {
  const plain = character.normalize('NFKC').toLowerCase()
  return plain.length === character.length ? plain : character
}
