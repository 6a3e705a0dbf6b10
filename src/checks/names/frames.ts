import type { Lore } from './lore.ts'
import type { Name } from './name.ts'
import type { NameSpan } from './spans.ts'
import type { Surnames } from './surnames.ts'

/**
 * 句式 — places where only a name can stand, whatever it looks like (高兴、严格 and 安宁 are names there): before sex, birth or an identity number
 * (，男，…；(身份证号 …), and right behind a word for a person (死者、女儿、法定代表人) where the sentence goes on as after a name.
 */
export function framedNames(text: string, person: RegExp, lore: Lore, faint: readonly NameSpan[]): readonly Name[] {
  const { surnames, isWord, isNone: not } = lore
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
  for (const match of text.matchAll(PADDED)) {
    const { first = '', last = '' } = match.groups ?? {}
    if (!(surnames.rank(first) >= 2 || surnames.isDouble(first)) || isWord(first + last) || not(first + last)) continue
    if (last.length > 1 && isWord(last) && surnames.rank(first) < 3) continue
    found.push({ from: match.index, to: match.index + match[0].length, sureness: 0.8, by: 'frame' })
  }
  const spans = new Map(faint.map((one) => [one.from, one]))
  for (const frame of [person, KIN])
    for (const match of text.matchAll(frame)) {
      const from = match.index + match[0].length
      const rest = text.slice(from, from + 12)
      const name = PADDED_HERE.exec(rest)?.[0] ?? nameBehind(rest, surnames, isWord)
      if (name !== undefined) {
        if (not(name) || NO_PERSON.test(name)) continue
        found.push({ from, to: from + name.length, sureness: isWord(name) ? WORD_ONLY : 0.75, by: 'frame' })
        continue
      }
      // The model half believes it, and the word before it says that a person comes.
      const span = spans.get(from)
      const said = text.slice(from, span?.to ?? from)
      if (span === undefined || !lore.couldBe(said) || not(said) || NO_PERSON.test(said)) continue
      found.push({ from, to: span.to, sureness: isWord(said) ? WORD_ONLY : 0.6, by: 'frame' })
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

/** 王 芳 — padded to the width of three characters, as lists of names are set. */
const PADDED =
  /(?<=^|[\s,;:、(。\d/]|[长任员记人主])(?<first>[\u4e00-\u9fff]{1,2}) {1,2}(?<last>[\u4e00-\u9fff]{1,2})(?=$|[\s,;:、)(。\d/])/gu
/** The same right behind a word for a person; what follows it need not be a bound. */
const PADDED_HERE = /^[\u4e00-\u9fff] {1,2}[\u4e00-\u9fff]{1,2}(?=$|[\s,;:、)(。\d/])/u
/** 父侬天意、母：… — one character that says whose kin it is, where no word can go before it. */
const KIN =
  /(?<=^|[\s,;:、(/。]|[其之系])(?:父|母|妻|夫|子|女|兄|弟|姐|妹|侄|婿|媳|祖父|祖母|先父|先母|亡夫|亡妻)(?![性婴儿])/gu

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
  { surnames, isWord, isNone: not }: Lore,
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
    for (const [index, item] of items.entries()) {
      const plain = item.replace(/^(?:和|及|与)|\([^)]*\)$/gu, '')
      const start = at + item.indexOf(plain)
      at += item.length + 1
      const name = listedIn(plain, index === 0, surnames)
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

const LIST =
  /(?:[\u4e00-\u9fff·]{1,12}(?: {1,2}[\u4e00-\u9fff]{1,2})?(?:\([^()、]{1,16}\))?、){1,60}[\u4e00-\u9fff·]{1,12}(?: {1,2}[\u4e00-\u9fff]{1,2}(?![\u4e00-\u9fff]))?/gu
const LISTED =
  /^(?:[\u4e00-\u9fff]{2,3}|[\u4e00-\u9fff]{1,2} {1,2}[\u4e00-\u9fff]{1,2}|[\u4e00-\u9fff]{4}(?<=^(?:欧阳|上官|司马|诸葛|司徒|夏侯|尉迟|皇甫|令狐|慕容|东方|南宫|端木|公孙)..)|[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,6}){1,2})$/u
