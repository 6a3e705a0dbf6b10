import type { Lore } from './lore.ts'
import type { Name } from './name.ts'
import type { Surnames } from './surnames.ts'

/** 并列 — of a list joined by 、 one sure name vouches for the others, if they look at all like names. */
export function listedNames(
  text: string,
  sure: readonly Name[],
  { surnames, isWord, isNone: not }: Lore,
): readonly Name[] {
  const found: Name[] = []
  if (!text.includes('、')) return found
  const starts = sure
    .filter((one) => one.sureness >= 0.5)
    .map((one) => one.from)
    .sort((a, b) => a - b)
  let next = 0
  for (const list of text.matchAll(LIST)) {
    const from = list.index
    const to = from + list[0].length
    const items = list[0].split('、')
    while ((starts[next] ?? Infinity) < from) next++
    const begin = next
    while ((starts[next] ?? Infinity) < to) next++
    const known = next - begin
    if (known === 0) continue
    let at = from
    for (const [index, item] of items.entries()) {
      const plain = item.replace(/^(?:和|及|与)|\([^)]*\)$/gu, '')
      const start = at + item.indexOf(plain)
      at += item.length + 1
      const isFirst = index === 0 || (index === 1 && NUMERAL.test(items[0] ?? ''))
      const name = listedIn(plain, isFirst, surnames)
      const bare = name.replace(/ /g, '')
      if (name === '' || not(bare)) continue
      // Ports and plants stand in lists as people do: for a word, or a rare surname, half of the list must be names.
      if ((isWord(bare) || surnames.rank(bare.slice(0, 1)) < 2) && !bare.includes('·') && known * 2 < items.length)
        continue
      const begins = start + plain.length - name.length
      found.push({ from: begins, to: begins + name.length, sureness: 0.7, by: 'list' })
    }
  }
  return found
}

/** The name an item of a list is; of the first item, which carries the words before the list, the name it ends in. */
function listedIn(item: string, isFirst: boolean, surnames: Surnames): string {
  if (LISTED.test(item)) return item.includes('·') || surnames.opens(item) ? item : ''
  if (!isFirst) return ''
  const tail = /[\u4e00-\u9fff] {1,2}[\u4e00-\u9fff]{1,2}$/u.exec(item)?.[0] ?? ''
  return surnames.opens(tail) ? tail : ''
}

/** 一、同意将… is no item before the first. */
const NUMERAL = /^[一二三四五六七八九十]{1,3}$/u

const LIST =
  /(?:[\u4e00-\u9fff·]{1,12}(?: {1,2}[\u4e00-\u9fff]{1,2})?(?:\([^()、]{1,16}\))?、){1,60}[\u4e00-\u9fff·]{1,12}(?: {1,2}[\u4e00-\u9fff]{1,2}(?![\u4e00-\u9fff]))?/gu
const LISTED =
  /^(?:[\u4e00-\u9fff]{2,3}|[\u4e00-\u9fff]{1,2} {1,2}[\u4e00-\u9fff]{1,2}|[\u4e00-\u9fff]{4}(?<=^(?:欧阳|上官|司马|诸葛|司徒|夏侯|尉迟|皇甫|令狐|慕容|东方|南宫|端木|公孙)..)|[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,6}){1,2})$/u
