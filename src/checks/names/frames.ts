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
  for (const match of SEX.test(text) ? text.matchAll(BEFORE_SEX) : []) {
    const name = match.groups?.['name'] ?? ''
    const start = startIn(name, surnames)
    if (start === undefined) continue
    const from = match.index + match[0].indexOf(name) + start
    if (NO_PERSON.test(name)) continue
    if (!not(text.slice(from, from + name.length - start)))
      found.push({ from, to: from + name.length - start, sureness: 0.9, by: 'frame' })
  }
  for (const match of text.includes(' ') ? text.matchAll(PADDED) : []) {
    const { first = '', last = '' } = match.groups ?? {}
    if (!(surnames.rank(first) >= 2 || surnames.isDouble(first)) || isWord(first + last) || not(first + last)) continue
    if (last.length > 1 && first.length === 1 && isWord(last) && surnames.rank(first) < 3) continue
    // Surer than the model, which would leave the last character out.
    found.push({ from: match.index, to: match.index + match[0].length, sureness: 0.995, by: 'frame' })
  }
  for (const match of TITLE.test(text) ? text.matchAll(BEFORE_TITLE) : []) {
    const words = match.groups?.['words'] ?? ''
    const name = [words.slice(-3), words.slice(-2)].find((one) => lore.isLikely(one) || isNamed(one, lore))
    if (name === undefined || not(name) || NO_PERSON.test(name)) continue
    const to = match.index + words.length
    found.push({ from: to - name.length, to, sureness: 0.75, by: 'frame' })
  }
  const spans = new Map(faint.map((one) => [one.from, one]))
  for (const frame of [person, KIN])
    for (const match of text.matchAll(frame)) {
      const from = match.index + match[0].length
      const rest = text.slice(from, from + 12)
      // 国家长治久安 and 专家库建设 have a word over the edge.
      const edge = [text.slice(from - 1, from + 3), text.slice(from - 1, from + 1), text.slice(from - 2, from + 1)]
      if (edge.some(isWord)) continue
      const name = PADDED_HERE.exec(rest)?.[0] ?? nameBehind(rest, lore)
      if (name !== undefined) {
        if (not(name) || NO_PERSON.test(name) || runsOn(name, rest, lore)) continue
        found.push({ from, to: from + name.length, sureness: isWord(name) ? WORD_ONLY : 0.75, by: 'frame' })
        continue
      }
      // The model half believes it, and the word before it says that a person comes.
      const span = spans.get(from)
      const said = text.slice(from, span?.to ?? from)
      if (
        span === undefined ||
        span.sureness < (FUNCTION.test(said) ? SURER : 0) ||
        !lore.couldBe(said) ||
        not(said) ||
        NO_PERSON.test(said)
      )
        continue
      found.push({ from, to: span.to, sureness: isWord(said) ? WORD_ONLY : 0.6, by: 'frame' })
    }
  return found
}

/** 文明行为: a word, and its neighbour's first character; no name is cut out of two words. */
function runsOn(name: string, rest: string, { isListed, isWord }: Lore): boolean {
  return name.length === 3 && isListed(name.slice(0, 2)) && isWord(name.slice(2) + rest.slice(3, 4))
}

/** A name that is a word behind a word for a person: worth a look, no more. */
const WORD_ONLY = 0.45

