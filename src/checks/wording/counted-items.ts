import type { Sighting } from '../rule.ts'
import type { Scene } from '../scene.ts'
import { sight } from '../sight.ts'
import { numeralOf } from './numerals.ts'
import type { WordingTest } from './test.ts'

/** 项数不符: 具备以下三个条件：（1）…（2）… where the list in the same paragraph has another length than is announced. */
export const countedItems: WordingTest = {
  needs: 'text',
  *find(scene) {
    const { text } = scene.normal
    if (!/[二2]/u.test(text)) return
    for (const match of text.matchAll(ANNOUNCED)) {
      const said = numberOf(match[1] ?? '')
      const rest = text.slice(match.index + match[0].length)
      if (said === undefined || said < 2 || said > 30) continue
      const listed = lengthOfList(rest)
      if (listed !== undefined && listed >= 2 && listed !== said) yield found(scene, match, { said, listed })
    }
  },
}

function found(scene: Scene, match: RegExpExecArray, evidence: NonNullable<Sighting['evidence']>): Sighting {
  return sight(scene, match.index, match.index + match[0].trimEnd().length, undefined, evidence)
}

function numberOf(text: string): number | undefined {
  return text === '两' ? 2 : /^\d+$/u.test(text) ? Number(text) : numeralOf(text)
}

/** How far the first list of the text counts. Undefined: no list begins near, or it does not count on by ones. */
function lengthOfList(rest: string): number | undefined {
  for (const mark of MARKS) {
    const all = [...rest.matchAll(mark)]
    if (all.length === 0 || (all[0]?.index ?? 99) > 12) continue
    const numbers = all.map((one) => numberOf(one[1] ?? ''))
    return numbers.every((one, index) => one === index + 1) ? numbers.length : undefined
  }
  return undefined
}

const ANNOUNCED =
  /(?:以下|下列|如下|分为|共有?|包括|做到|坚持)([两二三四五六七八九十]{1,3}|\d{1,2})(?:个方面|方面|个|项|条|点|种|类|步)[\u4e00-\u9fff]{0,8}:\s{0,4}/gu
const MARKS: readonly RegExp[] = [
  /\((\d{1,2})\)/gu,
  /(?<![第\u4e00-\u9fff(])\(([一二三四五六七八九十]{1,3})\)/gu,
  /(?<=^|[。;,:、\s])([一二三四五六七八九十])是/gu,
  /(?<![\d.])(\d{1,2})[.、](?!\d)/gu,
]
