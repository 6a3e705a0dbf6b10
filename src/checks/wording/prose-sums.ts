import type { Sighting } from '../rule.ts'
import type { Scene } from '../scene.ts'
import { sight } from '../sight.ts'
import { addsUp, figureOf, type Figure } from './figures.ts'
import type { WordingTest } from './test.ts'

/**
 * 文内合计: 甲30万元、乙20万元，合计60万元; 共计60万元，分别为30万元、20万元. What 其中 introduces need not be all there is: it may only not be more, and
 * of people not even that, who may be counted twice.
 */
export const proseSums: WordingTest = {
  needs: 'digit',
  *find(scene) {
    const { text } = scene.normal
    if (!/[合总共]/u.test(text)) return
    for (const sentence of text.matchAll(/[^。;!?\n]{6,300}/gu)) yield* inSentence(scene, sentence[0], sentence.index)
  },
}

function* inSentence(scene: Scene, sentence: string, at: number): Iterable<Sighting> {
  const totals = [...sentence.matchAll(TOTAL)]
  const [match] = totals
  if (match === undefined || totals.length > 1 || VAGUE.test(sentence)) return
  const number = match[1] ?? ''
  const total = figureOf(number)
  if (total === undefined || !UNITS.test(total.unit)) return
  const [from, to] = [match.index, match.index + match[0].length]
  const before = partsOf(sentence.slice(0, from), total.unit)
  const after = partsOf(sentence.slice(to), total.unit)
  const tail = sentence.slice(to)
  const wrong =
    after !== undefined && after.length >= 2 && (before?.length ?? 1) === 0
      ? afterwards(tail, total, after)
      : before !== undefined &&
        before.length >= 2 &&
        (after?.length ?? 1) === 0 &&
        LISTED.test(sentence.slice(0, from)) &&
        !addsUp(total, before, false)
  if (wrong) yield sight(scene, at + to - number.length, at + to)
}

function afterwards(tail: string, total: Figure, parts: readonly Figure[]): boolean {
  if (ALL.test(tail)) return !addsUp(total, parts, false)
  const sum = parts.reduce((all, one) => all + one.value, 0)
  return SOME.test(tail) && total.unit.endsWith('元') && sum > total.value && !addsUp(total, parts, false)
}

/** The figures of that unit in a stretch of text; undefined where figures of another unit of the same kind stand among them. */
function partsOf(text: string, unit: string): readonly Figure[] | undefined {
  const all = [...text.matchAll(FIGURE)].flatMap((one) => figureOf(one[0]) ?? [])
  const money = unit.endsWith('元')
  if (all.some((one) => one.unit !== unit && (one.unit === '' || (money && one.unit.endsWith('元'))))) return undefined
  return all.filter((one) => one.unit === unit)
}

const UNIT = '(?:亿元|万元|元|人次|人|户|项|件|个|亩|公里|平方米|公顷|万吨|吨|套|台|名|家|辆|起|宗)'
const UNITS = new RegExp(`^${UNIT}$`, 'u')
const TOTAL = new RegExp(
  String.raw`(?:合计|总计|共计|总共|共)(?:金额|人民币|为|是|:|\s){0,3}(\d[\d,]{0,15}(?:\.\d{1,6})?${UNIT})(?![\u4e00-\u9fff]?以)`,
  'gu',
)
const FIGURE = new RegExp(String.raw`(?<![\d.,〔(第\-])\d[\d,]{0,15}(?:\.\d{1,6})?(?:${UNIT}|(?=[,、]))`, 'gu')
const VAGUE =
  /余[元万亿人]|约|近\d|超过|以上|以下|左右|多[元万人]|每|同比|增长|增加|减少|比上年|下降|提高|其余|剩余|最高|最低|不超过|至少|达到/u
/** Parts directly side by side: 、 or , between them, and the total after a mark. */
const LISTED = /\d[^,、]{0,6}[,、][^,、]{0,24}\d[^\d]{0,10}[,、]$/u
const ALL = /^[,:]?\s?(?:分别(?:为|是)|包括|由)/u
const SOME = /^[,:]?\s?其中/u
