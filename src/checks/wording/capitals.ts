import { sight } from '../sight.ts'
import { capitalAmount } from './amounts.ts'
import type { WordingTest } from './test.ts'

/** 大小写金额不一致: 人民币壹拾万元整（¥10,000.00）. `unit`: the two differ by ten thousand, 元 was written for 万元 or the other way round. */
export const capitalsAgainstFigures: WordingTest = {
  needs: 'digit',
  *find(scene) {
    const { text } = scene.normal
    if (!/[壹贰叁肆伍陆柒捌玖拾]/u.test(text)) return
    for (const match of text.matchAll(CAPITALS)) {
      const said = capitalAmount(match[0])
      const [start, stop] = [match.index, match.index + match[0].length]
      if (said === undefined) continue
      const before = BEFORE.exec(text.slice(Math.max(0, start - 40), start))
      const after = AFTER.exec(text.slice(stop, stop + 40))
      const figure = after ?? before
      if (figure === null) continue
      const fen = Math.round(Number((figure[1] ?? '').replaceAll(',', '')) * (FACTOR[figure[2] ?? '元'] ?? 1) * 100)
      if (fen === said) continue
      const [from, to] = figure === after ? [start, stop + after[0].length] : [start - (before?.[0].length ?? 0), stop]
      yield sight(scene, from, to, fen * 10_000 === said || said * 10_000 === fen ? 'unit' : undefined)
    }
  },
}

const CAPITALS =
  /[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{1,24}[元圆](?:零?[零壹贰叁肆伍陆柒捌玖]角)?(?:零?[壹贰叁肆伍陆柒捌玖]分)?[整正]?/gu
const FIGURE = String.raw`([\d,]{1,20}(?:\.\d{1,4})?)\s?(亿元|万元|元)?`
const LABEL = String.raw`(?:小写(?:金额)?|人民币|RMB|[¥$:])`
const AFTER = new RegExp(String.raw`^\s?(?:[(,;、/]?\s?(?:即|计)?(?:${LABEL}\s?){1,4}|\()${FIGURE}`, 'u')
const BEFORE = new RegExp(String.raw`${FIGURE}\s?[(,;、/]\s?(?:即|计)?(?:大写(?:金额)?|人民币|[:\s])*$`, 'u')
const FACTOR: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 }
