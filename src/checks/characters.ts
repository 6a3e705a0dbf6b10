/** Characters that mean another one here and that NFKC leaves alone (or would spoil). Lists only; `fold.ts` reads them. */

import { RADICALS, RADICALS_FROM } from '../domain/radicals.ts'
import { SIMPLIFIED } from './tables/simplified.ts'

/** Variants the table of OpenCC leaves alone. */
const VARIANTS = '帳账'

/** Shapes people and scanners put for the star of a secrecy mark. */
const STARS = '☆✩✪✫✬✭✮✯✰⋆⭐🟊🌟⚝⍟'
/** Letters of other scripts that look like the check letter X. */
const LOOK_LIKE_X = 'ХхΧχ✕✖╳⨉⤫'
/** Cyrillic and Greek letters that look like Latin ones, pairs: in numbers they are slips of the keyboard. */
const LETTERS = 'АAВBСCЕEНHКKМMОOРPТTаaеeоoрpсcіiІIΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTοoιi'
/** Dashes that are not in the class Pd. */
const DASHES = '−─━﹘‐‑⁃'

export const ALIKE: ReadonlyMap<string, string> = new Map([
  ...[...RADICALS].map((to, index) => [String.fromCodePoint(RADICALS_FROM + index), to] as const),
  ...pairs(SIMPLIFIED),
  ...pairs(VARIANTS),
  ...[...STARS].map((from) => [from, '★'] as const),
  ...[...LOOK_LIKE_X].map((from) => [from, 'X'] as const),
  ...pairs(LETTERS),
  ...[...DASHES].map((from) => [from, '-'] as const),
])

function pairs(list: string): readonly (readonly [string, string])[] {
  const all = [...list]
  return all.flatMap((from, index) => (index % 2 === 0 ? [[from, all[index + 1] ?? from] as const] : []))
}
