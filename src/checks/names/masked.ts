import type { Name } from './name.ts'
import type { Surnames } from './surnames.ts'

/** 已隐去的姓名 — 张某、欧阳某某、王某1、李*明、赵××: somebody has covered it already; it stays as it is and is counted as a class of its own. */
export function maskedNames(text: string, surnames: Surnames): readonly Name[] {
  const found: Name[] = []
  for (const match of text.matchAll(FORM)) {
    const from = match.index + startOf(match[0], surnames)
    if (from < 0 || from >= match.index + match[0].length - 1) continue
    const to = match.index + match[0].length
    // 某 before a noun is no mask: 王某村, 陈某某公司 are; 某市, 某某局 are not.
    if (!surnames.isDouble(text.slice(from, from + 2)) && surnames.rank(text.slice(from, from + 1)) < 2) continue
    found.push({ from, to, sureness: 1, by: 'masked' })
  }
  return found
}

const FORM =
  /[\u4e00-\u9fff]{1,2}(?:某(?:某|[甲乙丙丁])?\d{0,2}(?:[\u4e00-\u9fff](?=$|[\s,。;、()]))?|[*×○〇]{1,2}[\u4e00-\u9fff]?(?![\d*×○〇])|[Xx]{2}(?![A-Za-z]))/gu

/** Two characters before the mask may be a double surname, or a word and a surname. */
function startOf(form: string, surnames: Surnames): number {
  const before = /^[\u4e00-\u9fff]+?(?=[某*×○〇Xx])/u.exec(form)?.[0] ?? ''
  if (before.length === 2 && surnames.isDouble(before)) return 0
  return before.length - 1
}
