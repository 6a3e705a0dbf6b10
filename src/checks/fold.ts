import { ALIKE } from './characters.ts'

/**
 * What one character reads as: itself, another character, several (㈱) or nothing (zero-width, bidi controls).
 * NFKC plus our own table. Circled and bracketed numbers stay: ① before a number is a list mark, not its first digit.
 */
export function fold(character: string): string {
  const kept = folded.get(character)
  if (kept !== undefined) return kept
  const result = foldOne(character)
  if (folded.size < LIMIT) folded.set(character, result)
  return result
}

// A cache of a pure function; bounded so that no document can make it grow without end.
const folded = new Map<string, string>()
const LIMIT = 20_000

function foldOne(character: string): string {
  if (LINE_END.test(character)) return '\n'
  if (SPACE.test(character)) return ' '
  if (NOTHING.test(character)) return ''
  if (NUMBER_SIGN.test(character)) return character
  if (DASH.test(character)) return '-'
  return [...character.normalize('NFKC')].map((one) => ALIKE.get(one) ?? one).join('')
}

const LINE_END = /[\n\r\v\f\u0085\u2028\u2029]/u
const SPACE = /[\t\p{Zs}]/u
const NOTHING = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{Me}\u0300-\u036f]/u
const NUMBER_SIGN = /[\u00b2\u00b3\u00b9\u2070-\u209f\u2460-\u24ff\u2776-\u2793\u3220-\u3229\u3280-\u3289]/u
const DASH = /\p{Pd}/u