/** Most lines hold neither: it is cheaper to ask first. */
const SEX = /[男女岁生]|身份证|\d{17}|[\dOolI]{15}/u
const TITLE = /小朋友|女士|先生|夫[妇妻]|之[妻夫子女母父]|等\d|\([男女]/u

/** 王芳，女，…　王芳(女，…　王芳，1978年3月生　王芳(身份证号　王芳，身份证 */
const BEFORE_SEX =
  /(?<=^|[\s,。;:、()\d.]|[人者员象主户委长]|女儿|儿子|丈夫|妻子)(?<name>[\u4e00-\u9fff·]{2,12})(?=[,(]\s?(?:[男女](?:[,;)\s]|性)|(?:公民)?身份证|\d{17}[\dXx]|(?:19|20)\d\d年\d{1,2}月(?:\d{1,2}日)?(?:出)?生|\d{1,3}岁)|[ ]{1,3}[\dOolI]{14,17}[\dXx](?![\d]))/gu

/** 王芳(男， 李伟小朋友 王强之子 陈刚等3人: what stands before is somebody's name, whatever stands before that. */
const BEFORE_TITLE =
  /(?<words>[\u4e00-\u9fff]{2,3})(?=\((?:男|女)[,)]|小朋友|女士|先生(?!生)|夫妇|夫妻|之[妻夫子女母父](?![\u4e00-\u9fff]?[户性])|等\d{1,3}[人名户])/gu

/** Two characters, the first a usual surname, that are no word together. */
function isNamed(name: string, { surnames, isWord }: Lore): boolean {
  return name.length === 2 && surnames.rank(name.slice(0, 1)) >= 2 && !isWord(name)
}

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
  /(?<=^|[\s,;:、(/。]|[其之系])(?:父|母|妻|夫|子|女|兄|弟|姐|妹|侄|婿|媳|祖父|祖母|先父|先母|亡夫|亡妻)(?![性婴儿方士工职])/gu

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

function nameBehind(text: string, { surnames, isWord, isLikely, isGiven }: Lore): string | undefined {
  const dotted = /^[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,6}){1,2}/u.exec(text)?.[0]
  if (dotted !== undefined) return dotted
  const longest = surnames.isDouble(text.slice(0, 2)) ? 4 : 3
  if (FUNCTION.test(text)) return undefined
  const rank = longest === 4 ? 3 : surnames.rank(text.slice(0, 1))
  const three = text.slice(0, 3)
  // 牛家豪在未取得: nothing else reads so, unless its last character opens a word: 文明礼|貌.
  const inWords = [three.slice(0, 2), three.slice(1), text.slice(2, 4), text.slice(1, 4), text.slice(0, 4)]
  if (isLikely(three) && !inWords.some(isWord)) return three
  if (rank < 2) return undefined
  for (let size = longest; size >= 2; size--) {
    const name = text.slice(0, size)
    const after = text.slice(size)
    if (!/^[\u4e00-\u9fff]+$/u.test(name) || LOOSE.test(name)) continue
    // 学生申请、 and 群众关心的 are no names; 安全员方圆， may be one.
    if (isWord(name)) {
      if (/^[,;:(\d]/u.test(after)) return name
    } else if (rank === 3 ? GOES_ON.test(after) : STOPS.test(after) && (size === 3 || isGiven(name.slice(1))))
      return name
  }
  return undefined
}

/** Surnames that are particles first: 患者和高危人群, 被告人时不. Of these only the model can tell. */
const FUNCTION = /^[和与及从向于全应时任同经都能有所别由令宣]/u

const SURER = 0.25

/** The verb that follows a short name is not its last character: 景色未及时. */
const LOOSE = /[未不等已被因系称与和及在对向将把先后说]$/u

/** A rarer surname wants a clear end behind the name: 老人都可以 begins with one too. */
const STOPS = /^(?:$|[,。;:、()\d\s!?“”])/u

/** What follows a name: a stop, a bracket, a digit, the end, or a verb that needs somebody. */
const GOES_ON =
  /^(?:$|[,。;:、()\d\s!?“”]|等\d|(?:在|因|系|于|被|与|和|向|对|称|说|已|未|曾|均|也|的|之|及|到|至|为|将|把|同意|多次|违规|违反|利用|收受|受到|涉嫌|先后|作为|担任|安排|发现|随即|立即|负责|主持|出席|升学|的|任|等|提出|反映|提供|陈述|证言|证实|表示|死亡|受伤|住院|签收|签字|本人|名下|家中|夫妇|走失|领取|不服|没有|有|以)(?![\u4e00-\u9fff]?(?:人|者)))/u
