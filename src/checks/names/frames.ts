import type { Name } from './name.ts'
import type { Surnames } from './surnames.ts'

/**
 * 句式 — places where only a name can stand, whatever it looks like (高兴、严格 and 安宁 are names there): before sex, birth or an identity number
 * (，男，…；(身份证号 …), and right behind a word for a person (死者、女儿、法定代表人) where the sentence goes on as after a name.
 */
export function framedNames(
  text: string,
  person: RegExp,
  surnames: Surnames,
  isWord: (word: string) => boolean,
  not: (name: string) => boolean,
): readonly Name[] {
  const found: Name[] = []
  for (const match of text.matchAll(BEFORE_SEX)) {
    const name = match.groups?.['name'] ?? ''
    const start = startIn(name, surnames)
    if (start === undefined) continue
    const from = match.index + match[0].indexOf(name) + start
    if (NO_PERSON.test(name)) continue
    if (!not(text.slice(from, from + name.length - start)))
      found.push({ from, to: from + name.length - start, sureness: 0.9, by: 'frame' })
  }
  for (const match of text.matchAll(person)) {
    const from = match.index + match[0].length
    const name = nameBehind(text.slice(from, from + 12), surnames, isWord)
    if (name === undefined || not(name) || NO_PERSON.test(name)) continue
    found.push({ from, to: from + name.length, sureness: isWord(name) ? WORD_ONLY : 0.75, by: 'frame' })
  }
  return found
}

/** A name that is a word behind a word for a person: worth a look, no more. */
const WORD_ONLY = 0.45

/** 王芳，女，…　王芳(女，…　王芳，1978年3月生　王芳(身份证号　王芳，身份证 */
const BEFORE_SEX =
  /(?<=^|[\s,。;:、()\d.]|[人者员象主户委长]|女儿|儿子|丈夫|妻子)(?<name>[\u4e00-\u9fff·]{2,12})(?=[,(]\s?(?:[男女](?:[,;)\s]|性)|(?:公民)?身份证|\d{17}[\dXx]|(?:19|20)\d\d年\d{1,2}月(?:\d{1,2}日)?(?:出)?生|\d{1,3}岁)|[ ]{1,3}[\dOolI]{14,17}[\dXx](?![\d]))/gu

/** What is written where a name is written, and is none. */
const NO_PERSON =
  /(?:出生|日生|族|证|数|个月|岁|坐落|类别|[的于法了])$|^(?:无名氏|许可|康复|保证|保障|申请|家属|陈述|陈诉|朋友|养老|开心|居住|同意|应当|应在|安排|任何|有关|和解|方式|时间|时候|成为|成员|于是|党员|干部|群众|单位|公民|高度|明确|明显|严格|金额|安全|平均|总体|全部|全体|水井)/u

/** In what stands before ，男， the name begins at its surname: 死者王芳, 的王芳. */
function startIn(words: string, surnames: Surnames): number | undefined {
  if (words.includes('·') || words.length <= 4) {
    if (words.length <= 3 || words.includes('·')) return 0
    if (surnames.isDouble(words.slice(0, 2))) return 0
  }
  for (const size of [3, 2]) {
    const tail = words.slice(-size)
    if (surnames.rank(tail.slice(0, 1)) >= 2) return words.length - size
  }
  return undefined
}

function nameBehind(text: string, surnames: Surnames, isWord: (word: string) => boolean): string | undefined {
  const dotted = /^[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,6}){1,2}/u.exec(text)?.[0]
  if (dotted !== undefined) return dotted
  const longest = surnames.isDouble(text.slice(0, 2)) ? 4 : 3
  const rank = longest === 4 ? 3 : surnames.rank(text.slice(0, 1))
  if (rank < 2) return undefined
  for (let size = longest; size >= 2; size--) {
    const name = text.slice(0, size)
    const after = text.slice(size)
    if (!/^[\u4e00-\u9fff]+$/u.test(name) || (size === longest && LOOSE.test(name))) continue
    // 学生申请、 and 群众关心的 are no names; 安全员方圆， may be one.
    if (isWord(name)) {
      if (rank === 3 && /^[,;:(\d]/u.test(after)) return name
    } else if (rank === 3 ? GOES_ON.test(after) : STOPS.test(after) && !isWord(name.slice(1))) return name
  }
  return undefined
}

/** The verb that follows a short name is not its last character: 景色未及时. */
const LOOSE = /[未不等已被因系称与和及在对向将把先后说]$/u

/** A rarer surname wants a clear end behind the name: 老人都可以 begins with one too. */
const STOPS = /^(?:$|[,。;:、()\d\s!?“”])/u

/** What follows a name: a stop, a bracket, a digit, the end, or a verb that needs somebody. */
const GOES_ON =
  /^(?:$|[,。;:、()\d\s!?“”]|等\d|(?:在|因|系|于|被|与|和|向|对|称|说|已|未|曾|均|也|的|之|及|到|至|为|将|把|同意|多次|违规|违反|利用|收受|受到|涉嫌|先后|作为|担任|安排|发现|随即|立即|负责|主持|出席|升学|的|任|等|提出|反映|提供|陈述|证言|证实|表示|死亡|受伤|住院|签收|签字|本人|名下|家中|夫妇|走失|领取|不服|没有|有|以)(?![\u4e00-\u9fff]?(?:人|者)))/u

/** 并列 — of a list joined by 、 one sure name vouches for the others, if they look at all like names. */
export function listedNames(
  text: string,
  sure: readonly Name[],
  surnames: Surnames,
  isWord: (word: string) => boolean,
  not: (name: string) => boolean,
): readonly Name[] {
  const found: Name[] = []
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
    for (const item of items) {
      const plain = item.replace(/^(?:和|及|与)|\([^)]*\)$/gu, '')
      const start = at + item.indexOf(plain)
      at += item.length + 1
      if (!LISTED.test(plain) || not(plain) || !(plain.includes('·') || surnames.opens(plain))) continue
      // Ports and plants stand in lists as people do: for a word half of the list must be names.
      if (isWord(plain) && known * 2 < items.length) continue
      found.push({ from: start, to: start + plain.length, sureness: 0.7, by: 'list' })
    }
  }
  return found
}

const LIST = /(?:[\u4e00-\u9fff·]{2,12}(?:\([^()、]{1,16}\))?、){1,60}[\u4e00-\u9fff·]{2,12}/gu
const LISTED =
  /^(?:[\u4e00-\u9fff]{2,3}|[\u4e00-\u9fff]{4}(?<=^(?:欧阳|上官|司马|诸葛|司徒|夏侯|尉迟|皇甫|令狐|慕容|东方|南宫|端木|公孙)..)|[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,6}){1,2})$/u
