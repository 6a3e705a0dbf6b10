import { classOfWord, type Characters } from './characters.ts'
import type { Name } from './name.ts'
import type { NameSpan } from './spans.ts'
import type { Surnames } from './surnames.ts'

/** What the model says, less what cannot be a name whatever surrounds it; dictionary words weigh less, for the model has not read the dictionary's whole. */
export function fromModel(
  text: string,
  spans: readonly NameSpan[],
  { characters, surnames, never }: Known,
  least: number,
): readonly Name[] {
  const found: Name[] = []
  for (const span of spans) {
    const { from, to } = trimmed(text, span)
    const name = text.slice(from, to)
    if (
      !FORM.test(name) ||
      ENDS_OTHERWISE.test(name) ||
      never.has(name) ||
      GOES_ON_OTHERWISE.test(text.slice(to, to + 10))
    )
      continue
    const sureness = span.sureness * doubt(name, characters, surnames)
    if (sureness >= least) found.push({ from, to, sureness, by: 'model' })
  }
  return found
}

/** Below this a span of the model is not worth keeping, whatever else speaks for it. */
export const FAINT = 0.08

export type Known = Readonly<{ characters: Characters; surnames: Surnames; never: ReadonlySet<string> }>

/** Chinese with or without a dot or a blank inside, or a capitalised name in Latin letters. */
const FORM =
  /^(?:[\u4e00-\u9fff]{1,2}[ ][\u4e00-\u9fff]{1,2}|[\u4e00-\u9fff]{2,12}(?:[·•.][\u4e00-\u9fff]{1,12}){0,3}|[A-Z][a-z]+(?: [A-Z][a-z]+){1,3})$/u
/** What ends like a river, a mountain, a firm or a road is one. */
const ENDS_OTHERWISE = /(?:[河江湖海洋山岭峡洼垸圩坡市县区镇乡村路街寺庙桥杯奖]|大厦|广场|公司|小区|学校|医院|集团)$/u

/** Before 镇 or 清真寺 it is part of a place's name, before 〔2026〕 of a document's number. */
const GOES_ON_OTHERWISE =
  /^(?:证字|镇(?![长党政])|[县旗市](?![长委政级])|乡(?![长党政人])|街道|苏木|嘎查|清真寺|天主堂|教堂|建成区|工业园|新区|开发区|科技园|新技术|熟食店|酱鸭店|超市|商行|饭店|餐馆|合作社|有限公司|因注射|(?:字|[\u4e00-\u9fff]{0,5})?(?:\([\u4e00-\u9fff]{1,3}\))?[\u4e00-\u9fff]{0,5}[〔\[]\d{4})/u

/** 2-character names are often read one too far: 张三称, 李四未. */
function trimmed(text: string, { from, to }: NameSpan): Readonly<{ from: number; to: number }> {
  const name = text.slice(from, to)
  if (name.length >= 3 && !name.includes('·') && TRAILING.test(name)) return { from, to: to - 1 }
  return { from, to }
}

const TRAILING = /[称诉犯欠系曾未因及和与以由将被让所也]$/u

function doubt(name: string, characters: Characters, surnames: Surnames): number {
  const bare = name.replace(' ', '')
  const kind = classOfWord(characters.words, bare)
  // 申 请 is a head set wide.
  if (name !== bare && (kind === 0 || kind === 1)) return 0
  if (kind === 1) return 0.3
  if (kind === 0) return surnames.opens(bare) ? 0.6 : 0.3
  return bare.length <= 3 && !surnames.opens(bare) && kind < 0 ? 0.7 : 1
}
