import { edited } from '../../../domain/replacement.ts'
import { headerText } from '../header-footer.ts'
import { joined } from './cuts.ts'
import type { Covering } from './covering.ts'

/**
 * 页眉改写 — a header with its codes kept and its words covered. Where the codes will not have it (a size before a digit), the words alone
 * stay. Pictures in headers go with the part that holds them.
 */
export function headerCovered(coded: string, aside: Covering['aside']): string {
  const bare = coded.replace(/&G/g, '')
  const wanted = headerText(bare)
  const cuts = joined(aside(wanted))
  if (cuts.length === 0) return bare
  const tokens = [...bare.matchAll(TOKEN)].map(([token]) => token)
  const places = placesOf(tokens)
  for (const { from, to, put } of [...cuts].reverse()) {
    const first = places[from] ?? -1
    for (const place of places.slice(from, to)) if (place >= 0) tokens[place] = ''
    const words = put.replaceAll('&', '&&')
    if (first >= 0) tokens[first] = words
    else tokens.push(words)
  }
  const written = tokens.join('')
  const planned = edited(wanted, cuts)
  return headerText(written) === headerText(planned.replaceAll('&', '&&')) ? written : planned.replaceAll('&', '&&')
}

const TOKEN = /&&|&"[^"]*"|&K(?:[0-9A-Fa-f]{6}|\d\d[+-]\d{3})|&\d{1,3}|&[A-Za-z]|[^]/g

/** For every character of the header's text the token it comes from; -1 for a line end between parts. */
function placesOf(tokens: readonly string[]): readonly number[] {
  const lines: { at: number; char: string }[][] = [[]]
  tokens.forEach((token, at) => {
    if (/^(?:&[LCR]|\n)$/.test(token)) lines.push([])
    else if (token === '&&') lines.at(-1)!.push({ at, char: '&' })
    else if (!(token.length > 1 && token.startsWith('&'))) lines.at(-1)!.push({ at, char: token })
  })
  const shown = lines.map(trimmed).filter((line) => line.length > 0)
  return shown.flatMap((line, at) => [...(at === 0 ? [] : [-1]), ...line.map((one) => one.at)])
}

function trimmed<T extends Readonly<{ char: string }>>(line: readonly T[]): readonly T[] {
  const from = line.findIndex(({ char }) => char.trim() !== '')
  return from < 0 ? [] : line.slice(from, line.findLastIndex(({ char }) => char.trim() !== '') + 1)
}
