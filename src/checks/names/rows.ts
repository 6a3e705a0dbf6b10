import type { Lore } from './lore.ts'
import type { Name } from './name.ts'

/**
 * 名单行 — lines laid out as the rows of a list: 07／王芳／身份证号／…, 王　芳 33012…, 石敢当10000元. A part of such a line that could be a name is one
 * where a number of the kind people have, or an amount, stands right behind it, and worth believing where such a number stands in the line at all.
 */
export function rowNames(text: string, lore: Lore): readonly Name[] {
  if (!NUMBER.test(text)) return []
  const found: Name[] = []
  const isRow = PERSONAL.test(text)
  for (const match of text.matchAll(PART)) {
    const { name = '' } = match.groups ?? {}
    const bare = name.replace(/ /g, '')
    if (lore.isNone(bare)) continue
    const after = text.slice(match.index + name.length)
    const vouched = BEFORE_NUMBER.test(after)
    const isPaid = BEFORE_AMOUNT.test(after)
    if (!vouched && !isPaid && !isRow) continue
    const isWord = lore.isWord(bare)
    // Right before somebody's number even 浪素珍 is a name.
    if (!lore.couldBe(bare) && !(vouched && bare.length <= 3 && !isWord)) continue
    const sureness = sureOf(isWord, lore.surnames.rank(bare.slice(0, 1)), vouched)
    if (sureness > 0) found.push({ from: match.index, to: match.index + name.length, sureness, by: 'list' })
  }
  return found
}

/** A word, or a rare surname, needs the number right behind it. */
function sureOf(isWord: boolean, rank: number, vouched: boolean): number {
  if (vouched) return isWord ? 0.6 : 0.85
  return isWord || rank < 2 ? 0 : 0.65
}

const NUMBER = /\d{4}|\d元/u
/** An identity number, a mobile, a masked one: whose number would it be. */
const PERSONAL = /(?<!\d)(?:\d{14}[\dXx]?(?:\d{2}[\dXx])?|1[3-9]\d[\d -]{8,10})(?!\d)|\d{3,6}\*{4,}/u
/** Between two bounds of a row: a bar, a stroke, a gap, a comma, a bracket. */
const PART =
  /(?<=^|[\s/|,;、:()\d.])(?<name>[\u4e00-\u9fff](?: {1,2}[\u4e00-\u9fff]{1,2}|[\u4e00-\u9fff]{1,3})|[\u4e00-\u9fff]{2} [\u4e00-\u9fff]{1,2})(?=$|[\s/|,;、()\d])/gu
const BEFORE_NUMBER = /^\s?[/|,;(]?\s{0,3}(?:\d{14}[\dXx]?(?:\d{2}[\dXx])?(?!\d)|1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d))/u
const BEFORE_AMOUNT = /^\s{0,3}(?:各)?\d{2,7}(?:\.\d{1,2})?元/u
