/** Characters that mean another one here and that NFKC leaves alone (or would spoil). Lists only; `fold.ts` reads them. */

import { SIMPLIFIED } from './tables/simplified.ts'

/** CJK radicals U+2E80 … U+2EF3 in order of code point: PDF files carry them in place of the ideograph (⺠ for 民). */
const RADICALS =
  '冫厂乚乚乙亻冂几刀刂卜卩小小兀尢尢尢巳幺彑彐忄心扌攵⺚旡日月歺母民氵水灬爪爪丬牛犭王疋罒示礻竹糹纟罓罒网网网羊羊羊耂肀聿月臼艹艹艹虎衤西西见角角讠贝足车辶辶辶阝钅长长长门阜阝雨青韦页风飞食食飠饣首马骨鬼鱼鸟卤麦黄黾齐齐齿齿龙龙龟龟龟'
const RADICALS_FROM = 0x2e80

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
